import { nearest } from '../../kernel/nearest.ts';
import { MAX_BYTES } from '../../source/decode.ts';
import { UserError } from '../errors.ts';
import { fileError } from '../file-errors.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { paths } from './paths.ts';

const PIPED =
  'Un tube se lit par l’entrée standard, que prennent les commandes validate et compare, sous le nom - : … | csi validate -';

/** The bytes of a file to check, at most one more than the limit. Throws a UserError if it can't be read, which suggests a file of the folder with a similar name. */
export function readInput(io: Io, path: string): Uint8Array {
  try {
    return io.readFile(path, MAX_BYTES);
  } catch (error) {
    const { message, hint } = fileError(error, 'lire', path);
    const meant = hint === undefined && io.kind(path) === undefined ? neighbour(io, path) : undefined;
    // A shell passes <(…) as a pipe too, and /dev/stdin may be one.
    const piped = io.kind(path) === 'other' ? PIPED : hint;
    throw new UserError(message, meant ? `Vouliez-vous dire ${named(meant)} ?` : piped);
  }
}

function neighbour(io: Io, path: string): string | undefined {
  const folder = paths.dirname(path);
  if (io.kind(folder) !== 'folder') return undefined;
  try {
    const name = nearest(
      paths.basename(path),
      io.list(folder).filter((file) => /^\.ya?ml$/i.test(paths.extname(file))),
    );
    return name && paths.join(folder, name);
  } catch {
    // The error of the read is reported; a folder that can't be listed only means that there is no suggestion.
    return undefined;
  }
}
