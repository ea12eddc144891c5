/** Comments that suppress a problem: reads them, applies them, and reports those that have no effect. */
import { SUPPRESSIONS } from '../../catalogue/suppressions.ts';
import { formatNumber } from '../../kernel/french/number.ts';
import { sentence } from '../../kernel/french/typography.ts';
import type { Problem, SuppressedProblem } from '../../kernel/problem.ts';
import { MAX_PROBLEMS } from '../../kernel/problem.ts';
import type { Comment } from '../../source/comments.ts';
import type { Source } from '../../source/index.ts';
import { idsOf } from '../catalogue.ts';
import { weighed } from '../levels.ts';
import { type Objection, refusal, unreadable, unreasoned, useless } from './messages.ts';
import { OPENING, parseException } from './parse.ts';
import { isReason } from './reason.ts';
import type { Situation } from './situation.ts';

const RULE_IDS = idsOf('regles', 'suivi', 'exceptions', 'formes');

/**
 * Comments that suppress a problem: `# csi: ignorer a-completer — la raison`, on its line or above it. Sorts problems into those that remain
 * and those that a comment suppresses. A comment that suppresses nothing becomes a problem itself.
 */
export function sortOut(
  source: Source,
  problems: readonly Problem[],
  run: Situation,
): { kept: Problem[]; suppressed: SuppressedProblem[] } {
  const left = new Set(problems);
  const suppressed: SuppressedProblem[] = [];
  const lines = linesOf(problems);
  const alone = onOneLine(source.text);
  const own = problemsOf(source, run, ({ line, span }, id, reason) => {
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
  return { kept: [...left, ...own], suppressed };
}

// A file may be written on one line: its author, who suppresses one problem of it, has not judged the others.
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

/** The problems of the comments themselves, in a file whose form is wrong, so that no rule runs. */
export const formeProblems = (source: Source, run: Situation): Problem[] =>
  problemsOf(source, run, () => undefined);

/** Problems by rule, then by line: a value of several lines may be suppressed at its first or last line. */
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

function problemsOf(
  source: Source,
  run: Situation,
  use: (comment: Comment, id: string, reason: string) => Objection | undefined,
): Problem[] {
  const weights = new Map(
    weighed(SUPPRESSIONS, run.levels).map(({ id, severity }) => [id, severity[run.etape]]),
  );
  return source.comments(OPENING).flatMap((comment, i) =>
    (i < MAX_PROBLEMS ? problemsIn(comment, run, use) : tooMany(comment, i)).flatMap(
      ({ objection: [rule, message, hint], at, length }) => {
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

/** A problem of a comment, at an offset in it. */
interface CommentProblem {
  objection: Objection;
  at: number;
  length: number;
}

const whole = (comment: Comment, objection: Objection): CommentProblem[] => [
  { objection, at: 0, length: comment.text.length + 1 },
];

// A person could not have read more than this: it is an attack.
const tooMany = (comment: Comment, i: number) =>
  i > MAX_PROBLEMS
    ? []
    : whole(
        comment,
        unreadable(
          `Le fichier a plus de ${formatNumber(MAX_PROBLEMS)} exceptions : à partir d’ici, elles ne sont pas lues.`,
        ),
      );

function problemsIn(
  comment: Comment,
  run: Situation,
  use: (comment: Comment, id: string, reason: string) => Objection | undefined,
): CommentProblem[] {
  const written = parseException(comment.text);
  if (typeof written === 'string') return whole(comment, unreadable(written));
  const { rules } = written;
  const reason = isReason(written.reason, RULE_IDS) ? written.reason : '';
  const refused = rules.map(({ id }) => refusal(id, run));
  const asked = rules.filter((_, i) => !refused[i]).map(({ id }) => id);
  const found = rules.flatMap(({ id, at }, i) => {
    const objection = refused[i] ?? (reason ? use(comment, id, reason) : undefined);
    return objection ? [{ objection, at: at + 1, length: id.length }] : [];
  });
  return reason || asked.length === 0
    ? found
    : [...found, ...whole(comment, unreasoned(asked, written.reason))];
}
