import { plain } from '../kernel/nearest.ts';
import { type Camp, campOf } from './camps.ts';
import type { Engagement, Financement, Partie } from './contrat.ts';
import { type Montant, montantOfValeur, total } from './montants.ts';
import { boundsOf, partOf } from './quantites.ts';

// Eight exports: the money of a commitment, who brings it, and how certain it is.

/** Who brings money: a side that signs, or somebody who does not sign. */
type Financeur = Camp | 'financeurs';

/** How certain an amount is: promised without more, notified, only asked for, or promised under a condition. */
export type Certitude = 'promis' | 'acquis' | 'demande' | 'conditionnel';

/** Why money is in no total: nobody knows who pays it, or how much, or who pays what is left of the cost. */
export type ManqueArgent = 'financeur_inconnu' | 'sans_montant' | 'sans_financeur';

/** What one payer brings to a commitment. */
export interface Versement {
  payeur: Financeur;
  certitude: Certitude;
  valeur: Montant;
  /** For an amount that comes back every year or month: it is only added to others that do. */
  par?: 'an' | 'mois' | undefined;
  /** The place of the financing in its commitment. */
  index: number;
}

/** What one payer brings in euros: its amount, or its share of the cost. Undefined if neither is given. */
export function montantOf({ montant, part }: Financement, cout: Engagement['cout']): Montant | undefined {
  if (montant !== undefined) return montantOfValeur(montant);
  if (part === undefined || !cout) return undefined;
  const share = montantOfValeur(part);
  return { ...montantOfValeur(cout.montant), ...share, ...partOf(share, boundsOf(cout.montant)) };
}

/**
 * The parts of the financing of a commitment. « Autres financeurs » are those who are no party, or a party that doesn’t sign. A source that
 * bears the name of a party, or of a fund of the State, and that no party is tied to, has no known payer; nor any amount, one without figure.
 */
export function versementsOf(
  { cout, financements = [], condition }: Engagement,
  parties: ReadonlyMap<string, Partie>,
): { versements: Versement[]; manques: ManqueArgent[] } {
  const manques: ManqueArgent[] = [];
  const versements = financements.flatMap((financement, index): Versement[] => {
    const { acquis, annee, par, montant } = financement;
    const valeur = montantOf(financement, cout);
    const payeur = payeurOf(financement, parties);
    if (!valeur || !payeur) {
      manques.push(valeur ? 'financeur_inconnu' : 'sans_montant');
      return [];
    }
    const recurs = annee === undefined ? (par ?? (montant === undefined ? cout?.par : undefined)) : undefined;
    return [{ payeur, certitude: certitudeOf(acquis, condition), valeur, par: recurs, index }];
  });
  if (manques.length === 0 && isShort(versements, financements, cout)) manques.push('sans_financeur');
  return { versements, manques };
}

const FUNDS_OF_STATE = /^(l_)?(etat|fipd|dsil|detr|mildeca|anct|prefecture|ministere)(_|$)/;

/** Who brings a financing; undefined if nobody knows: it names a party or a fund of the State, and no party is tied to it. */
export function payeurOf(
  { partie, source }: Financement,
  parties: ReadonlyMap<string, Partie>,
): Financeur | undefined {
  if (partie !== undefined) {
    const payer = parties.get(partie);
    return payer?.role === 'signataire' ? campOf(payer) : 'financeurs';
  }
  const name = plain(source);
  const known = [...parties.values()].some(
    ({ nom, abrege }) => name === plain(nom) || (abrege !== undefined && name === plain(abrege)),
  );
  return known || FUNDS_OF_STATE.test(name) ? undefined : 'financeurs';
}

/** How certain a financing is. Acquired money is there whatever the condition. */
export function certitudeOf(acquis: boolean | undefined, condition: string | undefined): Certitude {
  if (acquis) return 'acquis';
  if (condition !== undefined) return 'conditionnel';
  return acquis === false ? 'demande' : 'promis';
}

// Whether the payers bring less than the cost, so that nobody is named for the rest.
function isShort(
  versements: readonly Versement[],
  financements: readonly Financement[],
  cout: Engagement['cout'],
): boolean {
  if (!cout || cout.par || financements.length === 0 || versements.some(({ par }) => par)) return false;
  const brought = total(versements.map(({ valeur }) => valeur));
  // Shares are rounded: 33 % three times is the whole.
  return brought !== undefined && brought.max < boundsOf(cout.montant).min * 0.985;
}
