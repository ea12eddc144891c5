import { familleOfQuantite, isCountOfPeople } from './comptes.ts';
import type { Axe, Engagement, Quantite } from './contrat.ts';
import type { ManqueArgent } from './financements.ts';
import { effortMontant } from './montants.ts';

/** The reason why the figure of a commitment is in no total. */
export interface Exclusion {
  axe: Axe;
  numero: string;
  /** What is left out, when the commitment has several figures. */
  grandeur?: string | undefined;
  /** Whether it is money: a cost, a financing or a quantity in euros. */
  euros: boolean;
  motif:
    | ManqueArgent
    | 'part_d_ensemble'
    | 'detail'
    | 'maintenu'
    | 'existant'
    | 'compris'
    | 'meme_cible'
    | 'deja_promis'
    | 'deja_budgete'
    | 'a_determiner'
    | 'rythme'
    | 'part'
    | 'personnes'
    | 'autre_unite'
    | 'par_choix'
    | 'sans_chiffre'
    | 'hors_contrat'
    | 'pour_chacun'
    | 'non_signataire';
}

// « Remplacer trente caméras » adds none, unless the file gives a variation.
const OF_WHAT_EXISTS =
  /^(?:remplac|renouvel|modernis|rénov|entret|maint|reli|raccord|mutualis|conserv)[a-zà-ÿ]*/;

/** Why a quantity of a commitment is in no total; undefined if it is in one. */
export function reasonToExclude(
  quantite: Quantite,
  { financements, cout, titre }: Engagement,
  isSigned: boolean,
): Exclusion['motif'] | undefined {
  const famille = familleOfQuantite(quantite);
  if (quantite.totalise === 'aucun') return 'par_choix';
  if (quantite.parmi !== undefined) return 'part_d_ensemble';
  if (quantite.a_determiner) return 'a_determiner';
  const isShare = quantite.pourcentage !== undefined || quantite.variation_pourcentage !== undefined;
  if (!famille) return isCountOfPeople(quantite) ? 'personnes' : isShare ? 'part' : 'autre_unite';
  if (quantite.pour_chaque) return 'pour_chacun';
  if (famille === 'euros' && (financements || cout)) return 'deja_budgete';
  if (!isSigned) return 'non_signataire';
  const effort = effortMontant(quantite);
  if (effort?.min === 0 && effort.max === 0) return 'maintenu';
  if (effort)
    return quantite.nombre !== undefined && OF_WHAT_EXISTS.test(titre.toLowerCase()) ? 'existant' : undefined;
  if (quantite.rythme) return 'rythme';
  return isShare ? 'part' : 'sans_chiffre';
}
