import { basename, dirname, extname, join } from 'node:path';
import { nearest } from '../nearest.ts';
import { MAX_BYTES } from '../source/decode.ts';
import { fileError, named, UserError } from './errors.ts';
import type { Io } from './io.ts';

/** The bytes of a file to check, one more than the limit at most; throws a UserError, with the neighbour that was likely meant. */
export function readInput(io: Io, path: string): Uint8Array {
  try {
    return io.readFile(path, MAX_BYTES);
  } catch (error) {
    const { message } = fileError(error, 'lire', path);
    const meant = io.kind(path) === undefined ? neighbour(io, path) : undefined;
    throw new UserError(message, meant && `Vouliez-vous dire ${named(meant)} ?`);
  }
}

function neighbour(io: Io, path: string): string | undefined {
  const folder = dirname(path);
  if (io.kind(folder) !== 'folder') return undefined;
  try {
    const name = nearest(
      basename(path),
      io.list(folder).filter((file) => /^\.ya?ml$/i.test(extname(file))),
    );
    return name && join(folder, name);
  } catch {
    // A folder that cannot be listed suggests nothing; the read has its error said.
    return undefined;
  }
}
