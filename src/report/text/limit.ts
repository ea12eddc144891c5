import type { FileReport } from '../reporter.ts';

/** The reports with at most `max` problems in all, in their order, and the number of problems left out; warnings are left out before errors. */
export function limitProblems(
  reports: readonly FileReport[],
  max: number | undefined,
): { shown: readonly FileReport[]; left: number } {
  const all = reports.flatMap(({ problems }) => problems);
  if (max === undefined || all.length <= max) return { shown: reports, left: 0 };
  const bySeverity = [
    ...all.filter(({ severity }) => severity === 'erreur'),
    ...all.filter(({ severity }) => severity !== 'erreur'),
  ];
  const kept = new Set(bySeverity.slice(0, max));
  const shown = reports.map((report) => ({
    ...report,
    problems: report.problems.filter((problem) => kept.has(problem)),
  }));
  return { shown, left: all.length - max };
}
