import type { Engagement, Financement } from '../../model/contrat.ts';
import { isToComplete } from '../../model/periodes.ts';
import type { Valeur } from '../../model/quantites.ts';
import { type Ordre, ordreOf, porteeOf } from './ordre.ts';
import { payeur, porteursOf, pour } from './parties.ts';
import type { JudgedChange, Jugement, RegleDePortee } from './portee.ts';

// Two exports: money is judged by who pays.

/** What somebody brings: less of it, later, or less certain is a step back of whoever pays. */
export const financement: RegleDePortee = {
  id: 'financement',
  objet: 'financements d’un engagement',
  pourquoi:
    'Un financement engage qui le verse, et non qui porte l’engagement : moins d’argent, plus tard, ou demandé au lieu d’acquis est un recul du payeur ; changer de payeur délie l’ancien et lie le nouveau.',
  places: /\.financements(?:\.|\[\]|$)/,
  juge(change) {
    const { avant, apres } = change.at(6) as { avant?: Financement; apres?: Financement };
    if (change.chemin.length === 5) return ofLists(change);
    if (change.nature === 'deplace') return [];
    if (!avant || !apres) return sides(avant, apres, change);
    const key = change.chemin[6];
    if (key === 'partie' || key === 'source') return ofPayer(avant, apres, change);
    return pour(porteeOf(ordreDe(key, avant, apres)), [payeur(avant, change)]);
  },
};

// All of the financing came or went at once.
function ofLists(change: JudgedChange): Jugement[] {
  const { avant = [], apres = [] } = change.at(5) as { avant?: Financement[]; apres?: Financement[] };
  return [
    ...avant.flatMap((one) => sides(one, undefined, change)),
    ...apres.flatMap((one) => sides(undefined, one, change)),
  ];
}

const sides = (
  avant: Financement | undefined,
  apres: Financement | undefined,
  change: JudgedChange,
): Jugement[] => [
  ...(avant ? pour('recul', [payeur(avant, change)]) : []),
  ...(apres ? pour('avancee', [payeur(apres, change)]) : []),
];

function ofPayer(avant: Financement, apres: Financement, change: JudgedChange): Jugement[] {
  const [old, now] = [payeur(avant, change), payeur(apres, change)];
  if (old.id !== undefined && old.id === now.id) return [];
  // A party that the source is tied to was the payer already.
  return old.nom === now.nom ? [] : sides(avant, apres, change);
}

const CERTAIN = (acquis: boolean | undefined) => (acquis === undefined ? 1 : acquis ? 2 : 0);

function ordreDe(key: unknown, old: Financement, now: Financement): Ordre {
  if (key === 'montant' && old.par === now.par) return between(old.montant, now.montant);
  if (key === 'part') return between(old.part, now.part);
  if (key === 'acquis') return Math.sign(CERTAIN(now.acquis) - CERTAIN(old.acquis)) as Ordre;
  if (key === 'annee' && old.annee !== undefined && now.annee !== undefined)
    return Math.sign(old.annee - now.annee) as Ordre;
  return undefined;
}

// A figure given is firmer than none.
function between(before: Valeur | undefined, after: Valeur | undefined): Ordre {
  if (before === undefined) return 1;
  return after === undefined ? -1 : ordreOf(before, after);
}

/** A cost without financing is money that those who carry the commitment promise; beside a financing, it is an estimate. */
export const cout: RegleDePortee = {
  id: 'cout',
  objet: 'coût d’un engagement que rien ne finance',
  pourquoi:
    'Un coût sans financement est compté comme promis par ceux qui portent l’engagement ; avec des financements, il n’est qu’une estimation, sans ordre.',
  places: /\.engagements\.cout(?:\.montant)?$/,
  juge(change) {
    const { avant, apres } = change.at(4) as { avant?: Engagement; apres?: Engagement };
    if (avant?.financements || apres?.financements) return [];
    const [old, now] = [avant?.cout?.montant, apres?.cout?.montant];
    if (isToComplete(old) || isToComplete(now) || avant?.cout?.par !== apres?.cout?.par) {
      if (old !== undefined && now !== undefined) return [];
    }
    return pour(porteeOf(between(old, now)), porteursOf(change));
  },
};
