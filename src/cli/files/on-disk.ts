import type { Io } from '../io.ts';
import { paths } from './paths.ts';

/**
 * The path as the disk spells it when an accent is composed otherwise there (a folder that comes from a Mac holds « é » as two characters),
 * else the path as it is.
 */
export function asOnDisk(io: Io, path: string): string {
  if (io.kind(path) !== undefined || path.normalize('NFC') === path.normalize('NFD')) return path;
  const folder = paths.dirname(path);
  if (folder === path) return path;
  const above = asOnDisk(io, folder);
  const wanted = paths.basename(path).normalize('NFC');
  try {
    const name = io.list(above).find((other) => other.normalize('NFC') === wanted);
    return name === undefined ? path : paths.join(above, name);
  } catch {
    // What cannot be looked into is said by the read that follows.
    return path;
  }
}
