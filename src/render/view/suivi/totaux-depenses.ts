import { add } from '../../../model/quantites.ts';
import type { Depense } from '../../../suivi/model.ts';
import { euroText } from '../numbers.ts';

const NATURES = { prevu: 'prévu', engage: 'engagé', paye: 'payé' } as const;

/** The sum of each kind of spending that has several. */
export function totauxOf(depenses: readonly Depense[]): { nature: string; montant: string }[] {
  return Object.entries(NATURES).flatMap(([key, nature]) => {
    const own = depenses.filter((one) => (one.nature ?? 'paye') === key);
    if (own.length < 2) return [];
    return [{ nature, montant: euroText(own.reduce((sum, { montant }) => add(sum, montant), 0)) }];
  });
}
