import type { Etape } from '../../catalogue/entry.ts';
import { later } from '../../catalogue/etapes.ts';
import { etapeOf } from '../../check/etape.ts';
import { checkRead } from '../../check/index.ts';
import { checkSchema } from '../../check/schema/index.ts';
import type { Cote } from '../../compare/comparaison.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Contrat } from '../../model/contrat.ts';
import { isPublicVersion } from '../../model/publique.ts';
import { MAX_BYTES } from '../../source/decode.ts';
import { readSource, type Source } from '../../source/index.ts';
import { otherKind } from '../../source/problems/kinds.ts';
import { cog } from '../cog.ts';
import type { House } from '../config/index.ts';
import { UserError } from '../errors.ts';
import { fileError } from '../file-errors.ts';
import { readInput } from '../files/input.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { shellWord } from '../shell-word.ts';
import type { Proof } from './proof.ts';

// Four exports: a side of a comparison, how it is read, and what rules say of both.

/** The largest PDF that is read, in bytes: several times the PDF of the largest source. */
const MAX_PDF = 100_000_000;

/** One of two contracts to compare, read and valid for the schema. */
export interface CoteLu {
  cote: Cote;
  source: Source;
  contrat: Contrat;
  bytes: Uint8Array;
  /** How many signatures a PDF has; none for another file. */
  signatures: number;
}

/** How a contract is read: at a revision of git, how a PDF is proved, and what a file with errors is not fit for. */
export interface CoteOptions {
  /** The end of a sentence that begins with the file: « ne se compare pas ». */
  inapte: string;
  revision?: string;
  prove(file: string, pdf: Uint8Array): Promise<Proof>;
}

/**
 * Reads a contract, one of two to compare for instance: a YAML file, the source that a PDF of csi carries, or `-` for the standard input. Throws a UserError for all
 * that is no contract, because what could not be read must never seem to be unchanged.
 */
export async function readCote(
  argument: string,
  { revision, prove, inapte }: CoteOptions,
  io: Io,
): Promise<CoteLu> {
  const file = argument === '-' ? 'entrée standard' : argument;
  const read = argument === '-' ? await readStdin(io) : readFile(argument, revision, io);
  const fromPdf = isPdf(read);
  const bytes = fromPdf ? await sourceOf(file, read, inapte) : read.subarray(0, MAX_BYTES + 1);
  const where = revision === undefined ? named(file) : `${named(file)}, à la révision ${named(revision)},`;
  const other = fromPdf ? undefined : otherKind(bytes);
  if (other) throw new UserError(`${where} n’est pas un contrat : c’est ${other.name}.`, other.advice);
  const source = await readSource(file, bytes);
  const problems = source.ok ? checkSchema(source.value) : source.problems;
  const [first] = problems;
  if (!source.ok || first)
    throw new UserError(
      `${fromPdf ? `Le fichier que porte ${named(file)}` : where} a des erreurs de forme, et ${inapte}${first ? ` ; la première, ligne ${first.range.start.line} : ${first.message}` : '.'}`,
      fromPdf || argument === '-' || revision !== undefined
        ? undefined
        : `Le détail : csi validate ${shellWord(file)}`,
    );
  const contrat = source.value.data as Contrat;
  const { raisons, signatures } = fromPdf ? await prove(file, read) : { raisons: [], signatures: 0 };
  const cote: Cote = {
    fichier: file,
    ...(revision !== undefined && { revision }),
    ...(fromPdf && { pdf: { exact: raisons.length === 0, raisons } }),
    publique: isPublicVersion(contrat),
  };
  return { cote, source: source.value, contrat, bytes, signatures };
}

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

function readWhole(path: string, io: Io): Uint8Array {
  try {
    return io.readFile(path, MAX_PDF);
  } catch (error) {
    throw fileError(error, 'lire', path);
  }
}

async function readStdin(io: Io): Promise<Uint8Array> {
  try {
    return await io.readStdin(MAX_PDF);
  } catch (error) {
    throw fileError(error, 'lire', 'l’entrée standard');
  }
}

function readFile(path: string, revision: string | undefined, io: Io): Uint8Array {
  if (revision === undefined) {
    const bytes = readInput(io, path);
    // Only a PDF is read beyond the limit of a source.
    return bytes.length > MAX_BYTES && isPdf(bytes) ? readWhole(path, io) : bytes;
  }
  try {
    return io.atRevision(path, revision, MAX_PDF);
  } catch (error) {
    const { message } = fileError(error, 'lire', path);
    throw new UserError(message.replace(' : ', ` à la révision ${named(revision)} : `));
  }
}

async function sourceOf(file: string, pdf: Uint8Array, inapte: string): Promise<Uint8Array> {
  if (pdf.length > MAX_PDF)
    throw new UserError(
      `${named(file)} pèse plus de ${MAX_PDF / 1_000_000} Mo : csi n’écrit pas de tels PDF.`,
    );
  const { attachedFiles } = await import('../../verify/index.ts');
  const { source } = attachedFiles(pdf, MAX_BYTES);
  if (source) return source;
  throw new UserError(
    `${named(file)} ne porte pas de fichier source sous la forme que csi lui donne : il ${inapte}.`,
    'Un PDF que csi a fait porte le sien, entier ; un PDF tronqué, réécrit ou fait par un autre programme, non.',
  );
}

/**
 * The problems of both contracts by the rules of one stage, the later of theirs, so that a new status alone breaks none; a house may ask for
 * a later one, and for other severities.
 */
export async function problemsOf(
  sides: readonly CoteLu[],
  house: Pick<House, 'etape' | 'levels'>,
): Promise<readonly Problem[][]> {
  const stages = [...sides.map(({ contrat }) => etapeOf(contrat)), house.etape ?? 'projet'];
  const etape = stages.reduce<Etape>((a, b) => later(a, b), 'projet');
  const all: Problem[][] = [];
  for (const { source, cote } of sides) {
    // Rules judge whole contracts: a public version breaks some of them because of what it leaves out.
    const read = { ok: true as const, text: source.text, problems: [], value: source };
    all.push(cote.publique ? [] : (await checkRead(read, { etape, levels: house.levels, cog })).problems);
  }
  return all;
}
