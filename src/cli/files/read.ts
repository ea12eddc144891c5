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
// Windows has neither O_NONBLOCK nor O_NOCTTY, and needs neither.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

// Six exports: the parts of `Io` that read, and the error that they throw.

/** An error of csi with a `code`, like those of the system; `fileReason` turns the code into words. */
export const errorWithCode = (code: string): Error => Object.assign(new Error(code), { code });

/**
 * `Io.readFile`. Only ordinary files are opened: opening a pipe or a device may wait forever or have effects. Another program may replace
 * the file between the check and the opening, so the opened file is checked again, and the flags keep the opening from waiting.
 */
export function readFile(path: string, limit = ONE_GIGABYTE): Uint8Array {
  const { file } = opened(path);
  try {
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

function opened(path: string): { file: number; size: number } {
  mustBeFile(statOf(path));
  const file = openSync(pathOf(path), FLAGS);
  try {
    const stats = fstatSync(file);
    mustBeFile(stats);
    return { file, size: stats.size };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** `Io.openFile`. */
export function openFile(path: string): ReturnType<Io['openFile']> {
  const { file, size } = opened(path);
  return {
    size,
    read(from, to) {
      const bytes = Buffer.alloc(Math.max(0, Math.min(to, size) - from));
      let read = 0;
      while (read < bytes.length) {
        const more = readSync(file, bytes, read, bytes.length - read, from + read);
        if (more === 0) break;
        read += more;
      }
      return bytes.subarray(0, read);
    },
    close: () => closeSync(file),
  };
}

// A file whose name isn't UTF-8 is not read, because reports could not name it. In arguments, Node replaces such bytes by U+FFFD.
function statOf(path: string): Stats {
  if (typeof pathOf(path) !== 'string') throw errorWithCode('ENOTUTF8');
  try {
    return statSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if (isLink(path)) throw errorWithCode('EDEADLINK');
    throw path.includes('\ufffd') ? errorWithCode('ENOTUTF8') : error;
  }
}

function mustBeFile(stats: Stats): void {
  if (!stats.isFile()) throw errorWithCode(stats.isDirectory() ? 'EISDIR' : 'ENOTORDINARY');
}

function isLink(path: string): boolean {
  try {
    return lstatSync(pathOf(path)).isSymbolicLink();
  } catch {
    return false;
  }
}

/** `Io.kind`. It returns undefined for what can't be inspected: the read or write that follows reports the error. */
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
