import { normalize, posix, sep } from 'node:path';
import { MAX_BYTES } from '../source/decode.ts';
import { fileError, named, UserError } from './errors.ts';
import { readInput } from './input.ts';
import type { Io } from './io.ts';
import { filesBelow } from './walk.ts';

/** One thing to check: the name that reports give it, and its bytes when they are wanted (throws a UserError). */
export interface Input {
  file: string;
  /** The same for two arguments that name the same thing. */
  key: string;
  read(): Uint8Array | Promise<Uint8Array>;
}

/**
 * What an argument of `validate` names: a file, every .yaml and .yml file below a folder (but in hidden folders and in node_modules), or
 * `-` for the standard input. What cannot be looked into, or holds none, is one input that cannot be read.
 */
export function inputs(io: Io, argument: string, stdinName = 'entrée standard'): Input[] {
  if (argument === '-') return [{ file: stdinName, key: '', read: () => readStdin(io) }];
  if (io.kind(argument) !== 'folder') return [fileInput(io, argument)];
  try {
    const folder = slashed(argument);
    const files = filesBelow(io, folder).filter((file) => /\.ya?ml$/i.test(file));
    if (files.length === 0) throw new UserError(`Le dossier ${named(argument)} ne contient aucun fichier .yaml ou .yml.`);
    return files.map((file) => fileInput(io, posix.join(folder, file)));
  } catch (error) {
    return [{ file: argument, key: normalize(argument), read: () => Promise.reject(error) }];
  }
}

/** The inputs without those named again, under whatever spelling. */
export function distinct(all: readonly Input[]): Input[] {
  const seen = new Set<string>();
  return all.filter(({ key }) => seen.size < seen.add(key).size);
}

const fileInput = (io: Io, file: string): Input => ({ file, key: normalize(file), read: () => readInput(io, file) });

// Windows writes its paths with another bar, and takes this one as well: reports are the same everywhere.
const slashed = (path: string) => (sep === '/' ? path : path.replaceAll(sep, '/'));

async function readStdin(io: Io): Promise<Uint8Array> {
  try {
    return await io.readStdin(MAX_BYTES);
  } catch (error) {
    throw fileError(error, 'lire', 'l’entrée standard');
  }
}
