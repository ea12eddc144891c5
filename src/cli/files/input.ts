import { nearest } from '../../kernel/nearest.ts';
import { MAX_BYTES } from '../../source/decode.ts';
import { UserError } from '../errors.ts';
import { fileError } from '../file-errors.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { paths } from './paths.ts';

const PIPED =
  'Un tube se lit par l’entrée standard, que seule la commande validate prend, sous le nom - : … | csi validate -';

/** The bytes of a file to check, one more than the limit at most; throws a UserError, with the neighbour that was likely meant. */
export function readInput(io: Io, path: string): Uint8Array {
  try {
    return io.readFile(path, MAX_BYTES);
  } catch (error) {
    const { message, hint } = fileError(error, 'lire', path);
    const meant = hint === undefined && io.kind(path) === undefined ? neighbour(io, path) : undefined;
    // Also what a shell makes of <(…), and /dev/stdin.
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
    // A folder that cannot be listed suggests nothing; the read has its error said.
    return undefined;
  }
}
