import type { Io } from '../io.ts';
import { paths } from './paths.ts';

/**
 * The path with the accents encoded as they are on the disk (a folder that comes from a Mac may hold « é » as two characters); the path as it
 * is if nothing there has that name.
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
    // The read that follows reports a folder that can't be listed.
    return path;
  }
}
