import type { Contrat } from './contrat.ts';
import { printedEngagements } from './engagements.ts';

/** Word refuses longer names. */
const LONGEST = 40;

/**
 * The name of the bookmark of each commitment, `eng-` and its identifier, in the order in which the document prints them. Word takes names that differ
 * only in capitals, or after what it cuts, for the same: the later ones end with their rank.
 */
export function signetsOf(contrat: Contrat): { id: string; numero: string; signet: string }[] {
  const taken = new Set<string>();
  return printedEngagements(contrat).map(({ engagement: { id }, numero }) => {
    let signet = `eng-${id}`.slice(0, LONGEST);
    for (let rank = 2; taken.has(signet.toLowerCase()); rank++) {
      const end = `-${rank}`;
      signet = `eng-${id}`.slice(0, LONGEST - end.length) + end;
    }
    taken.add(signet.toLowerCase());
    return { id, numero, signet };
  });
}
