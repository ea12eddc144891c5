import { harmless } from '../kernel/french/quote.ts';
import type { Problem } from '../kernel/problem.ts';
import { shown as escaped } from '../kernel/shown.ts';
import { placeOf } from './place.ts';
import type { Reporter } from './reporter.ts';
import { limitProblems } from './text/limit.ts';
import { omittedNote, summary } from './texte.ts';

/** Workflow commands of GitHub Actions, one a problem, which become annotations of the changed files; then the count, for the log. */
export const github: Reporter = (reports, options) => {
  const { shown, left } = limitProblems(reports, options.max);
  const commands = shown.flatMap(({ file, problems }) =>
    problems.map((problem) => command(problem, escaped(placeOf(file, options.root)))),
  );
  return [...commands, ...omittedNote(left), summary(reports, options), ''].join('\n');
};

function command({ rule, severity, message, hint, range: { start, end } }: Problem, file: string): string {
  const properties = {
    file,
    line: start.line,
    endLine: end.line,
    // GitHub takes columns only where both are on one line.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: `csi (${rule})`,
  };
  const told = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  // The log shows the message alone: it names the place too.
  const text = `${file}:${start.line}:${start.column} ${message}${hint ? `\n${hint}` : ''}`;
  return `::${severity === 'erreur' ? 'error' : 'warning'} ${told.join(',')}::${data(text)}`;
}

// The escapes of the toolkit of GitHub Actions: a line break ends a command, and a path must not begin another.
const data = (text: string) =>
  harmless(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
