import { count } from '../../../kernel/french/list.ts';
import { UserError } from '../../errors.ts';
import { fileError, notAFile } from '../../file-errors.ts';
import { paths } from '../../files/paths.ts';
import { type AnswerOptions, answersFrom, coherent } from '../../init/answers.ts';
import { complete } from '../../init/questions.ts';
import { scaffold } from '../../init/scaffold.ts';
import { slug } from '../../init/slug.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { printNote } from '../../print.ts';
import { scaffoldTemplate, schema } from '../../resources.ts';
import { shellWord } from '../../shell-word.ts';

interface InitOptions extends AnswerOptions {
  sansQuestion?: true;
  sansSchema?: true;
  force?: true;
}

const SCHEMA = 'csi.schema.json';

/** Writes a new file from the scaffold, and the schema next to it. Asks questions only on a terminal, and writes nothing before all checks have passed. Returns 0. */
export async function init(file: string | undefined, options: InitOptions, io: Io): Promise<number> {
  const given = answersFrom(options);
  if (file) refuseToReplace(target(file, given.nom, io), options, io);
  const answers = io.interactive && !options.sansQuestion ? coherent(await complete(given, io)) : given;
  const path = target(file, answers.nom, io);
  refuseToReplace(path, options, io);
  const text = scaffold(scaffoldTemplate(), answers);
  const written = [write(io, path, Buffer.from(options.sansSchema ? text.replace(/^.*\n(#\n)?/, '') : text))];
  const schemaPath = paths.join(paths.dirname(path), SCHEMA);
  if (!options.sansSchema && !same(io, schemaPath))
    written.push(write(io, schemaPath, schema(), `Mais ${named(path)} est écrit.`));
  const left = text.match(/^[^#\n]*à compléter/gm)?.length ?? 0;
  printNote(io, `Écrit : ${written.map(named).join(' et ')}. ${count(left, 'endroit')} à compléter.`);
  const help = options.sansSchema ? '' : ' (avec une extension YAML, il complète et explique chaque champ)';
  const word = shellWord(path);
  printNote(
    io,
    `Remplissez-le dans un éditeur${help}, puis :`,
    `  csi validate ${word}`,
    `  csi render ${word} --pdf`,
  );
  return 0;
}

function target(file: string | undefined, nom: string | undefined, io: Io): string {
  const name = `${(nom && slug(nom)) || 'contrat'}.yaml`;
  if (!file) return name;
  if (io.kind(file) === 'folder') return paths.join(file, name);
  const extension = paths.extname(file).toLowerCase();
  if (extension === '.yaml' || extension === '.yml') return file;
  if (extension === '') return `${file}.yaml`;
  throw new UserError(`Le fichier à écrire est du YAML : ${named(file)} devrait finir par .yaml.`);
}

function refuseToReplace(path: string, { force, sansSchema }: InitOptions, io: Io): void {
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
