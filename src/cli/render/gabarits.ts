import { join, sep } from 'node:path';
import { nearest } from '../../nearest.ts';
import { list } from '../../phrase.ts';
import type { TemplateSource } from '../../render/compile.ts';
import { fileError, named, UserError } from '../errors.ts';
import type { Io } from '../io.ts';

const EXTENSION = '.hbs';
const MAX_BYTES = 1_000_000;

/**
 * The templates of a folder, by the names of those of csi that they replace (`contrat.hbs`, `partials/axe.hbs`). Throws a UserError for
 * a folder without templates, a name that replaces none, a link that leads out of the folder, a file that is no UTF-8.
 */
export function replacements(builtin: readonly string[], folder: string, io: Io): Record<string, TemplateSource> {
  if (io.kind(folder) !== 'folder') throw new UserError(`Le dossier de gabarits ${named(folder)} n’existe pas.`);
  const files = [...filesOf(folder, io), ...filesOf(join(folder, 'partials'), io).map((file) => `partials/${file}`)];
  if (files.length === 0) throw new UserError(`Le dossier ${named(folder)} ne contient aucun gabarit ${EXTENSION}.`, namesOf(builtin));
  const templates: Record<string, TemplateSource> = {};
  for (const file of files) {
    const name = file.slice(0, -EXTENSION.length);
    const path = join(folder, file);
    if (!builtin.includes(name)) {
      const near = nearest(name, builtin);
      throw new UserError(
        `${named(path)} ne remplace aucun gabarit de csi.`,
        near ? `Vouliez-vous dire ${near}${EXTENSION} ?` : namesOf(builtin),
      );
    }
    templates[name] = { text: read(path, folder, io), file: path };
  }
  return templates;
}

function filesOf(folder: string, io: Io): string[] {
  if (io.kind(folder) !== 'folder') return [];
  try {
    return io.list(folder).filter((file) => file.endsWith(EXTENSION));
  } catch (error) {
    throw fileError(error, 'lire', folder);
  }
}

function read(path: string, folder: string, io: Io): string {
  try {
    if (!io.realPath(path).startsWith(io.realPath(folder) + sep)) {
      throw new UserError(`${named(path)} est un lien qui sort du dossier de gabarits.`, 'Copiez-y le fichier.');
    }
    const bytes = io.readFile(path, MAX_BYTES);
    if (bytes.length > MAX_BYTES) throw new UserError(`Le gabarit ${named(path)} dépasse 1 Mo.`);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof TypeError) throw new UserError(`Le gabarit ${named(path)} n’est pas en UTF-8.`);
    throw fileError(error, 'lire', path);
  }
}

function namesOf(builtin: readonly string[]): string {
  return `Les gabarits de csi sont : ${list(builtin.map((name) => `${name}${EXTENSION}`))}.`;
}
