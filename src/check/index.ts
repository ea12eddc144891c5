import type { Etape } from '../catalogue/entry.ts';
import { later } from '../catalogue/etapes.ts';
import { formatNumber } from '../kernel/french/number.ts';
import { sentence } from '../kernel/french/typography.ts';
import type { Problem, SuppressedProblem } from '../kernel/problem.ts';
import { MAX_PROBLEMS } from '../kernel/problem.ts';
import type { Contrat } from '../model/contrat.ts';
import { type ReadResult, readSource, type Source, type SourceRead } from '../source/index.ts';
import { etapeOf } from './etape.ts';
import { judge } from './judge.ts';
import type { Levels } from './levels.ts';
import { checkSchema } from './schema/index.ts';
import { OPENING } from './suppressions/parse.ts';

/** A contract without errors, and the file it comes from. */
export interface CheckedContrat {
  contrat: Contrat;
  source: Source;
  /** The stage whose rules, as they weigh by themselves, found no error in it; none when the command line weighed them. */
  passed?: Etape;
}

/** How a file is checked: the stage unless it is that of its status, and what some rules weigh instead of what they say. */
export interface CheckOptions {
  etape?: Etape;
  /** The earliest stage to check at, where that of the status comes before it. */
  atLeast?: Etape;
  levels?: Levels;
}

/** What checking gives: besides, the problems that the file sets aside. */
export type Examined = ReadResult<CheckedContrat> & { suppressed: readonly SuppressedProblem[] };

/** Reads and checks a file. */
export async function checkContrat(
  file: string,
  bytes: Uint8Array,
  options: CheckOptions = {},
): Promise<Examined> {
  return checkRead(await readSource(file, bytes), options);
}

/**
 * Checks a file that was read: syntax, then schema, then rules, stopping at the first stage with errors; after those of syntax, the
 * schema still looks at what they leave readable. Problems come in the order of the file.
 */
export async function checkRead(
  read: SourceRead,
  { etape, atLeast, levels = {} }: CheckOptions = {},
): Promise<Examined> {
  const { text } = read;
  const [legible, another] = read.ok ? [read.value] : (read.rest ?? []);
  const faults = read.ok ? checkSchema(read.value) : [...read.problems, ...readAllTheSame(read)];
  if (!read.ok || faults.length > 0) {
    const exceptions =
      legible && !another && OPENING.test(text)
        ? (await import('./suppressions/index.ts')).formeFaults(legible, { etape: etape ?? 'projet', levels })
        : [];
    return { ok: false, text, problems: limited([...faults, ...exceptions]), suppressed: [] };
  }
  const { value: source } = read;
  const contrat = source.data as Contrat;
  const stage = etape ?? later(etapeOf(contrat), atLeast);
  const { kept, suppressed } = await judge({ contrat, source }, { etape: stage, levels });
  const problems = inOrder(kept);
  const told = { text, problems, suppressed };
  if (problems.some(({ severity }) => severity === 'erreur')) return { ok: false, ...told };
  return {
    ok: true,
    ...told,
    value: { contrat, source, ...(Object.keys(levels).length === 0 && { passed: stage }) },
  };
}

// Faults of these kinds leave the values around them as they are; a line with another kind is read otherwise than its author thinks.
const LEAVE_THEIR_LINE = new Set([
  'cle-en-double',
  'tabulation',
  'caractere-interdit',
  'signe-de-traitement-de-texte',
  'fusion-interdite',
]);

// What is told to be missing may stand in what was left out to read the rest.
const LACKS = new Set(['cle-manquante', 'liste-vide', 'valeur-manquante']);

// What the schema says of the rest of a file with faults of YAML, so that all of them are told at once.
function readAllTheSame({ rest = [], problems }: SourceRead): Problem[] {
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

// A file with a thousand faults of form has one cause: the first ones tell it.
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
