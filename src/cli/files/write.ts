import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { replaceUnlessInUse } from './in-use.ts';
import type { Leftovers } from './leftovers.ts';
import { errorWithCode, kind, realPath } from './read.ts';

/** `Io.writeFile`. If a signal ends the process at any point, the old file is still whole, and a later run removes the temporary one. */
export function fileWriter(leftovers: Leftovers, windows = false): (path: string, bytes: Uint8Array) => void {
  return (path, bytes) => {
    const found = kind(path);
    if (found !== undefined && found !== 'file') throw errorWithCode(CODES[found]);
    const target = found ? realPath(path) : path;
    const [folder, name] = [dirname(target), basename(target)];
    // Leftovers go first: the write may need their space.
    leftovers.remove(folder, name);
    const temporary = join(folder, leftovers.name(name));
    const file = openSync(temporary, 'wx');
    try {
      try {
        for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
        if (found) fchmodSync(file, statSync(target).mode & 0o7777);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      const replace = () => renameSync(temporary, target);
      if (windows && found && !readOnly(target)) replaceUnlessInUse(replace);
      else replace();
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  };
}

const CODES = { folder: 'EISDIR', other: 'ENOTORDINARY', link: 'EDEADLINK' } as const;

/** `Io.readOnly`. It also checks the mode, because the system lets an administrator write to a read-only file. */
export function readOnly(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return (statSync(path).mode & 0o222) === 0;
  } catch {
    return true;
  }
}
