import { harmless } from '../kernel/french/quote.ts';
import type { Problem } from '../kernel/problem.ts';
import { shown as escaped } from '../kernel/shown.ts';
import { placeOf } from './place.ts';
import type { Reporter } from './reporter.ts';
import { limitProblems } from './text/limit.ts';
import { omittedNote, summary } from './texte.ts';

/** Workflow commands of GitHub Actions, one for each problem, which become annotations in the changed files; then the summary, for the log. */
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
    // GitHub accepts columns only if start and end are on one line.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: `csi (${rule})`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  // The log shows nothing but the message, so the message includes the place.
  const text = `${file}:${start.line}:${start.column} ${message}${hint ? `\n${hint}` : ''}`;
  return `::${severity === 'erreur' ? 'error' : 'warning'} ${list.join(',')}::${data(text)}`;
}

// The escapes that GitHub Actions defines. A line break ends a command, so an unescaped one in a path could start another command.
const data = (text: string) =>
  harmless(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
