import { NUMBER_IN_WORDS, wordsToNumber } from './number-words.ts';
import { asWritten } from './textes.ts';

// Five exports: numbers of a text that are parts of others, with the type of one.

// Before a number: words that make it a whole that others are taken from (« 80 des 200 policiers », « la moitié des 20 agents ») or what
// was there before (« en plus des 20 agents »), not what is promised.
const TAKEN_FROM = new RegExp(
  `(?:(?:\\d|%|${NUMBER_IN_WORDS}|(?<![a-zà-ÿ])(?:une?|moitié|tiers|quarts?|majorité|plupart|part|partie|certains|certaines)[ \\u00a0])[ \\u00a0]?(?:des|d’entre les|de (?:ces|ses|nos|leurs)|parmi (?:les|ses)|sur|sur (?:les|ses|un total de|un parc de|un effectif de))|(?<![a-zà-ÿ])sur (?:les|ses|leurs|un total de|un parc de|un effectif de)|\\d [a-zà-ÿœ]+ sur|(?<![a-zà-ÿ])(?:parmi|outre|au lieu|en plus|en complément|au-delà|s’ajout[a-zà-ÿ]*|en remplacement)(?: (?:de|des|d’|les|aux|à))*)[ \\u00a0]$`,
);
const PART = /(?<![a-zà-ÿ])(?:dont|y compris|parmi lesquels|parmi lesquelles)[ \u00a0][^.;:]*$/;

/** Whether the number at an offset of a text in small letters is a share (« dont 6 agents ») or the whole of one (« 80 des 200 policiers »). */
export function isShare(lower: string, index: number): boolean {
  const before = lower.slice(Math.max(0, index - 120), index);
  return PART.test(before) || TAKEN_FROM.test(before);
}

/** The number that is taken from the one at an offset: 80 in « 80 des 200 policiers ». Undefined if there is none in digits. */
export function takenFrom(lower: string, index: number): number | undefined {
  const before = lower.slice(Math.max(0, index - 40), index);
  const found = /(?<![\d,.])(\d+) (?:des|sur|sur les|parmi les) $/.exec(before)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The numbers in digits that a part of the one at an offset has: 80 in « 200 policiers, dont 80 dédiés », either of which a quantity may give. */
export function partsAfter(lower: string, index: number): number[] {
  const [clause = ''] = lower.slice(index, index + 120).split(/[.;:]/);
  const at = clause.search(/(?<![a-zà-ÿ])dont /);
  if (at === -1) return [];
  return [...clause.slice(at).matchAll(/(?<![\d,.])\d+(?![\d,.])/g)].map(([digits]) => Number(digits));
}

const NUMBER = `(?:\\d{1,6}|${NUMBER_IN_WORDS.replace(/\(\?<!.*$/, '')})`;
// « 3 des 12 caméras », « douze d’entre eux », « 80 sur les 200 policiers ».
const PART_OF = new RegExp(
  `(?<![\\d,.a-zà-ÿ’-])(${NUMBER})\\s?(?:(?:des|de (?:ces|ses|nos|leurs)|sur(?: les)?|parmi (?:les|ses)) (${NUMBER})\\s?[a-zà-ÿœ]{3,}|d’entre (?:eux|elles))(?![a-zà-ÿ])`,
);

/** A part of a whole that a text promises: « 3 des 12 caméras ». */
export interface PartOfWhole {
  /** As the text writes it. */
  words: string;
  part: number;
  /** Undefined when the text does not say how large the whole is: « 12 d’entre eux ». */
  whole?: number;
}

/** The first part of a whole that a text promises; undefined if it promises none. */
export function partOfWhole(texte: string): PartOfWhole | undefined {
  const lower = texte.toLowerCase().replaceAll("'", '’').replaceAll('\u00a0', ' ');
  if (!/ (?:des|ces|ses|nos|leurs|les|sur|eux|elles)(?![a-zà-ÿ])/.test(lower)) return undefined;
  const match = PART_OF.exec(lower);
  if (!match) return undefined;
  const [words, part = '', whole] = match;
  const read = (number: string) => (/\d/.test(number) ? Number(number) : wordsToNumber(number.trim()));
  return {
    words: asWritten(texte, lower, words, match.index),
    part: read(part),
    ...(whole !== undefined && { whole: read(whole) }),
  };
}
