import { count } from '../../kernel/french/list.ts';
import { harmless } from '../../kernel/french/quote.ts';
import { sentence } from '../../kernel/french/typography.ts';
import type { Problem } from '../../kernel/problem.ts';
import { shownName } from '../../kernel/shown.ts';
import type { ReportOptions } from '../reporter.ts';
import { columns } from './columns.ts';

/** If a file has more problems of one rule than this, most of them are listed without their lines: they repeat the same thing. */
const MOST = 10;
/** The first ones are still shown with their line, as examples. */
const DRAWN = 3;

/** The problems of a file that are shown with their line, in their order, and for each rule those that are only listed. */
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

/** A list of problems of one rule in one file: the place, message and hint of each, or the hint once if all have the same, wrapped to the width of the terminal. */
export function listProblems(alike: readonly Problem[], { styles, width }: ReportOptions): string {
  const [first] = alike;
  if (!first) return '';
  const colour = first.severity === 'erreur' ? styles.red : styles.yellow;
  const head = `${styles.cyan(shownName(first.file))}  ${colour(styles.bold(first.severity))}  ${styles.dim(first.rule)}`;
  const places = alike.map(({ range: { start } }) => `${start.line}:${start.column}`);
  const margin = Math.max(...places.map((place) => place.length));
  const common = alike.every(({ hint }) => hint === first.hint) ? first.hint : undefined;
  const rows = alike.flatMap(({ message, hint }, i) => {
    const text = harmless(hint && !common ? `${message} → ${hint}` : message);
    return wrapped(text, width - margin - 4).map(
      (row, j) => `  ${styles.cyan((j === 0 ? (places[i] ?? '') : '').padStart(margin))}  ${row}`,
    );
  });
  const last = common ? wrapped(harmless(`→ ${common}`), width - 2).map((row) => `  ${row}`) : [];
  return [head, `  ${sentence(`${count(alike.length, 'autre')} :`)}`, ...rows, ...last].join('\n');
}

// A word longer than a row is not split. No row begins with `::`, because GitHub Actions would run it as a command.
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
