import { posix } from 'node:path';
import type { Io } from './io.ts';

/**
 * The path as the disk spells it when an accent is composed otherwise there (a folder that comes from a Mac holds « é » as two characters),
 * else the path as it is.
 */
export function asSpelt(io: Io, path: string): string {
  if (io.kind(path) !== undefined || path.normalize('NFC') === path.normalize('NFD')) return path;
  const folder = posix.dirname(path);
  if (folder === path) return path;
  const above = asSpelt(io, folder);
  const wanted = posix.basename(path).normalize('NFC');
  try {
    const name = io.list(above).find((other) => other.normalize('NFC') === wanted);
    return name === undefined ? path : posix.join(above, name);
  } catch {
    // What cannot be looked into is said by the read that follows.
    return path;
  }
}
