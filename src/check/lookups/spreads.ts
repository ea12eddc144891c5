import { cite } from '../../kernel/french/quote.ts';
import { plain } from '../../kernel/nearest.ts';
import type { Valeur } from '../../model/quantites.ts';
import type { RuleProblem } from '../rule.ts';
import type { Announcement } from './announcements.ts';
import type { PlacedQuantite } from './context.ts';
import { figuresOf, gives } from './figures.ts';
import { NUMBER_IN_WORDS, wordsToNumber } from './number-words.ts';
import { printedNumber } from './ranges.ts';
import { asWritten } from './textes.ts';

// Three exports: what is spread over places (« 29 caméras sur 8 sites »), in a text and against a quantity.

const COUNT = `(?:(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+)[ \\u00a0]|(${NUMBER_IN_WORDS}))(?:nouve(?:aux|lles) |autres )?([a-zà-ÿœ]+)`;
// « 29 caméras sur 8 sites », « vingt-neuf caméras de voie publique réparties dans huit quartiers ».
const SPREAD = new RegExp(
  `(?<![\\d,.°/a-zà-ÿœ’'-])${COUNT}(?![a-zà-ÿœ])[^.;:\\d]{0,50}? (?:sur|dans|en|entre|pour|à) (?:les |ses |ces |l’ensemble des )?${COUNT}(?![a-zà-ÿœ])`,
  'g',
);

/** Nearly no text has such a phrase: this test, for text in small letters, spares the slower pattern. */
export const SPREAD_TEST = /(?:sur|dans|en|entre|pour|à) /;

/** Whether a word of a text is the unit of something: the word itself, or the first word of the unit. */
export const isUnit = (word: string, unite: string | undefined): boolean =>
  unite !== undefined && plain(word) === plain(unite).split('_')[0];

/** A problem if a text spreads what a quantity counts over places (« 29 caméras sur 8 sites »), and no such quantity gives both numbers. */
export function spreadContradicted({
  texte,
  path,
  quantites,
}: Pick<Announcement, 'texte' | 'path' | 'quantites'>): RuleProblem | undefined {
  const spread = quantites.filter(({ quantite }) => quantite.reparti_sur);
  if (spread.length === 0) return undefined;
  const lower = texte.toLowerCase();
  for (const match of lower.matchAll(SPREAD)) {
    const [phrase, digits, words = '', unit = '', placeDigits, placeWords = '', placeUnit = ''] = match;
    const meant = spread.filter(
      ({ quantite }) => isUnit(unit, quantite.unite) && isUnit(placeUnit, quantite.reparti_sur?.unite),
    );
    const [first] = meant;
    const count = numberOf(digits, words);
    const places = numberOf(placeDigits, placeWords);
    if (!first || meant.some((one) => isGiven(figures(one), count) && isGiven(placesOf(one), places)))
      continue;
    const wrong = isGiven(figures(first), count)
      ? `${printedNumber(places)} ${placeUnit}`
      : `${printedNumber(count)} ${unit}`;
    return {
      path,
      message: `Le texte annonce ${cite(asWritten(texte, lower, phrase, match.index))}, et la quantité ne donne pas ${cite(wrong)}.`,
      hint: 'Corrigez le texte, ou la quantité et son « reparti_sur » : l’un des deux a changé sans l’autre.',
    };
  }
  return undefined;
}

const numberOf = (digits: string | undefined, words: string) =>
  digits === undefined ? wordsToNumber(words.trim()) : Number(digits.replace(/\D/g, ''));

const figures = ({ quantite, chiffres }: PlacedQuantite) => figuresOf(quantite, chiffres);

const placesOf = ({ quantite: { reparti_sur } }: PlacedQuantite): Valeur[] =>
  reparti_sur ? [reparti_sur.valeur] : [];

// A quantity without a figure contradicts none.
const isGiven = (valeurs: readonly Valeur[], counted: number) =>
  valeurs.length === 0 || valeurs.some((valeur) => gives(valeur, counted));
