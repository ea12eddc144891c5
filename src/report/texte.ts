import { count } from '../kernel/french/list.ts';
import { harmless } from '../kernel/french/quote.ts';
import { sentence } from '../kernel/french/typography.ts';
import type { Problem, SuppressedProblem } from '../kernel/problem.ts';
import { shownName } from '../kernel/shown.ts';
import type { FileReport, Reporter, ReportOptions } from './reporter.ts';
import { groupProblems, listProblems, split } from './text/compact.ts';
import { counts, suppressedBy } from './text/counts.ts';
import { distanceBlock, shownByDistance, withoutDistance } from './text/distance.ts';
import { fixHint, fixSummary, listFixes } from './text/fixes.ts';
import { frame } from './text/frame.ts';
import { limitProblems } from './text/limit.ts';

/**
 * The report for people: each problem with its place, its message, the line of the file and its hint, or in a list if one rule has many problems; then
 * the summary.
 */
export const texte: Reporter = (reports, options) => {
  const { shown, left } = limitProblems(withoutDistance(reports), options.max);
  const blocks = shown.flatMap((report) => {
    const lines = report.problems.length > 0 ? report.text.split('\n') : [];
    const { drawn, groups, lists } = split(report.problems, options.most);
    return [
      ...drawn.map((problem) => block(problem, lines, options)),
      ...groups.map((alike) => groupProblems(alike, options)),
      ...lists.map((alike) => listProblems(alike, options)),
    ];
  });
  const suppressedBlocks = options.exceptions
    ? reports.flatMap(({ suppressed = [] }) => suppressed.map((one) => suppressedBlock(one, options)))
    : [];
  const fixes = reports.flatMap((report) => listFixes(report, options));
  const all = `${[...fixes, ...blocks, ...omittedNote(left), ...suppressedBlocks, summary(reports, options), ...distanceBlock(reports, options)].join('\n\n')}\n`;
  // GitHub Actions and Azure Pipelines run `##[…]` or `##vso[…]` wherever it appears in their log, so it is broken in the text of files; it is already
  // broken in file names.
  return all.replace(/#(?=#\w*\[)/g, '\ufffd');
};

/** The sentence about the problems that a report doesn't list, if there are some. */
export function omittedNote(left: number): string[] {
  if (left === 0) return [];
  return [
    sentence(
      left === 1 ? '1 autre problème n’est pas listé.' : `${left} autres problèmes ne sont pas listés.`,
    ),
  ];
}

function block(problem: Problem, lines: readonly string[], { styles, width }: ReportOptions): string {
  const { rule, severity, message, hint, file, range } = problem;
  const colour = severity === 'erreur' ? styles.red : styles.yellow;
  const place = styles.cyan(`${shownName(file)}:${range.start.line}:${range.start.column}`);
  const parts = [
    `${place}  ${colour(styles.bold(severity))}  ${styles.dim(rule)}`,
    `  ${harmless(message)}`,
    ...frame(lines, range, width, { gutter: styles.dim, caret: colour }),
  ];
  if (hint) parts.push(`  ${styles.bold('→')} ${harmless(hint)}`);
  return parts.join('\n');
}

function suppressedBlock({ problem, reason, range }: SuppressedProblem, { styles }: ReportOptions): string {
  const place = styles.cyan(`${shownName(problem.file)}:${range.start.line}:${range.start.column}`);
  return `${place}  ${styles.bold('mis de côté')}  ${styles.dim(problem.rule)}\n  ${harmless(problem.message)}\n  ${sentence(`Raison : ${harmless(reason)}`)}`;
}

/** The summary: the fixes, the numbers of errors and warnings in all files, the suppressed problems, and the rules whose severity the command line changed. */
export function summary(reports: readonly FileReport[], options: ReportOptions): string {
  const { levels = {} } = options;
  const { exceptions } = counts(reports);
  const lines = [...fixSummary(reports), problemCount(reports, options), ...fixHint(reports, options)];
  if (exceptions > 0) {
    lines.push(
      `${suppressedBy(exceptions, reports.length)}${options.exceptions ? '' : ' (--exceptions les liste)'}.`,
    );
  }
  const changed = Object.entries(levels).map(([id, level]) => `${id} (${level})`);
  if (changed.length > 0) lines.push(sentence(`Gravité changée par --regle : ${changed.join(', ')}.`));
  return lines.join('\n');
}

function problemCount(reports: readonly FileReport[], { styles }: ReportOptions): string {
  const { erreurs, avertissements } = counts(reports);
  const files = count(reports.length, 'fichier');
  if (erreurs + avertissements === 0) return sentence(`Aucun problème dans ${files}.`);
  const errors = erreurs > 0 ? [styles.red(count(erreurs, 'erreur'))] : [];
  const warnings = avertissements > 0 ? [styles.yellow(count(avertissements, 'avertissement'))] : [];
  const below = shownByDistance(reports);
  const where = below > 0 ? `, dont ${below} dans ce qui reste à écrire` : '';
  return `${[...errors, ...warnings].join(', ')} dans ${files}${where}.`;
}
