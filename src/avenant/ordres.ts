import { matchOfList } from '../compare/lists.ts';
import { isObject, isRange } from '../compare/same.ts';
import { changed, sameData } from '../source/edit/data.ts';
import { axesOrdres } from './axes.ts';
import { changesOf } from './changements.ts';
import type { Amendement, Cible } from './ordre.ts';

// Three exports: what no avenant changes, the orders between two contracts, and their effect.

/** What an avenant cannot change: what the document says of itself, its signature, and the votes that allow it. */
export const HORS_AVENANT: ReadonlySet<string> = new Set([
  'version',
  'document',
  'signature',
  'deliberations',
  'avenant',
]);

type Data = Readonly<Record<string, unknown>>;

/**
 * The orders that lead from the data of a contract to those of another, apart from `HORS_AVENANT`. Each is made on what the previous ones
 * left. Where the small orders would not lead there exactly, a chapter is replaced as a whole.
 */
export function ordresEntre(base: Data, nouveau: Data): Amendement[] {
  const keys = [...new Set([...Object.keys(nouveau), ...Object.keys(base)])].filter(
    (key) => !HORS_AVENANT.has(key),
  );
  return keys.flatMap((key): Amendement[] => {
    const whole: Cible = { chapitre: key };
    if (!Object.hasOwn(nouveau, key)) return [{ nature: 'suppression', porte_sur: whole }];
    if (!Object.hasOwn(base, key)) return [{ nature: 'ajout', porte_sur: whole, valeur: nouveau[key] }];
    if (sameData(base[key], nouveau[key])) return [];
    const ordres =
      key === 'axes'
        ? axesOrdres(base, nouveau, ordresDeValeur)
        : ordresDeValeur(whole, base[key], nouveau[key]);
    const exact = ordres && sameData((apres(base, ordres) as Data)[key], nouveau[key]);
    return exact ? ordres : [{ nature: 'modification', porte_sur: whole, valeur: nouveau[key] }];
  });
}

/** The data of a contract after orders, one after another; throws Inapplicable if one has no place to go. */
export const apres = (data: unknown, ordres: readonly Amendement[]): unknown =>
  ordres.reduce((state, ordre) => changed(state, ...changesOf(state, ordre)), data);

/** The orders that change one value into another: key by key for the first level of a mapping, item by item for a list in which nothing moves. */
function ordresDeValeur(cible: Cible, avant: unknown, nouveau: unknown): Amendement[] {
  if (sameData(avant, nouveau)) return [];
  if (Array.isArray(avant) && Array.isArray(nouveau) && cible.position === undefined)
    return ordresDeListe(cible, avant, nouveau);
  if (cible.champ === undefined && cible.position === undefined && isMapping(avant) && isMapping(nouveau))
    return [...new Set([...Object.keys(nouveau), ...Object.keys(avant)])].flatMap((champ): Amendement[] => {
      const porte_sur = { ...cible, champ };
      if (!Object.hasOwn(nouveau, champ)) return [{ nature: 'suppression', porte_sur }];
      if (!Object.hasOwn(avant, champ)) return [{ nature: 'ajout', porte_sur, valeur: nouveau[champ] }];
      return ordresDeValeur(porte_sur, avant[champ], nouveau[champ]);
    });
  return [{ nature: 'modification', porte_sur: cible, valeur: nouveau }];
}

const isMapping = (value: unknown): value is Data => isObject(value) && !isRange(value);

// Changed items at their old places, then those that go from the last, then those that come from the first.
function ordresDeListe(cible: Cible, avant: readonly unknown[], nouveau: readonly unknown[]): Amendement[] {
  const { olds, moved } = matchOfList(avant, nouveau, { memes: new Map(), semblables: [], trop: [] });
  if (moved.size > 0) return [{ nature: 'modification', porte_sur: cible, valeur: nouveau }];
  const kept = new Set(olds);
  const at = (index: number): Cible => ({ ...cible, position: index + 1 });
  return [
    ...olds.flatMap((old, i): Amendement[] =>
      old === undefined || sameData(avant[old], nouveau[i])
        ? []
        : [{ nature: 'modification', porte_sur: at(old), valeur: nouveau[i] }],
    ),
    ...[...avant.keys()]
      .filter((i) => !kept.has(i))
      .reverse()
      .map((i): Amendement => ({ nature: 'suppression', porte_sur: at(i) })),
    ...olds.flatMap((old, i): Amendement[] =>
      old === undefined ? [{ nature: 'ajout', porte_sur: at(i), valeur: nouveau[i] }] : [],
    ),
  ];
}
