import { type Camp, campsOf, partiesById } from './camps.ts';
import type { Axe, Contrat, Engagement, Partie, Quantite } from './contrat.ts';
import { alreadyPromised, sharedTargets } from './doubles.ts';
import { type PlacedEngagement, printedEngagements } from './engagements.ts';
import { type Certitude, versementsOf } from './financements.ts';
import { effortMontant, type Montant, montantOfValeur } from './montants.ts';
import { type Nature, natureOf } from './natures.ts';
import { countsPeople, type Famille, familleOf } from './unites.ts';

// Four exports: the figures that are added up, with their types.

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
  valeur: Montant;
  /** How much of it is already delivered. */
  realise?: number | undefined;
}

/** The reason why the figure of a commitment is in no total. */
export interface Exclusion {
  axe: Axe;
  numero: string;
  motif:
    | 'compris'
    | 'meme_cible'
    | 'deja_promis'
    | 'deja_budgete'
    | 'a_determiner'
    | 'rythme'
    | 'montant_mensuel'
    | 'part'
    | 'personnes'
    | 'autre_unite'
    | 'par_choix'
    | 'sans_chiffre'
    | 'hors_contrat'
    | 'pour_chacun'
    | 'non_signataire';
}

/**
 * All figures of the contract that add up to posts, cameras or euros, and the commitments that have a figure in no total, with the reason: a
 * « dont » is already in its whole, a rate without years has no total, an abandoned commitment or one kept for memory promises nothing.
 */
export function figuresOf(contrat: Contrat): { apports: Apport[]; exclusions: Exclusion[] } {
  const parties = partiesById(contrat);
  const engagements = printedEngagements(contrat);
  const shared = sharedTargets(engagements);
  const promised = alreadyPromised(engagements);
  const apports: Apport[] = [];
  const exclusions: Exclusion[] = [];
  for (const placed of engagements) {
    const { engagement, axe, numero } = placed;
    const exclude = (motif: Exclusion['motif']) => exclusions.push({ axe, numero, motif });
    const quantites = quantitesOf(engagement).filter(hasFigure);
    const money = (engagement.financements ?? []).length > 0 || engagement.cout !== undefined;
    if (quantites.length === 0 && !money) continue;
    if (engagement.statut === 'abandonne' || engagement.statut === 'pour_memoire') {
      exclude('hors_contrat');
      continue;
    }
    const colonne = colonneOf(engagement, parties);
    const add = (apport: Omit<Apport, 'axe' | 'numero'>) => apports.push({ axe, numero, ...apport });
    addMoney(placed, { colonne, parties, promised, add, exclude });
    if (engagement.dont_de && quantites.length > 0) {
      exclude('compris');
      continue;
    }
    for (const quantite of quantites) {
      const why = shared.has(engagement) ? 'meme_cible' : reasonToExclude(quantite, engagement, colonne);
      if (why) exclude(why);
      else add(apportOf(quantite, engagement, colonne as Colonne, parties));
    }
  }
  return { apports, exclusions };
}

interface MoneyContext {
  colonne: Colonne | undefined;
  parties: ReadonlyMap<string, Partie>;
  promised: ReadonlySet<string>;
  add: (apport: Omit<Apport, 'axe' | 'numero'>) => void;
  exclude: (motif: Exclusion['motif']) => void;
}

// Each part of the financing goes to who pays it; a cost without financing goes to the side that carries the commitment.
function addMoney(
  { engagement, numero }: PlacedEngagement,
  { colonne, parties, promised, add, exclude }: MoneyContext,
): void {
  const { cout, financements, condition } = engagement;
  for (const { payeur, certitude, valeur, mensuel, partie } of versementsOf(engagement, parties)) {
    if (mensuel) exclude('montant_mensuel');
    else if (partie !== undefined && promised.has(`${numero} ${partie} ${valeur.min}`))
      exclude('deja_promis');
    else add({ colonne: payeur, famille: 'euros', sorte: certitude, valeur });
  }
  if (financements || !cout) return;
  if (!colonne) exclude('non_signataire');
  else if (cout.par === 'mois') exclude('montant_mensuel');
  else
    add({
      colonne,
      famille: 'euros',
      sorte: cout.par ? 'annuel' : condition ? 'conditionnel' : 'promis',
      valeur: montantOfValeur(cout.montant),
    });
}

function apportOf(
  quantite: Quantite,
  { porteurs }: Engagement,
  colonne: Colonne,
  parties: ReadonlyMap<string, Partie>,
): Omit<Apport, 'axe' | 'numero'> {
  const famille = familleOfQuantite(quantite) as Famille;
  const types = porteurs.flatMap((id) => parties.get(id)?.type ?? []);
  const sortes = { postes: natureOf(quantite, types), cameras: '', euros: 'promis' } as const;
  return {
    colonne,
    famille,
    sorte: sortes[famille],
    valeur: effortMontant(quantite) as Montant,
    realise: quantite.realise?.valeur,
  };
}

function reasonToExclude(
  quantite: Quantite,
  { financements, cout }: Engagement,
  colonne: Colonne | undefined,
): Exclusion['motif'] | undefined {
  const famille = familleOfQuantite(quantite);
  if (quantite.totalise === 'aucun') return 'par_choix';
  if (quantite.a_determiner) return 'a_determiner';
  if (!famille) return isCountOfPeople(quantite) ? 'personnes' : 'autre_unite';
  if (quantite.pour_chaque) return 'pour_chacun';
  if (famille === 'euros' && (financements || cout)) return 'deja_budgete';
  if (!colonne) return 'non_signataire';
  if (effortMontant(quantite)) return undefined;
  if (quantite.rythme) return 'rythme';
  return quantite.pourcentage || quantite.variation_pourcentage !== undefined ? 'part' : 'sans_chiffre';
}

/** The side of the signatories that carry a commitment; undefined when none of those who carry it signs. */
function colonneOf(engagement: Engagement, parties: ReadonlyMap<string, Partie>): Colonne | undefined {
  const porteurs = engagement.porteurs.filter((id) => parties.get(id)?.role === 'signataire');
  const camps = campsOf({ ...engagement, porteurs }, parties);
  return camps.length > 1 ? 'communs' : camps[0];
}

// Délégués du procureur have a function, not a post.
const NO_POST = /délégué(?:e)?s? du procureur/;

/**
 * The family that a quantity counts in: given by the file, or by its unit. People count as posts only if their number changes, not if they
 * are met or trained.
 */
function familleOfQuantite(quantite: Quantite): Famille | undefined {
  const { totalise, unite, grandeur } = quantite;
  if (totalise) return totalise === 'aucun' ? undefined : totalise;
  if (isCountOfPeople(quantite) || NO_POST.test(`${unite} ${grandeur}`.toLowerCase())) return undefined;
  return familleOf(unite);
}

function isCountOfPeople({ unite, nombre, variation, cible, echeancier, paliers }: Quantite): boolean {
  const counted =
    nombre !== undefined && variation === undefined && cible === undefined && !echeancier && !paliers;
  return counted && countsPeople(unite);
}

// Its own, or those of its actions.
function quantitesOf({ quantite, actions }: Engagement): Quantite[] {
  return quantite ? [quantite] : (actions ?? []).flatMap((action) => action.quantite ?? []);
}

// Everything that can hold a figure.
const FIGURES =
  'reference cible variation variation_pourcentage nombre rythme echeancier paliers pourcentage multiplicateur realise a_determiner'.split(
    ' ',
  ) as (keyof Quantite)[];

const hasFigure = (quantite: Quantite): boolean => FIGURES.some((key) => quantite[key] !== undefined);
