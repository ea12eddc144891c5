import { count } from '../../kernel/french/list.ts';
import { harmless } from '../../kernel/french/quote.ts';
import { sentence } from '../../kernel/french/typography.ts';
import type { Edit } from '../../kernel/problem.ts';
import { shown, shownName } from '../../kernel/shown.ts';
import type { FileReport, ReportOptions } from '../reporter.ts';

/** What was fixed in a file, or would be, one line each: its place, what stood there, what stands there now. */
export function listFixes({ file, fixes }: FileReport, { styles }: ReportOptions): string[] {
  const place = ({ range: { start } }: Edit) =>
    styles.cyan(`${shownName(file)}:${start.line}:${start.column}`);
  const lines = (fixes?.list ?? []).flatMap(
    ({ problem: { path, rule }, fix: { description, edits, sense } }) => {
      const [first] = edits;
      // Blanks for blanks show nothing.
      if (!sense)
        return first ? [`${place(first)}  ${description}${on(edits.length)}  ${styles.dim(rule)}`] : [];
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

const on = (lines: number) => (lines > 1 ? ` (${lines} lignes)` : '');

/** How much was fixed, or would be, when it was asked for. */
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

/** How to have fixed what fixes itself, when something does. */
export function fixHint(reports: readonly FileReport[], { fixing }: ReportOptions): string[] {
  const n = reports.reduce((sum, one) => sum + (one.fixable ?? 0), 0);
  if (n === 0 || !fixing) return [];
  return [
    sentence(
      `${n === 1 ? '1 problème se corrige de lui-même' : `${n} problèmes se corrigent d’eux-mêmes`} : ${shown(fixing)}`,
    ),
  ];
}

// Both ends of a long text: the marks that were added are there.
function short(text: string): string {
  const signs = [...shown(harmless(text))];
  return signs.length > 60 ? `${signs.slice(0, 30).join('')}…${signs.slice(-29).join('')}` : signs.join('');
}
