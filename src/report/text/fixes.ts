import { count } from '../../kernel/french/list.ts';
import { harmless } from '../../kernel/french/quote.ts';
import { sentence } from '../../kernel/french/typography.ts';
import type { Edit } from '../../kernel/problem.ts';
import { shown, shownName } from '../../kernel/shown.ts';
import type { FileReport, ReportOptions } from '../reporter.ts';

/** The fixes of a file, written or only shown, one line for each: its place, the text before and the text after. */
export function listFixes({ file, fixes }: FileReport, { styles }: ReportOptions): string[] {
  const place = ({ range: { start } }: Edit) =>
    styles.cyan(`${shownName(file)}:${start.line}:${start.column}`);
  const lines = (fixes?.list ?? []).flatMap(
    ({ problem: { path, rule }, fix: { description, edits, sense } }) => {
      const [first] = edits;
      // A fix that only changes spaces would show nothing: its description is shown instead.
      if (!sense)
        return first ? [`${place(first)}  ${description}${onLines(edits.length)}  ${styles.dim(rule)}`] : [];
      const key = path.findLast((step) => typeof step === 'string');
      const name = 'value' in sense && key !== undefined ? `${harmless(String(key))}: ` : '';
      return edits.map(
        (edit) =>
          `${place(edit)}  ${name}${styles.red(short(edit.before))} → ${styles.green(short(edit.text))}  ${styles.dim(rule)}`,
      );
    },
  );
  return lines.length > 0 ? [lines.join('\n')] : [];
}

const onLines = (lines: number) => (lines > 1 ? ` (${lines} lignes)` : '');

/** The sentence with the number of fixes, written or possible; none if the run wasn't asked to fix. */
export function fixSummary(reports: readonly FileReport[]): string[] {
  if (!reports.some(({ fixes }) => fixes)) return [];
  const n = reports.reduce((sum, { fixes }) => sum + (fixes?.list.length ?? 0), 0);
  const done = reports.some(({ fixes }) => fixes?.done);
  const left = reports.reduce((sum, { problems }) => sum + problems.length, 0);
  if (n === 0) return left > 0 ? ['Aucune correction n’est sûre.'] : [];
  if (!done) return [`${count(n, 'correction')} ${n < 2 ? 'possible' : 'possibles'}, rien n’est écrit.`];
  const rest = left === 0 ? '' : left === 1 ? ', 1 problème reste' : `, ${left} problèmes restent`;
  return [`${count(n, 'correction')} ${n < 2 ? 'écrite' : 'écrites'}${rest}.`];
}

/** The sentence with the command that makes the fixes, if there are some. */
export function fixHint(reports: readonly FileReport[], { fixing }: ReportOptions): string[] {
  const n = reports.reduce((sum, one) => sum + (one.fixable ?? 0), 0);
  if (n === 0 || !fixing) return [];
  return [
    sentence(
      `${n === 1 ? '1 problème se corrige de lui-même' : `${n} problèmes se corrigent d’eux-mêmes`} : ${shown(fixing)}`,
    ),
  ];
}

// A long text is cut in the middle: fixes often add quotation marks at its ends.
function short(text: string): string {
  const characters = [...shown(harmless(text))];
  return characters.length > 60
    ? `${characters.slice(0, 30).join('')}…${characters.slice(-29).join('')}`
    : characters.join('');
}
