import type { Problem, SuppressedProblem } from '../kernel/problem.ts';
import type { Contrat } from '../model/contrat.ts';
import type { Source } from '../source/index.ts';
import type { Voisins } from './lookups/voisins.ts';
import { RULES } from './rules/index.ts';
import { runRulesFor } from './run.ts';
import { hasOpening } from './suppressions/parse.ts';
import type { Situation } from './suppressions/situation.ts';

/** What the rules give in one situation: the problems, and apart from them those that comments of the file suppress. */
export interface Judged {
  kept: Problem[];
  suppressed: SuppressedProblem[];
}

/** The results of the rules for a contract and what was read beside it, one for each situation; every rule looks at the contract only once. */
export async function judge(
  { contrat, source, voisins }: { contrat: Contrat; source: Source; voisins: Voisins },
  situations: readonly Situation[],
): Promise<Judged[]> {
  const results = runRulesFor(RULES, contrat, source, situations, voisins);
  if (!hasOpening(source.text)) return results.map((kept) => ({ kept, suppressed: [] }));
  const { sortOut } = await import('./suppressions/index.ts');
  return situations.map((situation, i) => sortOut(source, results[i] ?? [], situation));
}
