import { type Camp, campDe, campsDe, partiesParId } from './camps.ts';
import type { Axe, Contrat, Engagement } from './contrat.ts';
import { type EngagementSitue, engagementsSitues } from './engagements.ts';
import { type Etendue, effort, plus, somme } from './quantites.ts';
import { type Famille, familleDe } from './unites.ts';

/** Who a figure is counted for: one side, or several together. */
export type Colonne = Camp | 'communs';

/** One figure that enters a total: which commitment brings it, for whom, how much. */
export interface Apport {
  axe: Axe;
  numero: string;
  colonne: Colonne;
  famille: Famille;
  valeur: Etendue;
}

/** Why the figure of a commitment enters no total. */
export interface Exclusion {
  axe: Axe;
  numero: string;
  motif: 'compris' | 'a_determiner' | 'rythme' | 'sans_chiffre' | 'hors_contrat' | 'financeur_inconnu';
}

const colonneDe = (camps: Camp[]): Colonne | undefined => (camps.length > 1 ? 'communs' : camps[0]);

/** The euros of one commitment, by side: each part where its payer is known, else its whole cost on the side that carries it. */
function apportsEnEuros(engagement: Engagement, colonne: Colonne | undefined, campOf: (id: string) => Camp | undefined) {
  const { financements, cout } = engagement;
  const found: { colonne: Colonne; montant: number }[] = [];
  let unknown = false;
  for (const { partie, montant, part } of financements ?? []) {
    const amount = montant ?? (part !== undefined && cout ? plus((cout.montant * part) / 100, 0) : undefined);
    const camp = partie === undefined ? undefined : campOf(partie);
    if (amount === undefined) continue;
    if (camp) found.push({ colonne: camp, montant: amount });
    else unknown = true;
  }
  if (!financements && cout && colonne) found.push({ colonne, montant: cout.montant });
  return { found, unknown };
}

/** The quantities of a commitment: its own, else those of its actions. */
function quantitesDe({ quantite, actions }: Engagement) {
  return quantite ? [quantite] : (actions ?? []).flatMap((action) => action.quantite ?? []);
}

/**
 * Every figure of the contract that adds up to posts, cameras or euros, and the commitments whose figure does not, with why: a « dont » is already
 * in its parent, a rhythm without years has no total, what is abandoned or for memory promises nothing.
 */
export function compter(contrat: Contrat): { apports: Apport[]; exclusions: Exclusion[] } {
  const parties = partiesParId(contrat);
  const campOf = (id: string) => {
    const partie = parties.get(id);
    return partie && campDe(partie);
  };
  const apports: Apport[] = [];
  const exclusions: Exclusion[] = [];
  const one = ({ engagement, axe, numero }: EngagementSitue) => {
    const exclude = (motif: Exclusion['motif']) => exclusions.push({ axe, numero, motif });
    const quantites = quantitesDe(engagement).filter(({ unite }) => familleDe(unite));
    const colonne = colonneDe(campsDe(engagement, parties));
    const money = apportsEnEuros(engagement, colonne, campOf);
    if (quantites.length === 0 && money.found.length === 0 && !money.unknown) return;
    if (engagement.statut === 'abandonne' || engagement.statut === 'pour_memoire') return exclude('hors_contrat');
    if (money.unknown) exclude('financeur_inconnu');
    for (const { colonne: payer, montant } of money.found)
      apports.push({ axe, numero, colonne: payer, famille: 'euros', valeur: { min: montant, max: montant } });
    if (engagement.dont_de) return exclude('compris');
    for (const quantite of quantites) {
      const famille = familleDe(quantite.unite);
      const valeur = effort(quantite);
      if (!famille || !colonne || (famille === 'euros' && (engagement.financements || engagement.cout))) continue;
      if (valeur) apports.push({ axe, numero, colonne, famille, valeur });
      else exclude(quantite.a_determiner ? 'a_determiner' : quantite.rythme ? 'rythme' : 'sans_chiffre');
    }
  };
  for (const situe of engagementsSitues(contrat)) one(situe);
  return { apports, exclusions };
}

/** The sum of some figures, or undefined when there is none. */
export function total(apports: readonly Apport[]): Etendue | undefined {
  return apports.length === 0 ? undefined : apports.map((apport) => apport.valeur).reduce(somme);
}
