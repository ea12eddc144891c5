/**
 * Checks a file: syntax (by `source`), the schema (`schema/`), then the rules (`rules/`, which share `lookups/`). `suppressions/` handles
 * comments that suppress a problem, and `fix/` applies the certain fixes.
 */
import type { Etape } from '../catalogue/entry.ts';
import { later } from '../catalogue/etapes.ts';
import type { Cog } from '../cog/table.ts';
import type { Distance } from '../kernel/distance.ts';
import { formatNumber } from '../kernel/french/number.ts';
import { sentence } from '../kernel/french/typography.ts';
import type { Problem, SuppressedProblem } from '../kernel/problem.ts';
import { MAX_PROBLEMS } from '../kernel/problem.ts';
import type { Contrat } from '../model/contrat.ts';
import { type ReadResult, readSource, type Source, type SourceRead } from '../source/index.ts';
import { etapeOf } from './etape.ts';
import { type Judged, judge } from './judge.ts';
import type { Levels } from './levels.ts';
import { type Lectures, voisinsOf } from './lookups/voisins-of.ts';
import { checkSchema } from './schema/index.ts';
import { hasOpening } from './suppressions/parse.ts';

// Five exports: how a file is checked, with the types of the question and of the answer.

/** A contract without errors, and the file that it was read from. */
export interface CheckedContrat {
  contrat: Contrat;
  source: Source;
  /** The stage whose rules found no error in it. */
  etape: Etape;
  /** How many errors keep it from being signed, once `toSign` has asked for them; 0 for a draft, which is not to be signed. */
  signatureErrors: number;
}

/** How to check a file: the stage, unless that of its status, and severities that replace those of some rules. */
export interface CheckOptions extends Lectures {
  etape?: Etape;
  /** The earliest stage to check at, if that of the status is earlier. */
  atLeast?: Etape;
  levels?: Levels;
  /**
   * Also counts the errors that keep the contract from being signed: those of the rules at stage signature that the file doesn't suppress.
   * They depend on the file alone, whatever stage and levels a command line asks for.
   */
  toSign?: true;
  /** Also tells how far a draft is from being signed. */
  distance?: true;
  /** Opens the table of communes; without it, the rules know none. Called for a contract with codes, each time the same table. */
  cog?: () => Cog;
}

/** The result of checking, with the problems that comments in the file suppress. */
export type Examined = ReadResult<CheckedContrat> & {
  suppressed: readonly SuppressedProblem[];
  /** Only of a draft, if it was asked for. */
  distance?: Distance;
};

/** Reads and checks the bytes of a file. */
export async function checkContrat(
  file: string,
  bytes: Uint8Array,
  options: CheckOptions = {},
): Promise<Examined> {
  return checkRead(await readSource(file, bytes), options);
}

/**
 * Checks a file that was read: syntax, then schema, then rules; each stage runs only if the previous one found no error. After syntax errors
 * the schema still checks what remains readable. Problems come in the order of the file.
 */
export async function checkRead(
  read: SourceRead,
  { etape, atLeast, levels = {}, toSign, distance: far, cog, ...lectures }: CheckOptions = {},
): Promise<Examined> {
  const { text } = read;
  const [legible, another] = read.ok ? [read.value] : (read.rest ?? []);
  const form = read.ok ? checkSchema(read.value) : [...read.problems, ...problemsInRest(read)];
  if (!read.ok || form.length > 0) {
    const suppressions =
      legible && !another && hasOpening(text)
        ? (await import('./suppressions/index.ts')).formeProblems(legible, {
            etape: etape ?? 'projet',
            levels,
          })
        : [];
    return { ok: false, text, problems: limited([...form, ...suppressions]), suppressed: [] };
  }
  const { value: source } = read;
  const contrat = source.data as Contrat;
  const stage = etape ?? later(etapeOf(contrat), atLeast);
  const asked = { etape: stage, levels };
  const signing =
    toSign && contrat.document.statut !== 'projet' ? [{ etape: 'signature' as const, levels: {} }] : [];
  const isDraft = far === true && stage === 'projet';
  const stages = isDraft ? LATER.map((later) => ({ etape: later, levels })) : [];
  const voisins = { ...(await voisinsOf(contrat, text, lectures)), ...(cog && { cog }) };
  const [judged = NOTHING, ...others] = await judge({ contrat, source, voisins }, [
    asked,
    ...signing,
    ...stages,
  ]);
  const problems = inOrder(judged.kept);
  const atSignature = signing.length > 0 ? (others[0] ?? NOTHING) : NOTHING;
  const [adoption, signature] = others.slice(signing.length).map(({ kept }) => inOrder(kept));
  const distance =
    adoption && signature
      ? (await import('./distance/index.ts')).distanceOf(contrat, source, {
          projet: problems,
          adoption,
          signature,
        })
      : undefined;
  const examined = { text, problems, suppressed: judged.suppressed, ...(distance && { distance }) };
  if (problems.some(isError)) return { ok: false, ...examined };
  const signatureErrors = atSignature.kept.filter(isError).length;
  return { ok: true, ...examined, value: { contrat, source, etape: stage, signatureErrors } };
}

const LATER = ['adoption', 'signature'] as const;
const NOTHING: Judged = { kept: [], suppressed: [] };

const isError = ({ severity }: Problem) => severity === 'erreur';

// Problems of these kinds change nothing else on their line. A line with any other problem is read differently from what its author meant.
const LEAVE_THEIR_LINE = new Set([
  'cle-en-double',
  'tabulation',
  'caractere-interdit',
  'signe-de-traitement-de-texte',
  'fusion-interdite',
]);

// What seems to be missing may be in the lines that were left out.
const LACKS = new Set(['cle-manquante', 'liste-vide', 'valeur-manquante']);

// Also checks what remains readable of a file with YAML problems, so that the author gets all problems at once.
function problemsInRest({ rest = [], problems }: SourceRead): Problem[] {
  const lines = new Set(
    problems.flatMap(({ rule, range }) =>
      LEAVE_THEIR_LINE.has(rule) ? [] : [range.start.line, range.end.line],
    ),
  );
  return rest.flatMap((one) =>
    checkSchema(one).filter(
      ({ rule, path, range }) =>
        !lines.has(range.start.line) && one.read(path) && (!LACKS.has(rule) || one.whole(path)),
    ),
  );
}

// A thousand problems have one cause, which the first of them show.
function limited(problems: readonly Problem[]): Problem[] {
  const sorted = inOrder(problems);
  const last = sorted[MAX_PROBLEMS - 1];
  if (!last || sorted.length === MAX_PROBLEMS) return sorted;
  const message = `Le fichier a plus de ${formatNumber(MAX_PROBLEMS)} problèmes : la suite n’est pas listée.`;
  return [
    ...sorted.slice(0, MAX_PROBLEMS),
    { ...last, rule: 'problemes-non-listes', message: sentence(message), path: [] },
  ];
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column,
  );
}
