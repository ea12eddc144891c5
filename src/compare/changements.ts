import { type Path, valueAt } from '../kernel/path.ts';
import { partiesById } from '../model/camps.ts';
import type { Contrat } from '../model/contrat.ts';
import { placedEngagements } from '../model/engagements.ts';
import { type Compared, compareData, type Difference } from './differences.ts';
import type { Limite } from './limites.ts';
import { type JudgedChange, type Jugement, judge, type Portee } from './portee/index.ts';
import { type Sujet, sujetsOf } from './sujets.ts';
import { valuesText } from './values.ts';
import { type TextPart, wordChanges } from './words.ts';

/** One change from a contract to another, and what it means. */
export interface Changement extends Difference {
  portee: Portee;
  /** The promises that it touches, each with whom it binds. */
  jugements: readonly Jugement[];
  /** The rule that judged it. */
  regle?: string;
  /** The commitment or the part of the document that it is in, and what changes there: « 1.2 Créer 111 postes », « échéance ». */
  sujet: Sujet;
  champ: string;
  /** Old and new value in words, as the document writes them. */
  texte_avant?: string;
  texte_apres?: string;
  /** How far the new value is from the old one: « −13 », « +12 mois ». */
  ecart?: string;
  /** The words that change in a text. */
  mots?: readonly TextPart[];
}

/** The changes from a contract to another in the order of the new one, and the items whose sameness only people can tell. */
export function changementsOf(
  avant: Contrat,
  apres: Contrat,
  memes: ReadonlyMap<string, string>,
): Pick<Compared, 'semblables' | 'trop'> & {
  changements: Changement[];
  renommes: ReadonlyMap<string, string>;
  limites: Limite[];
} {
  const { differences, places, semblables, trop, borne } = compareData(avant, apres, memes);
  const limites = new Set<Limite>(borne ? ['elements'] : []);
  const renommes = new Map(
    differences.flatMap(({ chemin, nature, avant: old, apres: now }) =>
      nature === 'change' && chemin.at(-1) === 'id' ? [[String(now), String(old)] as const] : [],
    ),
  );
  const contrats = { avant, apres };
  const parties = { avant: partiesById(avant), apres: partiesById(apres) };
  const numeros = { avant: numerosById(avant), apres: numerosById(apres) };
  const sujetOf = sujetsOf(contrats);
  const changements = differences.map((difference, i): Changement => {
    const place = places[i] as { avant: Path; apres: Path };
    const at = sidesOf(contrats, place, difference);
    const change: JudgedChange = {
      ...difference,
      place: placeOf(difference),
      contrats,
      parties,
      numeros,
      renommes,
      at,
    };
    const { portee, jugements, regle } = judge(change);
    const before = typeof difference.avant === 'string' ? difference.avant : '';
    const after = typeof difference.apres === 'string' ? difference.apres : '';
    return {
      ...difference,
      portee,
      jugements,
      ...(regle !== undefined && { regle }),
      ...sujetOf(difference, place),
      ...valuesText(change),
      ...(isProse(before, after) && {
        mots: wordChanges(before, after, (limite) => limites.add(limite)),
      }),
    };
  });
  return { changements, semblables, trop, renommes, limites: [...limites] };
}

const numerosById = (contrat: Contrat): ReadonlyMap<string, string> =>
  new Map(placedEngagements(contrat).map(({ engagement, numero }) => [engagement.id, numero]));

// Texts of some words; a date, an id or a code has none that change.
const isProse = (before: string, after: string) =>
  before !== '' && after !== '' && [before, after].some((text) => /\S\s+\S+\s+\S/.test(text));

const placeOf = ({ chemin }: Difference): string =>
  `${chemin.filter((step) => typeof step === 'string').join('.')}${typeof chemin.at(-1) === 'number' ? '[]' : ''}`;

function sidesOf(
  { avant, apres }: { avant: Contrat; apres: Contrat },
  places: { avant: Path; apres: Path },
  { chemin, nature }: Difference,
): JudgedChange['at'] {
  return (steps) => {
    const whole = steps === chemin.length;
    const before = whole && nature === 'ajoute' ? undefined : valueAt(avant, places.avant.slice(0, steps));
    const after = whole && nature === 'retire' ? undefined : valueAt(apres, places.apres.slice(0, steps));
    return { ...(before !== undefined && { avant: before }), ...(after !== undefined && { apres: after }) };
  };
}
