import { sentence } from '../kernel/french/typography.ts';
import { positions, type Range } from '../kernel/position.ts';
import type { Fix, Problem } from '../kernel/problem.ts';
import type { Rejected } from './library/whole.ts';
import type { Offsets } from './locate.ts';
import { rangeOf, type SourceProblem } from './source-problem.ts';

const TAB = 'tabulation';
const SPACES = 'Écrire des espaces au lieu des tabulations du retrait';

/** The problems of a text as reports show them, each with its fix if there is one; `sure` holds the fixes that depend on the whole text. */
export function reported(
  file: string,
  text: string,
  found: readonly SourceProblem[],
  sure?: Pick<Rejected, 'unquoted' | 'spaces'>,
): Problem[] {
  const position = positions(text);
  const onlyTab = found.filter(({ rule }) => rule === TAB).length === 1;
  return found.map((problem) => {
    const fix = fixOf(problem, text, (start, end) => rangeOf({ start, end }, position), { ...sure, onlyTab });
    return { ...problemOf(file, problem, rangeOf(problem, position)), ...(fix && { fix }) };
  });
}

function fixOf(
  problem: SourceProblem,
  text: string,
  range: (start: number, end: number) => Range,
  { unquoted = [], spaces = [], onlyTab }: Pick<Rejected, 'unquoted' | 'spaces'> & { onlyTab: boolean },
): Fix | undefined {
  const edit = ({ start, end, text: put }: { start: number; end: number; text: string }) => ({
    start,
    end,
    range: range(start, end),
    before: text.slice(start, end),
    text: put,
  });
  const span = unquoted.find(([start]) => start === problem.start);
  if (span) return quotedFix(text.slice(...span), span, range(...span));
  const { fix, start, end } = problem;
  if (fix) return { description: fix.description, edits: [edit({ start, end, text: fix.text })] };
  // One problem for many tabs is fixed by all the edits, one problem per line by the edit of that line.
  const edits =
    problem.rule === TAB ? spaces.filter((one) => onlyTab || one.start === problem.start).map(edit) : [];
  return edits.length > 0 ? { description: SPACES, edits } : undefined;
}

function quotedFix(typed: string, [start, end]: Offsets, range: Range): Fix {
  const edit = { start, end, range, before: typed, text: `"${typed}"` };
  return { description: `Écrire ${edit.text} au lieu de ${typed}`, edits: [edit], sense: { value: typed } };
}

function problemOf(file: string, { rule, message, hint }: SourceProblem, range: Range): Problem {
  // Hints that quote the file may contain tabs.
  const printed = (text: string) => sentence(text).replaceAll('\t', ' ');
  return {
    rule,
    severity: 'erreur',
    message: printed(message),
    ...(hint && { hint: printed(hint) }),
    file,
    path: [],
    range,
  };
}
