import type { LaterProblems } from '../../kernel/distance.ts';
import type { Problem } from '../../kernel/problem.ts';

// What is « à compléter » is listed as what is still to write.
const WRITTEN_BEFORE = 'a-completer';

/** The rules that a later stage adds, or makes errors, with the number of their problems, in the order of the file. */
export function laterThan(now: readonly Problem[], later: readonly Problem[]): LaterProblems[] {
  const known = new Set(now.map(identity));
  const counts = new Map<string, number>();
  for (const problem of later)
    if (problem.rule !== WRITTEN_BEFORE && !known.has(identity(problem)))
      counts.set(problem.rule, (counts.get(problem.rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, count }));
}

const identity = ({ rule, severity, range: { start } }: Problem) =>
  `${rule} ${severity} ${start.line}:${start.column}`;
