import { normalize, posix, sep } from 'node:path';
import { MAX_BYTES } from '../source/decode.ts';
import { fileError, named, UserError } from './errors.ts';
import { readInput } from './input.ts';
import type { Io } from './io.ts';

/** One thing to check: the name that reports give it, and its bytes when they are wanted (throws a UserError). */
export interface Input {
  file: string;
  read(): Uint8Array | Promise<Uint8Array>;
}

/**
 * What an argument of `validate` names: a file, every .yaml and .yml file below a folder (but in hidden folders and in node_modules), or
 * `-` for the standard input. What cannot be looked into, or holds none, is one input that cannot be read.
 */
export function inputs(io: Io, argument: string, stdinName = 'entrée standard'): Input[] {
  if (argument === '-') return [{ file: stdinName, read: () => readStdin(io) }];
  if (io.kind(argument) !== 'folder') return [fileInput(io, argument)];
  try {
    const files = yamlBelow(io, slashed(argument), new Set());
    if (files.length === 0) throw new UserError(`Le dossier ${named(argument)} ne contient aucun fichier .yaml ou .yml.`);
    return files.map((file) => fileInput(io, file));
  } catch (error) {
    return [{ file: argument, read: () => Promise.reject(error) }];
  }
}

/** The inputs without those named twice, under whatever spelling. */
export function distinct(all: readonly Input[]): Input[] {
  return [...new Map(all.toReversed().map((input) => [normalize(input.file), input])).values()].toReversed();
}

const fileInput = (io: Io, file: string): Input => ({ file, read: () => readInput(io, file) });

// Windows writes its paths with another bar, and takes this one as well: reports are the same everywhere.
const slashed = (path: string) => (sep === '/' ? path : path.replaceAll(sep, '/'));

function yamlBelow(io: Io, folder: string, seen: Set<string>): string[] {
  const names = listed(io, folder, seen).filter((name) => !name.startsWith('.') && name !== 'node_modules');
  return names.flatMap((name) => {
    const path = posix.join(folder, name);
    const kind = io.kind(path);
    if (kind === 'folder') return yamlBelow(io, path, seen);
    return kind === 'file' && /\.ya?ml$/i.test(name) ? [path] : [];
  });
}

// A link may lead back up: no folder is seen twice.
function listed(io: Io, folder: string, seen: Set<string>): string[] {
  try {
    const real = io.realPath(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    return io.list(folder);
  } catch (error) {
    throw fileError(error, 'lire', folder);
  }
}

async function readStdin(io: Io): Promise<Uint8Array> {
  try {
    return await io.readStdin(MAX_BYTES);
  } catch (error) {
    throw fileError(error, 'lire', 'l’entrée standard');
  }
}
