import type { Contrat } from '../model/contrat.ts';
import type { Problem, SetAside } from '../problem.ts';
import type { Source } from '../source.ts';
import { OPENING } from './exceptions/parse.ts';
import { type Levels, weighed } from './levels.ts';
import type { Etape } from './rule.ts';
import { RULES } from './rules/index.ts';
import { runRules } from './run.ts';

/** What the rules say of a contract at a stage: the problems, and those that the file sets aside. */
export async function judge(
  { contrat, source }: { contrat: Contrat; source: Source },
  run: { etape: Etape; levels: Levels },
): Promise<{ kept: Problem[]; setAside: SetAside[] }> {
  const found = runRules(weighed(RULES, run.levels), contrat, source, run.etape);
  if (!OPENING.test(source.text)) return { kept: found, setAside: [] };
  const { sortOut } = await import('./exceptions/index.ts');
  return sortOut(source, found, run);
}
