import { count } from '../../kernel/french/list.ts';
import { harmless } from '../../kernel/french/quote.ts';
import { sentence } from '../../kernel/french/typography.ts';
import type { Problem } from '../../kernel/problem.ts';
import { shownName } from '../../kernel/shown.ts';
import type { ReportOptions } from '../reporter.ts';
import { columns } from './columns.ts';

/** More problems of one rule than this in a file tell the same thing: their lines are no longer drawn. */
const MOST = 10;
/** But for the first ones, which show what the rule speaks of. */
const DRAWN = 3;

/** The problems of a file that are drawn with their line, in order, and those that are only listed, rule by rule. */
export function split(
  problems: readonly Problem[],
  most = MOST,
): { drawn: readonly Problem[]; lists: readonly (readonly Problem[])[] } {
  if (problems.length <= most) return { drawn: problems, lists: [] };
  const rules = new Map<string, Problem[]>();
  for (const problem of problems) {
    const alike = rules.get(problem.rule);
    if (alike) alike.push(problem);
    else rules.set(problem.rule, [problem]);
  }
  const lists = [...rules.values()].flatMap((alike) => (alike.length > most ? [alike.slice(DRAWN)] : []));
  const listed = new Set(lists.flat());
  return { drawn: problems.filter((problem) => !listed.has(problem)), lists };
}

/** Problems of one rule in one file, one after the other: the place, the sentence and the hint of each, or the hint of all once, within the width of the terminal. */
export function listProblems(alike: readonly Problem[], { styles, width }: ReportOptions): string {
  const [first] = alike;
  if (!first) return '';
  const colour = first.severity === 'erreur' ? styles.red : styles.yellow;
  const head = `${styles.cyan(shownName(first.file))}  ${colour(styles.bold(first.severity))}  ${styles.dim(first.rule)}`;
  const places = alike.map(({ range: { start } }) => `${start.line}:${start.column}`);
  const margin = Math.max(...places.map((place) => place.length));
  const common = alike.every(({ hint }) => hint === first.hint) ? first.hint : undefined;
  const rows = alike.flatMap(({ message, hint }, i) => {
    const said = harmless(hint && !common ? `${message} → ${hint}` : message);
    return wrapped(said, width - margin - 4).map(
      (row, j) => `  ${styles.cyan((j === 0 ? (places[i] ?? '') : '').padStart(margin))}  ${row}`,
    );
  });
  const last = common ? wrapped(harmless(`→ ${common}`), width - 2).map((row) => `  ${row}`) : [];
  return [head, `  ${sentence(`${count(alike.length, 'autre')} :`)}`, ...rows, ...last].join('\n');
}

// Words longer than a line are left to the terminal. No row begins with `::`, which GitHub Actions would obey.
function wrapped(text: string, room: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(/[ \n]+(?!::)/)) {
    if (row && columns(row) + 1 + columns(word) > room) {
      rows.push(row);
      row = word;
    } else row = row ? `${row} ${word}` : word;
  }
  return [...rows, row];
}
