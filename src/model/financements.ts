import { type Camp, campOf } from './camps.ts';
import type { Engagement, Financement, Partie } from './contrat.ts';
import { type Montant, montantOfValeur } from './montants.ts';
import { type Bounds, boundsOf, partOf } from './quantites.ts';

// Four exports: the money of a commitment, who brings it, and how certain it is.

/** Who brings money: a side that signs, or somebody who does not sign. */
export type Payeur = Camp | 'financeurs';

/** How certain an amount is: promised without more, notified, only asked for, or promised under a condition; or that it recurs every year. */
export type Certitude = 'promis' | 'acquis' | 'demande' | 'conditionnel' | 'annuel';

/** What one payer brings to a commitment. */
export interface Versement {
  payeur: Payeur;
  certitude: Certitude;
  valeur: Montant;
  /** True for an amount that recurs every month without a year: it can’t be added to others. */
  mensuel: boolean;
  /** The id of the party that pays. */
  partie?: string | undefined;
}

/** What one payer brings in euros: its amount, or its share of the cost. Undefined if neither is given. */
export function montantOf({ montant, part }: Financement, cout: Engagement['cout']): Bounds | undefined {
  if (montant !== undefined) return boundsOf(montant);
  return part !== undefined && cout ? partOf(boundsOf(part), boundsOf(cout.montant)) : undefined;
}

/** The parts of the financing of a commitment; « autres financeurs » are those who are no party, or a party that doesn’t sign. */
export function versementsOf(
  { cout, financements = [], condition }: Engagement,
  parties: ReadonlyMap<string, Partie>,
): Versement[] {
  return financements.flatMap((financement) => {
    const { partie, acquis, annee, par, montant } = financement;
    const bounds = montantOf(financement, cout);
    if (!bounds) return [];
    const recurs = annee === undefined ? (par ?? (montant === undefined ? cout?.par : undefined)) : undefined;
    const payer = partie === undefined ? undefined : parties.get(partie);
    return {
      payeur: payer?.role === 'signataire' ? campOf(payer) : 'financeurs',
      certitude: recurs === 'an' ? 'annuel' : certitudeOf(acquis, condition),
      valeur: { ...qualifiers(montant ?? cout?.montant), ...bounds },
      mensuel: recurs === 'mois',
      partie,
    } satisfies Versement;
  });
}

const qualifiers = (valeur: Financement['montant']): Partial<Montant> =>
  valeur === undefined ? {} : montantOfValeur(valeur);

function certitudeOf(acquis: boolean | undefined, condition: string | undefined): Certitude {
  if (acquis !== undefined) return acquis ? 'acquis' : 'demande';
  return condition === undefined ? 'promis' : 'conditionnel';
}
