import { familleOfQuantite } from '../../model/comptes.ts';
import type { Quantite, Rythme } from '../../model/contrat.ts';
import { boundsOf, effortOf, type Valeur } from '../../model/quantites.ts';
import { likeness } from '../likeness.ts';
import { ALIKE } from '../renamed.ts';
import { type Ordre, ordreDesCourbes, ordreOf, porteeOf } from './ordre.ts';
import { porteursOf, pour } from './parties.ts';
import type { JudgedChange, Portee, RegleDePortee } from './portee.ts';

/** Figures: more of what is promised to grow is an advance, less a step back; for what is promised to fall, the contrary. */
export const quantite: RegleDePortee = {
  id: 'quantite',
  objet: 'cible, variation, nombre, rythme, échéancier, paliers d’un engagement ou d’une action',
  pourquoi:
    'Le chiffre est la promesse : dans le sens où elle va (ajouter des postes, réduire des faits), davantage l’engage davantage. Une base, un constat d’avancement, une unité qui change n’ont pas d’ordre.',
  places: /\.quantite(?:\.|$)/,
  juge(change) {
    const { avant, apres } = change.at(change.chemin.lastIndexOf('quantite') + 1);
    const [old, now] = [avant as Quantite | undefined, apres as Quantite | undefined];
    return pour(judged(change, old, now), porteursOf(change));
  },
};

function judged(
  { place, nature }: JudgedChange,
  old: Quantite | undefined,
  now: Quantite | undefined,
): Portee {
  if (!old || !now) return porteeOf(old ? -1 : now ? 1 : undefined);
  if (nature === 'deplace') return 'neutre';
  if (!comparable(old, now)) return 'neutre';
  const key = /\.quantite\.(\w+)/.exec(place)?.[1] ?? '';
  const judge = Object.hasOwn(JUDGES, key) ? JUDGES[key] : undefined;
  return judge ? porteeOf(judge(old, now)) : 'neutre';
}

// Figures of other units, or of other things, have no order.
const comparable = (old: Quantite, now: Quantite) =>
  old.unite === now.unite &&
  familleOfQuantite(old) === familleOfQuantite(now) &&
  likeness(old.grandeur, now.grandeur) >= ALIKE;

type Judge = (old: Quantite, now: Quantite) => Ordre;

const figure =
  (key: 'cible' | 'variation' | 'nombre' | 'variation_pourcentage'): Judge =>
  (old, now) =>
    oriented(old, now, old[key], now[key]);

const JUDGES: Readonly<Record<string, Judge>> = {
  cible: figure('cible'),
  variation: figure('variation'),
  nombre: figure('nombre'),
  variation_pourcentage: figure('variation_pourcentage'),
  multiplicateur: (old, now) => oriented(old, now, old.multiplicateur, now.multiplicateur),
  pourcentage: (old, now) => oriented(old, now, old.pourcentage?.valeur, now.pourcentage?.valeur),
  rythme: (old, now) => oriented(old, now, yearly(old.rythme), yearly(now.rythme)),
  echeancier: (old, now) =>
    old.echeancier && now.echeancier
      ? turned(old, ordreDesCourbes(old.echeancier, now.echeancier, true))
      : given(old.echeancier, now.echeancier, old, now),
  paliers: (old, now) =>
    old.paliers && now.paliers
      ? turned(old, ordreDesCourbes(old.paliers, now.paliers, false))
      : given(old.paliers, now.paliers, old, now),
  a_determiner: (old, now) =>
    (Number(old.a_determiner ?? false) - Number(now.a_determiner ?? false)) as Ordre,
  // The base is a fact; but where only a target is promised, a higher base leaves less to do.
  reference: (old, now) => {
    if (old.variation !== undefined || now.variation !== undefined) return undefined;
    const [before, after] = [effortOf(old), effortOf(now)];
    if (!before || !after) return undefined;
    return turned(old, ordreOf(asValue(before), asValue(after)));
  },
};

const asValue = ({ min, max }: { min: number; max: number }): Valeur => ({ minimum: min, maximum: max });

function oriented(
  old: Quantite,
  now: Quantite,
  before: Valeur | undefined,
  after: Valeur | undefined,
): Ordre {
  if (before === undefined || after === undefined) return given(before, after, old, now);
  return turned(old, ordreOf(before, after));
}

// A figure more is an advance only if there was none: « +100 » beside a base and a target says the same again.
function given(before: unknown, after: unknown, old: Quantite, now: Quantite): Ordre {
  if (before === undefined) return effortOf(old) === undefined && after !== undefined ? 1 : undefined;
  return effortOf(now) === undefined ? -1 : undefined;
}

function turned(old: Quantite, ordre: Ordre): Ordre {
  const direction = directionOf(old);
  return ordre === undefined || direction === undefined ? undefined : ((ordre * direction) as Ordre);
}

/** Whether a quantity promises more (1) or less (-1); a target alone does not say, unless posts, cameras or euros are counted. */
function directionOf(one: Quantite): 1 | -1 | undefined {
  const { variation, variation_pourcentage: percent, multiplicateur, cible, reference } = one;
  const change = variation ?? percent;
  if (change !== undefined) return boundsOf(change).max <= 0 ? -1 : 1;
  if (multiplicateur !== undefined) return multiplicateur < 1 ? -1 : 1;
  if (cible !== undefined && reference) return boundsOf(cible).max < boundsOf(reference.valeur).min ? -1 : 1;
  if (cible !== undefined) return familleOfQuantite(one) === undefined ? undefined : 1;
  return 1;
}

const PER_YEAR = { an: 1, semestre: 2, trimestre: 4, mois: 12, semaine: 52, jour: 365 } as const;

function yearly(rythme: Rythme | undefined): Valeur | undefined {
  if (!rythme) return undefined;
  const times = PER_YEAR[rythme.par] / (rythme.tous_les ?? 1);
  const { min, max } = boundsOf(rythme.valeur);
  return { minimum: min * times, maximum: max * times };
}
