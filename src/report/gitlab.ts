import { shownJson } from '../kernel/shown.ts';
import { fingerprints } from './fingerprint.ts';
import { placeOf } from './place.ts';
import type { Reporter } from './reporter.ts';

/** The Code Quality report of GitLab: one issue for each problem; an error is `major`, a warning `minor`. */
export const gitlab: Reporter = (reports, { root }) => {
  const seen = new Map<string, number>();
  const issues = reports.flatMap((report) => {
    const path = placeOf(report.file, root);
    const prints = fingerprints(report, path, seen);
    return report.problems.map(({ rule, severity, message, hint, range: { start, end } }, i) => ({
      description: hint ? `${message} ${hint}` : message,
      check_name: rule,
      fingerprint: prints[i],
      severity: severity === 'erreur' ? 'major' : 'minor',
      location: { path, lines: { begin: start.line, end: end.line } },
    }));
  });
  return shownJson(issues);
};
