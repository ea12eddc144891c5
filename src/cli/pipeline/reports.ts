import { list } from '../../kernel/french/list.ts';
import { nearest } from '../../kernel/nearest.ts';
import { REPORTERS, type ReportFormat } from '../../report/index.ts';
import { UserError } from '../errors.ts';
import { fileError, notAFile } from '../file-errors.ts';
import { paths } from '../files/paths.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { printError } from '../print.ts';

// Four exports: a report file, and the three steps from its option to the disk.

/** A report that is written to a file. */
export interface ReportFile {
  format: ReportFormat;
  path: string;
}

/** The reports that the values of `--rapport`, `format=chemin`, ask for; throws a UserError for one that can't be written, or that may replace a contract. */
export function reportFiles(values: readonly string[], io: Io): ReportFile[] {
  const files = values.map(parse);
  for (const [i, { path }] of files.entries()) {
    if (files.findIndex((other) => paths.normalize(other.path) === paths.normalize(path)) < i)
      throw new UserError(`Deux rapports iraient dans ${named(path)}.`, 'Donnez un fichier à chacun.');
    refuseUnwritable(path, io);
  }
  return files;
}

/** Throws a UserError if a report would replace a file that is to be checked. */
export function refuseReplacing(reports: readonly ReportFile[], inputs: readonly string[], io: Io): void {
  const real = (path: string) => (io.kind(path) === 'file' ? io.realPath(path) : undefined);
  for (const { path } of reports) {
    const target = real(path);
    if (target !== undefined && inputs.some((input) => real(input) === target))
      throw new UserError(`Le rapport ${named(path)} remplacerait un fichier à vérifier.`);
  }
}

/** Writes a report to its file, whole or not at all. If that fails, prints why on stderr and returns false, so that the other reports are still written. */
export function writeReport({ path }: ReportFile, text: string, io: Io): boolean {
  try {
    io.writeFile(path, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    printError(io, fileError(error, 'écrire', path));
    return false;
  }
}

function parse(value: string): ReportFile {
  const [, format = '', path = ''] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
  if (!path)
    throw new UserError(
      `L’option « --rapport » attend format=chemin, et non ${named(value)}.`,
      'Par exemple : --rapport sarif=csi.sarif',
    );
  const formats = Object.keys(REPORTERS);
  if (!Object.hasOwn(REPORTERS, format)) {
    const near = nearest(format, formats);
    const sentence = `L’option « --rapport » attend un format parmi ${list(formats, 'ou')}, et non ${named(format)}.`;
    throw new UserError(sentence, near && `Vouliez-vous dire ${near}=${path} ?`);
  }
  return { format: format as ReportFile['format'], path };
}

function refuseUnwritable(path: string, io: Io): void {
  if (path === '-')
    throw new UserError(
      'La sortie standard porte déjà le rapport de --format.',
      'Donnez un fichier à --rapport.',
    );
  if (/^\.ya?ml$/i.test(paths.extname(path)))
    throw new UserError(`Un rapport n’est pas du YAML : ${named(path)} pourrait être un contrat.`);
  const kind = io.kind(path);
  if (kind && kind !== 'file')
    throw new UserError(`Le rapport ${named(path)} ${notAFile(kind)}.`, 'Donnez un fichier.');
  const folder = paths.dirname(path);
  if (io.kind(folder) !== 'folder')
    throw new UserError(`Impossible d’écrire ${named(path)} : le dossier ${named(folder)} n’existe pas.`);
}
