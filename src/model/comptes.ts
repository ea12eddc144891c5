import type { Engagement, Quantite } from './contrat.ts';
import { countsPeople, type Famille, familleOf } from './unites.ts';

// Five exports: which figures of a commitment are counted, and in which family.

/** Whether a commitment or an action still promises something. */
export const isLive = ({ statut }: Pick<Engagement, 'statut'>) =>
  statut !== 'abandonne' && statut !== 'pour_memoire';

// Délégués du procureur have a function, not a post.
const NO_POST = /délégué(?:e)?s? du procureur/;
// Worn or on board: they watch no place, and are not added to those that do.
const NO_CAMERA = /caméras?[- ](?:piéton|individuelle|embarquée|portative)|bodycam/;

/**
 * The family that a quantity counts in: given by the file, or by its unit. People count as posts only if their number changes, not if they
 * are met or trained.
 */
export function familleOfQuantite(quantite: Quantite): Famille | undefined {
  const { totalise, unite, grandeur } = quantite;
  if (totalise) return totalise === 'aucun' ? undefined : totalise;
  const counted = `${unite} ${grandeur}`.toLowerCase();
  if (isCountOfPeople(quantite) || NO_POST.test(counted) || NO_CAMERA.test(counted)) return undefined;
  return familleOf(unite);
}

/** Whether a quantity counts people who take part, not posts. */
export function isCountOfPeople({ unite, nombre, variation, cible, echeancier, paliers }: Quantite): boolean {
  const counted =
    nombre !== undefined && variation === undefined && cible === undefined && !echeancier && !paliers;
  return counted && countsPeople(unite);
}

/** The quantities of a commitment that hold a figure: its own, and those of its actions that count something else than it does. */
export function quantitesOf({ quantite, actions }: Engagement): Quantite[] {
  const own = ofActions(actions).filter((one) => !quantite || kindOf(one) !== kindOf(quantite));
  return (quantite ? [quantite, ...own] : own).filter(hasFigure);
}

/** The quantities of its actions that detail its own: they count the same, and add nothing to it. */
export const detailsOf = ({ quantite, actions }: Engagement): Quantite[] =>
  quantite ? ofActions(actions).filter((one) => hasFigure(one) && kindOf(one) === kindOf(quantite)) : [];

const ofActions = (actions: Engagement['actions'] = []) =>
  actions.filter(isLive).flatMap((action) => action.quantite ?? []);

const kindOf = ({ totalise, unite }: Quantite) => totalise ?? familleOf(unite) ?? unite;

// Everything that can hold a figure.
const FIGURES =
  'reference cible variation variation_pourcentage nombre rythme echeancier paliers pourcentage multiplicateur realise a_determiner'.split(
    ' ',
  ) as (keyof Quantite)[];

const hasFigure = (quantite: Quantite): boolean => FIGURES.some((key) => quantite[key] !== undefined);
