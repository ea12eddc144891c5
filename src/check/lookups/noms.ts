import { cite } from '../../kernel/french/quote.ts';
import { capitalized } from '../../kernel/french/typography.ts';
import type { PlacedEngagement } from '../../model/engagements.ts';
import { isToComplete } from '../../model/periodes.ts';

// A longer title would hide the sentence that it stands in: the number is enough to find the commitment.
const LONGEST = 60;

type Numbered = Pick<PlacedEngagement, 'engagement' | 'numero'>;

/**
 * How a message names a commitment, by what is printed and not by its id: « l’engagement 1.4 (« Recruter vingt policiers ») », or by its number alone
 * where the title is too long or still to be written.
 */
export function engagementNamed({ engagement: { titre }, numero }: Numbered): string {
  const isShown = titre.trim() !== '' && titre.length <= LONGEST && !isToComplete(titre);
  return `l’engagement ${numero}${isShown ? ` (${cite(titre)})` : ''}`;
}

/** The same at the start of a sentence. */
export const startingWith = (placed: Numbered): string => capitalized(engagementNamed(placed));
