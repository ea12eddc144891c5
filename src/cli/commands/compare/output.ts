import type { Comparaison } from '../../../compare/comparaison.ts';
import { comparaisonTitle } from '../../../compare/report/document.ts';
import { markdown } from '../../../compare/report/markdown.ts';
import { list } from '../../../kernel/french/list.ts';
import type { Contrat } from '../../../model/contrat.ts';
import { FORMATS, type FormatName } from '../../../render/formats/index.ts';
import { MissingGlyphError } from '../../../render/pdf/fonts/missing.ts';
import { UserError } from '../../errors.ts';
import { notAFile } from '../../file-errors.ts';
import { paths } from '../../files/paths.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { writeDocument, written } from '../../pipeline/write.ts';
import { printNote } from '../../print.ts';
import { fontFaces } from '../../resources.ts';

/** Where the document of a comparison goes, and in what format. */
export interface Sortie {
  path: string;
  format: FormatName;
}

/** What `-o` asks for, or the file next to the new contract that --pdf names; checked before the work. Throws a UserError for another format, or for a file that is there, unless `force` is true. */
export function sortieOf(
  { sortie, pdf, force }: { sortie?: string; pdf?: true; force?: true },
  apres: string,
  io: Io,
): Sortie | undefined {
  if (sortie === undefined && !pdf) return undefined;
  const base = apres === '-' ? 'contrat' : paths.basename(apres, paths.extname(apres));
  const path = sortie ?? paths.join(paths.dirname(apres), `${base}-comparaison.pdf`);
  if (pdf && !/\.pdf$/i.test(path))
    throw new UserError(
      `--pdf et la sortie ${named(path)} se contredisent.`,
      'Donnez une sortie en .pdf, ou retirez --pdf.',
    );
  const format = paths.extname(path).slice(1).toLowerCase();
  if (!Object.hasOwn(FORMATS, format))
    throw new UserError(
      `La sortie ${named(path)} devrait finir par ${list(
        Object.keys(FORMATS).map((name) => `.${name}`),
        'ou',
      )}.`,
    );
  const kind = io.kind(path);
  if (kind !== undefined && kind !== 'file')
    throw new UserError(`La sortie ${named(path)} ${notAFile(kind)}.`, 'Donnez une autre sortie.');
  if (kind === 'file' && !force)
    throw new UserError(
      `${named(path)} existe déjà : rien n’a été écrit.`,
      'Donnez une autre sortie avec -o, ou --force pour le remplacer.',
    );
  return { path, format: format as FormatName };
}

/** Writes a comparison as a document of its own: the table of changes first, then what they do. */
export async function writeComparison(
  comparaison: Comparaison,
  { path, format }: Sortie,
  contrat: Contrat,
  io: Io,
): Promise<void> {
  const title = comparaisonTitle(comparaison);
  const text = markdown(comparaison, { document: title, dialecte: format !== 'md' });
  const made = await FORMATS[format]
    .write({ markdown: text, meta: { titre: title, entete: title }, contrat }, { faces: () => fontFaces() })
    .catch((error: unknown) => {
      if (!(error instanceof MissingGlyphError)) throw error;
      throw new UserError(
        `Le PDF ne peut pas s’écrire : ${error.message}.`,
        'Donnez une sortie en .md, qui n’a pas de polices.',
      );
    });
  writeDocument(io, path, made.bytes);
  printNote(io, `${written(path, made)}.`);
}
