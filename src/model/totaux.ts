import { type Camp, campsOf, partiesById } from './camps.ts';
import { detailsOf, familleOfQuantite, isLive, quantitesOf } from './comptes.ts';
import type { Axe, Contrat, Engagement, Partie, Quantite } from './contrat.ts';
import { doublesOf, sharedTargets } from './doubles.ts';
import { printedEngagements } from './engagements.ts';
import { type Exclusion, reasonToExclude } from './exclusions.ts';
import { type Certitude, versementsOf } from './financements.ts';
import { effortMontant, type Montant, montantOfValeur } from './montants.ts';
import { type Nature, natureOf } from './natures.ts';
import type { Famille } from './unites.ts';

// Four exports: the figures that are added up, with their types, and for whom a commitment counts.

/** Whom a figure is counted for: one side, several together, or those who pay without signing. */
export type Colonne = Camp | 'communs' | 'financeurs';

/** One figure of a total: the commitment that it comes from, for whom it counts, what it counts, and how much. */
export interface Apport {
  axe: Axe;
  numero: string;
  colonne: Colonne;
  famille: Famille;
  /** Of posts: their nature; of euros: how certain they are. Only figures of one kind are added up. */
  sorte: Nature | Certitude | '';
  /** Of euros that come back every year or month: they are only added to others that do. */
  par?: 'an' | 'mois' | undefined;
  valeur: Montant;
  /** How much of it is already delivered. */
  realise?: number | undefined;
  /** Promised under a condition. */
  conditionnel?: boolean;
}

/**
 * All figures of the contract that add up to posts, cameras or euros, and the commitments that have a figure in no total, with the reason: a
 * « dont » is already in its whole, a rate without years has no total, an abandoned commitment or one kept for memory promises nothing.
 */
export function figuresOf(contrat: Contrat): { apports: Apport[]; exclusions: Exclusion[] } {
  const parties = partiesById(contrat);
  const engagements = printedEngagements(contrat);
  const live = engagements.filter(({ engagement }) => isLive(engagement));
  const shared = sharedTargets(live);
  const doubles = doublesOf(live);
  const costed = new Set(
    live
      .map(({ engagement }) => engagement)
      .filter(hasMoney)
      .map(({ id }) => id),
  );
  const apports: Apport[] = [];
  const exclusions: Exclusion[] = [];
  for (const placed of engagements) {
    const { engagement, axe, numero } = placed;
    const exclude = (motif: Exclusion['motif'], euros: boolean, grandeur?: string) =>
      exclusions.push({ axe, numero, motif, grandeur, euros });
    const quantites = quantitesOf(engagement);
    if (quantites.length === 0 && !hasMoney(engagement)) continue;
    const isMoney = quantites.some((one) => familleOfQuantite(one) === 'euros');
    if (!isLive(engagement)) {
      exclude('hors_contrat', isMoney || hasMoney(engagement));
      continue;
    }
    const colonne = colonneOf(engagement, parties);
    const add = (apport: Omit<Apport, 'axe' | 'numero'>) => apports.push({ axe, numero, ...apport });
    const promised = new Set(doubles.filter((one) => one.placed === placed).map(({ index }) => index));
    // The cost of a whole holds that of its parts.
    if (engagement.dont_de && costed.has(engagement.dont_de)) {
      if (hasMoney(engagement)) exclude('compris', true);
    } else addMoney(engagement, { colonne, parties, promised, add, exclude });
    for (const quantite of isLive(engagement) ? detailsOf(engagement) : [])
      exclude('detail', familleOfQuantite(quantite) === 'euros', quantite.grandeur);
    if (engagement.dont_de && quantites.length > 0) {
      exclude('compris', isMoney);
      continue;
    }
    for (const quantite of quantites) {
      const why = shared.has(placed)
        ? 'meme_cible'
        : reasonToExclude(quantite, engagement, colonne !== undefined);
      const euros = familleOfQuantite(quantite) === 'euros';
      if (why)
        exclude(why, euros, quantites.length > 1 || hasMoney(engagement) ? quantite.grandeur : undefined);
      else add(apportOf(quantite, engagement, colonne as Colonne, parties));
    }
  }
  return { apports, exclusions };
}

interface MoneyContext {
  colonne: Colonne | undefined;
  parties: ReadonlyMap<string, Partie>;
  promised: ReadonlySet<number>;
  add: (apport: Omit<Apport, 'axe' | 'numero'>) => void;
  exclude: (motif: Exclusion['motif'], euros: true) => void;
}

// Each part of the financing goes to who pays it; a cost without financing goes to the side that carries the commitment.
function addMoney(engagement: Engagement, { colonne, parties, promised, add, exclude }: MoneyContext): void {
  const { cout, financements, condition } = engagement;
  const { versements, manques } = versementsOf(engagement, parties);
  for (const manque of manques) exclude(manque, true);
  for (const { payeur, certitude, valeur, par, index } of versements)
    if (promised.has(index)) exclude('deja_promis', true);
    else add({ colonne: payeur, famille: 'euros', sorte: certitude, par, valeur: notNegative(valeur) });
  if (financements || !cout) return;
  if (!colonne) exclude('non_signataire', true);
  else
    add({
      colonne,
      famille: 'euros',
      sorte: condition ? 'conditionnel' : 'promis',
      par: cout.par,
      valeur: notNegative(montantOfValeur(cout.montant)),
    });
}

// Nobody pays less than nothing.
const notNegative = (valeur: Montant): Montant =>
  valeur.min === Number.NEGATIVE_INFINITY ? { ...valeur, plancher: 0 } : valeur;

// « sous réserve du vote de la loi de finances »
const CONDITION = /\bsous (?:la )?(?:réserve|condition)/i;

function apportOf(
  quantite: Quantite,
  { porteurs, titre, condition, statut }: Engagement,
  colonne: Colonne,
  parties: ReadonlyMap<string, Partie>,
): Omit<Apport, 'axe' | 'numero'> {
  const famille = familleOfQuantite(quantite) as Famille;
  const types = porteurs.flatMap((id) => parties.get(id)?.type ?? []);
  const conditionnel = condition !== undefined || CONDITION.test(quantite.precision ?? '');
  const euros = conditionnel ? 'conditionnel' : 'promis';
  const sortes = { postes: natureOf(quantite, types, titre), cameras: '', euros } as const;
  const valeur = effortMontant(quantite) as Montant;
  const done = statut === 'realise' && valeur.min === valeur.max ? valeur.min : undefined;
  return {
    colonne,
    famille,
    sorte: sortes[famille],
    valeur,
    realise: quantite.realise?.valeur ?? done,
    conditionnel,
  };
}

/** The side of the signatories that carry a commitment; undefined when none of those who carry it signs. */
export function colonneOf(engagement: Engagement, parties: ReadonlyMap<string, Partie>): Colonne | undefined {
  const porteurs = engagement.porteurs.filter((id) => parties.get(id)?.role === 'signataire');
  const camps = campsOf({ ...engagement, porteurs }, parties);
  return camps.length > 1 ? 'communs' : camps[0];
}

const hasMoney = ({ financements = [], cout }: Engagement) => financements.length > 0 || cout !== undefined;
