import { list } from '../../kernel/french/list.ts';
import { FORMATS, type FormatName } from '../../render/formats/index.ts';
import { UserError } from '../errors.ts';
import { notAFile } from '../file-errors.ts';
import { paths } from '../files/paths.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';

/** Where a document goes and in what format; to stdout if it has no path. */
export interface Destination {
  format: FormatName;
  path?: string;
}

interface Wanted {
  pdf?: true;
  sortie?: string;
  /** The kind of document, and what tells it from others of its kind: « bilan-2027 ». */
  document: string;
  publique?: true;
}

/** Where a document goes: where `-o` says, else next to its source. Throws a UserError for a format that csi doesn't write. */
export function destination(file: string, { pdf, sortie, document, publique }: Wanted, io: Io): Destination {
  const name = `${paths.basename(file, paths.extname(file))}${document === 'contrat' ? '' : `-${document}`}${publique ? '-public' : ''}`;
  const format = pdf ? 'pdf' : 'md';
  if (sortie === '-') {
    if (!FORMATS[format].readable && io.out.isTTY)
      throw new UserError(
        `Un ${FORMATS[format].label} ne s’affiche pas dans un terminal.`,
        'Redirigez la sortie, ou donnez un fichier à -o.',
      );
    return { format };
  }
  if (sortie === undefined) return { format, path: paths.join(paths.dirname(file), `${name}.${format}`) };
  if (sortie.endsWith('/') || io.kind(sortie) === 'folder')
    return { format, path: paths.join(sortie, `${name}.${format}`) };
  const extension = paths.extname(sortie).slice(1).toLowerCase();
  if (!Object.hasOwn(FORMATS, extension)) {
    const formats = Object.values(FORMATS);
    const labels = formats.map(({ label }) => `du ${label}`);
    throw new UserError(
      `csi écrit ${list(labels, 'ou')} : la sortie ${named(sortie)} devrait finir par ${list(
        formats.map((one) => `.${one.extension}`),
        'ou',
      )}.`,
    );
  }
  if (pdf && extension !== 'pdf')
    throw new UserError(
      `--pdf et la sortie ${named(sortie)} se contredisent.`,
      'Donnez une sortie en .pdf, ou retirez --pdf.',
    );
  return { format: extension as FormatName, path: sortie };
}

/** Throws a UserError if the document would replace its source or, unless `force` is true, a file that csi didn't write or that was changed since. */
export function refuseOverwriting({ format, path }: Destination, file: string, force: boolean, io: Io): void {
  if (path === undefined) return;
  const kind = io.kind(path);
  if (kind === undefined) return;
  if (kind !== 'file')
    throw new UserError(
      `La sortie ${named(path)} ${notAFile(kind)}.`,
      'Donnez une autre sortie ; pour la sortie standard, -o -.',
    );
  if (io.realPath(path) === io.realPath(file))
    throw new UserError(`La sortie ${named(path)} est le fichier à composer lui-même.`);
  if (force || FORMATS[format].owns(io.readFile(path))) return;
  throw new UserError(
    `${named(path)} existe déjà et n’est pas, tel quel, un document écrit par csi : il n’est pas remplacé.`,
    'Donnez une autre sortie avec -o, ou --force pour le remplacer.',
  );
}
