import type { Etape } from '../../catalogue/entry.ts';
import { FORMES } from '../../catalogue/formes/index.ts';
import { SUPPRESSIONS } from '../../catalogue/suppressions.ts';
import { formatNumber } from '../../kernel/french/number.ts';
import { sentence } from '../../kernel/french/typography.ts';
import type { Problem, SuppressedProblem } from '../../kernel/problem.ts';
import { MAX_PROBLEMS } from '../../kernel/problem.ts';
import type { Comment } from '../../source/comments.ts';
import type { Source } from '../../source/index.ts';
import { type Levels, weighed } from '../levels.ts';
import { RULES } from '../rules/index.ts';
import { refusal, type Said, unreadable, unreasoned, useless } from './messages.ts';
import { OPENING, parseException } from './parse.ts';
import { isReason } from './reason.ts';

const RULE_IDS = [...RULES, ...SUPPRESSIONS, ...FORMES].map(({ id }) => id);

/** At which stage the rules were run, and what they weigh by order of the command line. */
export interface Run {
  etape: Etape;
  levels: Levels;
}

/** Sets aside what the comments of a file ask for; each exception that does nothing becomes a problem itself. */
export function sortOut(
  source: Source,
  problems: readonly Problem[],
  run: Run,
): { kept: Problem[]; suppressed: SuppressedProblem[] } {
  const left = new Set(problems);
  const suppressed: SuppressedProblem[] = [];
  const lines = linesOf(problems);
  const alone = onOneLine(source.text);
  const faults = faultsOf(source, run, ({ line, span }, id, reason) => {
    const met = onePlace(
      (lines.get(id)?.get(line ?? 0) ?? []).filter((problem) => left.has(problem)),
      alone,
    );
    for (const problem of met) {
      left.delete(problem);
      suppressed.push({ problem, reason, range: source.range(span) });
    }
    return met.length > 0 ? undefined : useless(id, line, [...(lines.get(id)?.keys() ?? [])], run);
  });
  return { kept: [...left, ...faults], suppressed };
}

// The whole of a file may stand on one line: who sets one place of it aside has not looked at the others.
function onePlace(met: readonly Problem[], alone: boolean): readonly Problem[] {
  const at = ({ range: { start } }: Problem) => [start.line, start.column] as const;
  const [first, ...others] = [...met].sort((a, b) => at(a)[0] - at(b)[0] || at(a)[1] - at(b)[1]);
  if (!first) return [];
  const group = groupOf(first);
  return alone || group === undefined
    ? [first]
    : [first, ...others.filter((other) => groupOf(other) === group)];
}

const groupOf = ({ path }: Problem) => (path.length > 0 ? JSON.stringify(path.slice(0, -1)) : undefined);

const onOneLine = (text: string) =>
  (text.match(/^[ \t]*[^#\s].*$/gm) ?? []).filter((line) => !/^(?:---|\.\.\.)\s*$/.test(line)).length <= 1;

/** What exceptions have wrong in a file whose form keeps the rules from being asked. */
export const formeFaults = (source: Source, run: Run): Problem[] => faultsOf(source, run, () => undefined);

/** Problems by rule, then by line; a value on several lines may have its exception at its end. */
function linesOf(problems: readonly Problem[]): Map<string, Map<number, Problem[]>> {
  const rules = new Map<string, Map<number, Problem[]>>();
  for (const problem of problems) {
    const lines = rules.get(problem.rule) ?? new Map<number, Problem[]>();
    rules.set(problem.rule, lines);
    const { start, end } = problem.range;
    for (const line of new Set([start.line, end.line]))
      lines.set(line, [...(lines.get(line) ?? []), problem]);
  }
  return rules;
}

function faultsOf(
  source: Source,
  run: Run,
  use: (comment: Comment, id: string, reason: string) => Said | undefined,
): Problem[] {
  const weights = new Map(
    weighed(SUPPRESSIONS, run.levels).map(({ id, severity }) => [id, severity[run.etape]]),
  );
  return source.comments(OPENING).flatMap((comment, i) =>
    (i < MAX_PROBLEMS ? faultsIn(comment, run, use) : tooMany(comment, i)).flatMap(
      ({ said: [rule, message, hint], at, length }) => {
        const severity = weights.get(rule);
        if (!severity || severity === 'aucune') return [];
        const start = comment.span[0] + at;
        const words = { message: sentence(message), ...(hint && { hint: sentence(hint) }) };
        return [
          {
            rule,
            severity,
            ...words,
            file: source.file,
            path: [],
            range: source.range([start, start + length]),
          },
        ];
      },
    ),
  );
}

/** What is said of a comment, at an offset in it. */
interface Fault {
  said: Said;
  at: number;
  length: number;
}

const whole = (comment: Comment, said: Said): Fault[] => [{ said, at: 0, length: comment.text.length + 1 }];

// Those that nobody could have read are an attack.
const tooMany = (comment: Comment, i: number) =>
  i > MAX_PROBLEMS
    ? []
    : whole(
        comment,
        unreadable(
          `Le fichier a plus de ${formatNumber(MAX_PROBLEMS)} exceptions : à partir d’ici, elles ne sont pas lues.`,
        ),
      );

function faultsIn(
  comment: Comment,
  run: Run,
  use: (comment: Comment, id: string, reason: string) => Said | undefined,
): Fault[] {
  const written = parseException(comment.text);
  if (typeof written === 'string') return whole(comment, unreadable(written));
  const { rules } = written;
  const reason = isReason(written.reason, RULE_IDS) ? written.reason : '';
  const refused = rules.map(({ id }) => refusal(id, run));
  const asked = rules.filter((_, i) => !refused[i]).map(({ id }) => id);
  const told = rules.flatMap(({ id, at }, i) => {
    const said = refused[i] ?? (reason ? use(comment, id, reason) : undefined);
    return said ? [{ said, at: at + 1, length: id.length }] : [];
  });
  return reason || asked.length === 0
    ? told
    : [...told, ...whole(comment, unreasoned(asked, written.reason))];
}
