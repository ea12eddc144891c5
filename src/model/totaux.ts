import { type Camp, campOf, campsOf, partiesById } from './camps.ts';
import type { Axe, Contrat, Engagement, Financement, Quantite } from './contrat.ts';
import { type PlacedEngagement, printedEngagements } from './engagements.ts';
import { addBounds, type Bounds, boundsOf, effortOf, partOf } from './quantites.ts';
import { countsPeople, type Famille, familleOf } from './unites.ts';

// Six exports: the figures that are added up, with their types.

/** Whom a figure is counted for: one side, or several together. */
export type Colonne = Camp | 'communs';

/** One figure of a total: the commitment that it comes from, for whom it counts, and how much. */
export interface Apport {
  axe: Axe;
  numero: string;
  colonne: Colonne;
  famille: Famille;
  valeur: Bounds;
}

/** The reason why the figure of a commitment is in no total. */
export interface Exclusion {
  axe: Axe;
  numero: string;
  motif:
    | 'compris'
    | 'a_determiner'
    | 'rythme'
    | 'sans_chiffre'
    | 'hors_contrat'
    | 'pour_chacun'
    | 'financeur_inconnu';
}

const colonneOf = (camps: readonly Camp[]): Colonne | undefined => (camps.length > 1 ? 'communs' : camps[0]);

/**
 * The amounts in euros of one commitment, by side: each part of its financing whose payer is known, or its whole cost for the side that
 * carries it.
 */
function apportsInEuros(
  engagement: Engagement,
  colonne: Colonne | undefined,
  sideById: (id: string) => Camp | undefined,
) {
  const { financements, cout } = engagement;
  const apports: { colonne: Colonne; valeur: Bounds }[] = [];
  const motifs = new Set<Exclusion['motif']>();
  for (const financement of financements ?? []) {
    const valeur = montantOf(financement, cout);
    const camp = financement.partie === undefined ? undefined : sideById(financement.partie);
    if (!valeur) continue;
    // A yearly amount can only be added if its year is given.
    const yearly = financement.par ?? (financement.montant === undefined ? cout?.par : undefined);
    if (yearly && financement.annee === undefined) motifs.add('rythme');
    else if (camp) apports.push({ colonne: camp, valeur });
    else motifs.add('financeur_inconnu');
  }
  if (!financements && cout && colonne) {
    if (cout.par) motifs.add('rythme');
    else apports.push({ colonne, valeur: boundsOf(cout.montant) });
  }
  return { apports, motifs };
}

/** What one payer brings in euros: its amount, or its share of the cost. Undefined if neither is given. */
export function montantOf({ montant, part }: Financement, cout: Engagement['cout']): Bounds | undefined {
  if (montant !== undefined) return boundsOf(montant);
  return part !== undefined && cout ? partOf(boundsOf(part), boundsOf(cout.montant)) : undefined;
}

/**
 * The family that a quantity counts in: given by the file, or by its unit. People count as posts only if their number changes, not if they
 * are met or trained.
 */
function familleOfQuantite({
  totalise,
  unite,
  nombre,
  variation,
  cible,
  echeancier,
  paliers,
}: Quantite): Famille | undefined {
  if (totalise) return totalise === 'aucun' ? undefined : totalise;
  const counted =
    nombre !== undefined && variation === undefined && cible === undefined && !echeancier && !paliers;
  return counted && countsPeople(unite) ? undefined : familleOf(unite);
}

/** The quantities of a commitment: its own, or those of its actions. */
function quantitesOf({ quantite, actions }: Engagement) {
  return quantite ? [quantite] : (actions ?? []).flatMap((action) => action.quantite ?? []);
}

/**
 * All figures of the contract that add up to posts, cameras or euros, and the commitments whose figure is left out, with the reason: a «
 * dont » is already in its whole, a rate without years has no total, an abandoned commitment or one kept for memory promises nothing.
 */
export function figuresOf(contrat: Contrat): { apports: Apport[]; exclusions: Exclusion[] } {
  const parties = partiesById(contrat);
  const sideById = (id: string) => {
    const partie = parties.get(id);
    return partie && campOf(partie);
  };
  const apports: Apport[] = [];
  const exclusions: Exclusion[] = [];
  const one = ({ engagement, axe, numero }: PlacedEngagement) => {
    const exclude = (motif: Exclusion['motif']) => exclusions.push({ axe, numero, motif });
    const quantites = quantitesOf(engagement).filter(familleOfQuantite);
    const colonne = colonneOf(campsOf(engagement, parties));
    const money = apportsInEuros(engagement, colonne, sideById);
    if (quantites.length === 0 && money.apports.length === 0 && money.motifs.size === 0) return;
    if (engagement.statut === 'abandonne' || engagement.statut === 'pour_memoire')
      return exclude('hors_contrat');
    for (const motif of money.motifs) exclude(motif);
    for (const apport of money.apports) apports.push({ axe, numero, famille: 'euros', ...apport });
    if (engagement.dont_de) return exclude('compris');
    for (const quantite of quantites) {
      const famille = familleOfQuantite(quantite);
      const valeur = quantite.pour_chaque ? undefined : effortOf(quantite);
      if (!famille || !colonne || (famille === 'euros' && (engagement.financements || engagement.cout)))
        continue;
      if (valeur) apports.push({ axe, numero, colonne, famille, valeur });
      else
        exclude(
          quantite.pour_chaque
            ? 'pour_chacun'
            : quantite.a_determiner
              ? 'a_determiner'
              : quantite.rythme
                ? 'rythme'
                : 'sans_chiffre',
        );
    }
  };
  for (const situe of printedEngagements(contrat)) one(situe);
  return { apports, exclusions };
}

/** The sum of some figures; undefined if there are none. */
export function total(apports: readonly Apport[]): Bounds | undefined {
  return apports.length === 0 ? undefined : apports.map((apport) => apport.valeur).reduce(addBounds);
}
