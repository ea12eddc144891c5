import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import type { Io } from '../io.ts';
import { nameOf, pathOf } from './names.ts';
import { paths } from './paths.ts';

const ONE_GIGABYTE = 2 ** 30;
// Windows has none of the last two, and needs none.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** An error of csi's own with the form of those of the system: its `code` is said by `fileReason`. */
export const errorWithCode = (code: string): Error => Object.assign(new Error(code), { code });

/**
 * `Io.readFile`. Only ordinary files are opened: to open a pipe or a device may wait for ever, or do something. What stands at the path may
 * be exchanged after it was looked at, so what was opened is looked at again, and opening does not wait.
 */
export function readFile(path: string, limit = ONE_GIGABYTE): Uint8Array {
  ordinary(looked(path));
  const file = openSync(pathOf(path), FLAGS);
  try {
    ordinary(fstatSync(file));
    const pieces: Buffer[] = [];
    for (let total = 0; total <= limit; ) {
      const piece = Buffer.allocUnsafe(Math.min(65_536, limit + 1 - total));
      const read = readSync(file, piece);
      if (read === 0) break;
      pieces.push(piece.subarray(0, read));
      total += read;
    }
    return Buffer.concat(pieces);
  } finally {
    closeSync(file);
  }
}

// Reports could not name a file whose name is no UTF-8: it is left alone. On the command line, Node puts U+FFFD for such bytes.
function looked(path: string): Stats {
  if (typeof pathOf(path) !== 'string') throw errorWithCode('ENOTUTF8');
  try {
    return statSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if (isLink(path)) throw errorWithCode('EDEADLINK');
    throw path.includes('\ufffd') ? errorWithCode('ENOTUTF8') : error;
  }
}

function ordinary(stats: Stats): void {
  if (!stats.isFile()) throw errorWithCode(stats.isDirectory() ? 'EISDIR' : 'ENOTORDINARY');
}

function isLink(path: string): boolean {
  try {
    return lstatSync(pathOf(path)).isSymbolicLink();
  } catch {
    return false;
  }
}

/** `Io.kind`. What cannot even be looked at is left to the read or the write that follows, whose error is said. */
export function kind(path: string): ReturnType<Io['kind']> {
  try {
    const stats = statSync(pathOf(path));
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'other';
  } catch {
    return isLink(path) ? 'link' : undefined;
  }
}

/** `Io.list`. */
export const list = (folder: string): string[] => readdirSync(pathOf(folder), 'buffer').map(nameOf).sort();

/** `Io.realPath`. */
export const realPath = (path: string): string =>
  paths.slashed(nameOf(realpathSync.native(pathOf(path), 'buffer')));
