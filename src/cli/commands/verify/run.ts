import packageFile from '../../../../package.json' with { type: 'json' };
import type { Settings } from '../../../composition/settings.ts';
import { verdictFor } from '../../../composition/verifier.ts';
import { shown } from '../../../kernel/shown.ts';
import { MAX_BYTES } from '../../../source/decode.ts';
import { otherKind } from '../../../source/problems/kinds.ts';
import { attachedFiles, verdictJson, verdictText } from '../../../verify/index.ts';
import { type House, housesOf } from '../../config/index.ts';
import { UserError } from '../../errors.ts';
import { fileError } from '../../file-errors.ts';
import { readInput } from '../../files/input.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { besideSource } from '../../pipeline/beside.ts';
import { CSI } from '../../pipeline/package.ts';
import { settingsOf } from '../../pipeline/settings.ts';
import { printNote } from '../../print.ts';

interface VerifyOptions {
  gabarits?: string;
  police?: string;
  config?: string;
  format: 'texte' | 'json';
  extraire?: string;
  original?: string;
}

/** The largest PDF that is read, in bytes: several times the PDF of the largest source. */
const MAX_PDF = 100_000_000;

/** Prints to stdout whether a PDF is exactly what csi makes from its source, or from `source`. Returns 0 if it is, 1 if it isn't. */
export async function verify(
  file: string,
  source: string | undefined,
  options: VerifyOptions,
  io: Io,
): Promise<number> {
  const pdf = readPdf(file, io);
  const given = source === undefined ? undefined : readSourceOf(source, io);
  for (const [name, path] of [
    ['--extraire', options.extraire],
    ['--original', options.original],
  ] as const)
    if (path !== undefined) checkFree(path, name, io);
  if (options.original !== undefined && options.original === options.extraire)
    throw new UserError('--original et --extraire ne peuvent pas écrire dans le même fichier.');
  if (options.extraire !== undefined) extract(pdf, options.extraire, io);
  const settings = await settingsFor(file, options, io);
  const verdict = await verdictFor(
    {
      file,
      pdf,
      settings,
      ...(given && { given: { bytes: given, beside: besideSource(io, source ?? file) } }),
    },
    CSI,
  );
  if (options.original !== undefined && verdict.original) {
    writeNew(verdict.original, options.original, '--original', io);
    printNote(io, `Écrit : ${named(options.original)}, le PDF tel que csi l’a fait.`);
  }
  const compared = {
    pdf: file,
    ...(source !== undefined && { source: shown(source) }),
    ...(options.original !== undefined && { original: shown(options.original) }),
    version: packageFile.version,
  };
  io.out.write(options.format === 'json' ? verdictJson(verdict, compared) : verdictText(verdict, compared));
  return verdict.exact ? 0 : 1;
}

// Templates and fonts decide what the document says and shows, so a configuration counts only when it is named: one that is merely found may have
// come with the PDF. The theme is that of the PDF, which carries it.
async function settingsFor(file: string, options: VerifyOptions, io: Io): Promise<Settings> {
  const { config } = options;
  const house: Partial<House> = config === undefined ? {} : await housesOf({ config }, io)(file);
  const gabarits = options.gabarits ?? house.gabarits;
  const police = options.police ?? house.police;
  const given = { ...(gabarits !== undefined && { gabarits }), ...(police !== undefined && { police }) };
  return settingsOf({ document: 'contrat', ...given }, 'pdf', io);
}

// The error for a file that isn't a PDF: it names the kind of the file if that is known, and the order of the arguments.
function noPdf(file: string, bytes: Uint8Array): UserError {
  const other = otherKind(bytes);
  const order = 'Donnez le PDF, puis s’il le faut le fichier source : csi verify contrat.pdf contrat.yaml';
  if (other) return new UserError(`${named(file)} n’est pas un PDF : c’est ${other.name}.`, order);
  return new UserError(`${named(file)} n’est pas un PDF.`, bytes.length > 0 ? order : undefined);
}

// Refuses a file that can't be a source, such as the PDF given twice or a Word document, before anything is compared.
function readSourceOf(file: string, io: Io): Uint8Array {
  const bytes = readInput(io, file);
  const other = otherKind(bytes);
  if (other)
    throw new UserError(
      `${named(file)} n’est pas un fichier source : c’est ${other.name}.`,
      'Donnez le PDF, puis le fichier .yaml dont il vient, ou le PDF seul : csi verify contrat.pdf contrat.yaml',
    );
  return bytes;
}

function readPdf(file: string, io: Io): Uint8Array {
  const tooBig = () =>
    new UserError(`${named(file)} pèse plus de ${MAX_PDF / 1_000_000} Mo : csi n’écrit pas de tels PDF.`);
  try {
    if (io.size(file) > MAX_PDF) throw tooBig();
    const bytes = io.readFile(file, MAX_PDF);
    if (bytes.length > MAX_PDF) throw tooBig();
    if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') throw noPdf(file, bytes);
    return bytes;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw fileError(error, 'lire', file);
  }
}

// Checked before the work, which may take long.
function checkFree(path: string, option: string, io: Io): void {
  if (io.kind(path) !== undefined)
    throw new UserError(
      `${named(path)} existe déjà : rien n’a été écrit.`,
      `Donnez un autre nom à ${option}.`,
    );
}

function extract(pdf: Uint8Array, path: string, io: Io): void {
  const { source } = attachedFiles(pdf, MAX_BYTES);
  if (!source) throw new UserError('Ce PDF ne porte pas de fichier source sous la forme que csi lui donne.');
  writeNew(source, path, '--extraire', io);
  printNote(io, `Écrit : ${named(path)}, le fichier source que porte ce PDF.`);
}

function writeNew(bytes: Uint8Array, path: string, option: string, io: Io): void {
  checkFree(path, option, io);
  try {
    io.writeFile(path, bytes);
  } catch (error) {
    throw fileError(error, 'écrire', path);
  }
}
