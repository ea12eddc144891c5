import { count } from '../../kernel/french/list.ts';
import { harmless } from '../../kernel/french/quote.ts';
import { sentence } from '../../kernel/french/typography.ts';
import type { Problem } from '../../kernel/problem.ts';
import { shownName } from '../../kernel/shown.ts';
import type { ReportOptions } from '../reporter.ts';
import { wrapped } from './wrap.ts';

/** If a file has more problems of one rule than this, most of them are listed without their lines: they repeat the same thing. */
const MOST = 10;
/** The first ones are still shown with their line, as examples. */
const DRAWN = 3;

/** From this many problems of a rule on, what lacks the same shares a line. */
const GROUPED = 4;
/** At most this many are named in such a line. */
const NAMED = 60;

/** The problems of a file, by the way in which they are shown. */
interface Split {
  /** With their line, in their order. */
  drawn: readonly Problem[];
  /** Of each rule, those that lack something, grouped. */
  groups: readonly (readonly Problem[])[];
  /** Of each rule, those that are only listed. */
  lists: readonly (readonly Problem[])[];
}

/** How each problem of a file is shown. */
export function split(problems: readonly Problem[], most = MOST): Split {
  if (problems.length < GROUPED) return { drawn: problems, groups: [], lists: [] };
  const rules = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.rule} ${problem.severity}`;
    const alike = rules.get(key);
    if (alike) alike.push(problem);
    else rules.set(key, [problem]);
  }
  const all = [...rules.values()];
  // Whoever wants each problem with its line wants no groups either.
  const grouped = Number.isFinite(most) ? GROUPED : most;
  const groups = all.filter((alike) => alike.length >= grouped && alike.every(({ lacks }) => lacks));
  const lists = all.flatMap((alike) =>
    alike.length > most && !groups.includes(alike) ? [alike.slice(DRAWN)] : [],
  );
  const elsewhere = new Set([...groups, ...lists].flat());
  return { drawn: problems.filter((problem) => !elsewhere.has(problem)), groups, lists };
}

/** Problems of one rule that lack something: « 10 engagements sans pilote : 1.1 (ligne 212)… », a line for each thing that is lacking. */
export function groupProblems(alike: readonly Problem[], options: ReportOptions): string {
  const lackings = new Map<string, { of: string[]; noun: string; what: string; hint: string | undefined }>();
  for (const { lacks = [], range, hint: own } of alike)
    for (const { noun, what, of, hint = own } of lacks) {
      const key = `${noun} ${what}`;
      const row = lackings.get(key) ?? { of: [], noun, what, hint };
      row.of.push(`${of.replaceAll(' ', '\u00a0')}\u00a0(l.\u00a0${range.start.line})`);
      lackings.set(key, row);
    }
  const width = options.width - 2;
  const lines = [...lackings.values()].flatMap(({ of, noun, what, hint }) => {
    const named = of.length > NAMED ? [...of.slice(0, NAMED), '…'] : of;
    const rows = wrapped(
      sentence(harmless(`${count(of.length, noun)} ${what} : ${named.join(', ')}`)),
      width,
    );
    return [...rows, ...(hint ? wrapped(harmless(`→ ${hint}`), width) : [])];
  });
  return [head(alike, options), ...lines.map((row) => `  ${row}`)].join('\n');
}

function head([first]: readonly Problem[], { styles }: ReportOptions): string {
  if (!first) return '';
  const colour = first.severity === 'erreur' ? styles.red : styles.yellow;
  return `${styles.cyan(shownName(first.file))}  ${colour(styles.bold(first.severity))}  ${styles.dim(first.rule)}`;
}

/** A list of problems of one rule in one file: the place, message and hint of each, or the hint once if all have the same, wrapped to the width of the terminal. */
export function listProblems(alike: readonly Problem[], options: ReportOptions): string {
  const { styles, width } = options;
  const [first] = alike;
  if (!first) return '';
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
  return [head(alike, options), `  ${sentence(`${count(alike.length, 'autre')} :`)}`, ...rows, ...last].join(
    '\n',
  );
}
