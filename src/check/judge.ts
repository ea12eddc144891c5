import type { Etape } from '../catalogue/entry.ts';
import type { Problem, SuppressedProblem } from '../kernel/problem.ts';
import type { Contrat } from '../model/contrat.ts';
import type { Source } from '../source/index.ts';
import { type Levels, weighed } from './levels.ts';
import { RULES } from './rules/index.ts';
import { runRules } from './run.ts';
import { OPENING } from './suppressions/parse.ts';

/** Runs the rules on a contract at a stage. Returns the problems that remain, and those that comments in the file suppress. */
export async function judge(
  { contrat, source }: { contrat: Contrat; source: Source },
  run: { etape: Etape; levels: Levels },
): Promise<{ kept: Problem[]; suppressed: SuppressedProblem[] }> {
  const found = runRules(weighed(RULES, run.levels), contrat, source, run.etape);
  if (!OPENING.test(source.text)) return { kept: found, suppressed: [] };
  const { sortOut } = await import('./suppressions/index.ts');
  return sortOut(source, found, run);
}
