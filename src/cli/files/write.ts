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

/** `Io.writeFile` and `Io.writePieces`. */
export interface FileWriter {
  whole(path: string, bytes: Uint8Array): void;
  pieces(path: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<number>;
}

/** Writes files. If a signal ends the process at any point, the old file is still whole, and a later run removes the temporary one. */
export function fileWriter(leftovers: Leftovers, windows = false): FileWriter {
  return {
    whole(path, bytes) {
      const draft = openDraft(path, leftovers, windows);
      try {
        draft.write(bytes);
        draft.finish();
      } finally {
        draft.close();
      }
    },
    async pieces(path, pieces) {
      const draft = openDraft(path, leftovers, windows);
      let size = 0;
      try {
        for await (const piece of pieces) {
          draft.write(piece);
          size += piece.length;
        }
        draft.finish();
      } finally {
        draft.close();
      }
      return size;
    },
  };
}

// A temporary file beside the one that it replaces when it is finished; closed before, it is removed.
function openDraft(path: string, leftovers: Leftovers, windows: boolean) {
  const found = kind(path);
  if (found !== undefined && found !== 'file') throw errorWithCode(CODES[found]);
  const target = found ? realPath(path) : path;
  const [folder, name] = [dirname(target), basename(target)];
  // Leftovers go first: the write may need their space.
  leftovers.remove(folder, name);
  const temporary = join(folder, leftovers.name(name));
  const file = openSync(temporary, 'wx');
  let [isOpen, isFinished] = [true, false];
  const shut = () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    write(bytes: Uint8Array) {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    },
    finish() {
      if (found) fchmodSync(file, statSync(target).mode & 0o7777);
      fsyncSync(file);
      shut();
      const replace = () => renameSync(temporary, target);
      if (windows && found && !readOnly(target)) replaceUnlessInUse(replace);
      else replace();
      isFinished = true;
    },
    close() {
      shut();
      if (!isFinished) rmSync(temporary, { force: true });
    },
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
