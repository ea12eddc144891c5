import { UserError } from '../errors.ts';
import { fileError, notAFile } from '../file-errors.ts';
import { paths } from '../files/paths.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { schema } from '../resources.ts';

// Three exports: where a new file goes, what it may not replace, and how it is written with the schema beside it.

/** How a new file is written. */
export interface NewFileOptions {
  sansSchema?: true;
  force?: true;
}

const SCHEMA = 'csi.schema.json';

/** The path of a new file: `name` in a folder, or where the argument says. Throws a UserError for an extension other than those of YAML. */
export function newFile(file: string | undefined, name: string, io: Io): string {
  if (!file) return name;
  if (io.kind(file) === 'folder') return paths.join(file, paths.basename(name));
  const extension = paths.extname(file).toLowerCase();
  if (extension === '.yaml' || extension === '.yml') return file;
  if (extension === '') return `${file}.yaml`;
  throw new UserError(`Le fichier à écrire est du YAML : ${named(file)} devrait finir par .yaml.`);
}

/** Throws a UserError where a new file, or the schema beside it, would replace something that is not csi’s. */
export function refuseToReplace(path: string, { force, sansSchema }: NewFileOptions, io: Io): void {
  const kind = io.kind(path);
  if (kind === 'file' && !force) {
    throw new UserError(
      `${named(path)} existe déjà : rien n’a été écrit.`,
      'Donnez un autre nom, ou --force pour le remplacer.',
    );
  }
  if (kind && kind !== 'file') throw new UserError(`${named(path)} ${notAFile(kind)} : rien n’a été écrit.`);
  const schemaPath = paths.join(paths.dirname(path), SCHEMA);
  const found = sansSchema ? undefined : io.kind(schemaPath);
  if (found && found !== 'file')
    throw new UserError(
      `${named(schemaPath)} ${notAFile(found)} : rien n’a été écrit.`,
      'Donnez --sans-schema pour le laisser.',
    );
  if (!found || force || ours(io, schemaPath)) return;
  throw new UserError(
    `${named(schemaPath)} existe déjà et ne vient pas de csi : rien n’a été écrit.`,
    'Donnez --sans-schema pour le laisser, ou --force pour le remplacer.',
  );
}

/** Writes a new file, whose first line names the schema, and the schema beside it; without it, that line is left out. Returns what was written. */
export function writeNew(path: string, text: string, { sansSchema }: NewFileOptions, io: Io): string[] {
  const written = [write(io, path, Buffer.from(sansSchema ? text.replace(/^.*\n(#\n)?/, '') : text))];
  const schemaPath = paths.join(paths.dirname(path), SCHEMA);
  if (!sansSchema && !same(io, schemaPath))
    written.push(write(io, schemaPath, schema(), `Mais ${named(path)} est écrit.`));
  return written;
}

/** Whether csi wrote the schema, in any version: its `$id` is the same. */
function ours(io: Io, path: string): boolean {
  try {
    const { $id } = JSON.parse(new TextDecoder().decode(schema()));
    return JSON.parse(new TextDecoder().decode(io.readFile(path))).$id === $id;
  } catch {
    return false;
  }
}

function same(io: Io, path: string): boolean {
  return io.kind(path) === 'file' && Buffer.compare(io.readFile(path), schema()) === 0;
}

function write(io: Io, path: string, bytes: Uint8Array, hint?: string): string {
  try {
    io.writeFile(path, bytes);
    return path;
  } catch (error) {
    throw new UserError(fileError(error, 'écrire', path).message, hint);
  }
}
