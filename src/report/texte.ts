import { count, harmless, sentence } from '../phrase.ts';
import type { Problem } from '../problem.ts';
import { counts } from './counts.ts';
import { frame } from './frame.ts';
import type { FileReport, ReportOptions, Reporter } from './index.ts';

/** The report for people: each problem with its place, its sentence, the line of the file and how to mend it, then the count. */
export const texte: Reporter = (reports, options) => {
  const blocks = reports.flatMap((report) => {
    const lines = report.problems.length > 0 ? report.text.split('\n') : [];
    return report.problems.map((problem) => block(problem, lines, options));
  });
  return `${[...blocks, summary(reports, options)].join('\n\n')}\n`;
};

function block(problem: Problem, lines: readonly string[], { styles, width }: ReportOptions): string {
  const { rule, severity, message, hint, file, range } = problem;
  const colour = severity === 'erreur' ? styles.red : styles.yellow;
  const place = styles.cyan(`${harmless(file)}:${range.start.line}:${range.start.column}`);
  const parts = [
    `${place}  ${colour(styles.bold(severity))}  ${styles.dim(rule)}`,
    `  ${harmless(message)}`,
    ...frame(lines, range, width, { gutter: styles.dim, caret: colour }),
  ];
  if (hint) parts.push(`  ${styles.bold('→')} ${harmless(hint)}`);
  return parts.join('\n');
}

function summary(reports: readonly FileReport[], { styles }: ReportOptions): string {
  const { erreurs, avertissements } = counts(reports);
  const files = count(reports.length, 'fichier');
  if (erreurs + avertissements === 0) return sentence(`Aucun problème dans ${files}.`);
  const errors = erreurs > 0 ? [styles.red(count(erreurs, 'erreur'))] : [];
  const warnings = avertissements > 0 ? [styles.yellow(count(avertissements, 'avertissement'))] : [];
  return `${[...errors, ...warnings].join(', ')} dans ${files}.`;
}
