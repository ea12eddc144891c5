import { shown } from '../../kernel/shown.ts';
import { MAX_BYTES } from '../../source/decode.ts';
import { isHouseFile } from '../config/find.ts';
import { UserError } from '../errors.ts';
import { fileError } from '../file-errors.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { excluding, globbed, isGlob } from './glob.ts';
import { readInput } from './input.ts';
import { pathOf } from './names.ts';
import { asOnDisk } from './on-disk.ts';
import { paths } from './paths.ts';
import { type FoundFile, filesBelow, withoutRepeats } from './walk.ts';

/** One thing to check: its name in reports, and a function that reads its bytes (and throws a UserError if it can't). */
export interface Input {
  file: string;
  read(): Uint8Array | Promise<Uint8Array>;
  /** Whether it is the standard input. */
  stdin?: true;
}

/**
 * What the arguments of a command name, each thing once and in their order: a file, every .yaml and .yml file below a folder (except in hidden
 * folders and node_modules), the files that match a pattern, or `-` for the standard input. A pattern after `!` excludes files. A folder that can't
 * be opened or holds no such file becomes one input whose `read` fails. Throws a UserError if the exclusions leave nothing.
 */
export async function inputs(
  io: Io,
  args: readonly string[],
  stdinName = 'entrée standard',
): Promise<Input[]> {
  const excludes = (argument: string) => /^!(?!\()/.test(argument) && io.kind(argument) === undefined;
  const excluded = await excluding(args.filter(excludes).map((argument) => argument.slice(1)));
  const root = io.realPath('.');
  const seen = new Set<string>();
  const all: Input[] = [];
  for (const argument of args.filter((one) => !excludes(one)))
    for (const input of await inputsFor(io, argument, stdinName)) {
      // The standard input has a key of its own, since --nom-fichier may give it the name of a file that is checked too.
      const key = argument === '-' ? '' : paths.normalize(input.file);
      const place = paths.below(input.file, root) ?? input.file;
      if (seen.size < seen.add(key).size && (argument === '-' || !excluded(place))) all.push(input);
    }
  if (all.length === 0)
    throw new UserError(
      'Il ne reste aucun fichier : ce que « ! » écarte est tout ce qui est donné.',
      'Donnez aussi des fichiers à prendre.',
    );
  return all;
}

async function inputsFor(io: Io, argument: string, stdinName: string): Promise<Input[]> {
  if (argument === '-') return [{ file: paths.slashed(stdinName), read: () => readStdin(io), stdin: true }];
  try {
    return (await foundBy(io, argument)).map(({ path, closed }) => inputOf(io, path, closed));
  } catch (error) {
    return [{ file: argument, read: () => Promise.reject(error) }];
  }
}

// A name that isn't UTF-8 can't be written in a report, so reports get it with its bytes escaped; such a file is never read.
function inputOf(io: Io, path: string, closed: UserError | undefined): Input {
  const file = typeof pathOf(path) === 'string' ? path : shown(path);
  return { file, read: closed ? () => Promise.reject(closed) : () => readInput(io, path) };
}

async function foundBy(io: Io, argument: string): Promise<Pick<FoundFile, 'path' | 'closed'>[]> {
  const path = asOnDisk(io, argument);
  const kind = io.kind(path);
  // A pattern between quotes reaches csi as it is typed. If a file has that very name, the file is meant.
  if (kind === undefined && isGlob(argument)) return globbed(io, argument);
  if (kind !== 'folder') return [{ path }];
  // A link that leads nowhere and has no extension may have led to a folder: it is kept, so that reading it fails and the person is warned.
  const lostFolder = (below: string) =>
    paths.extname(below) === '' && io.kind(paths.join(path, below)) === 'link';
  const files = withoutRepeats(
    filesBelow(io, path).filter(
      (one) => one.closed || (/\.ya?ml$/i.test(one.path) && !isHouseFile(one.path)) || lostFolder(one.path),
    ),
  );
  if (files.length === 0)
    throw new UserError(`Le dossier ${named(argument)} ne contient aucun fichier .yaml ou .yml.`);
  return files.map((file) => ({ ...file, path: paths.join(path, file.path) }));
}

async function readStdin(io: Io): Promise<Uint8Array> {
  try {
    return await io.readStdin(MAX_BYTES);
  } catch (error) {
    throw fileError(error, 'lire', 'l’entrée standard');
  }
}
