import { asWritten } from './textes.ts';

// Four exports: the words that announce a factor or a share.

/** A word of a text that announces how many times more or less there will be. */
export interface FactorWord {
  word: string;
  index: number;
  factor: number;
  /** How far from the factor the figures may be. */
  tolerance: number;
  /** True for « de 50 % », which may be about anything the sentence names. */
  isPercent: boolean;
}

const MORE_VERB = '(?:augment|accr|renforc|hauss|progress|major)[a-zà-ÿ]*';
const LESS_VERB = '(?:rédui|rédu|divis|diminu|baiss|abaiss|recul)[a-zà-ÿ]*';
const OBJECT = '(?:(?! d’| de )[^.;\\d]){0,60}?';
const TIMES: Readonly<Record<string, number>> = { deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, dix: 10 };
const PARTS: Readonly<Record<string, number>> = {
  tiers: 1 / 3,
  quart: 1 / 4,
  cinquième: 1 / 5,
  dixième: 1 / 10,
};

// A word that announces a factor, and the factor that its captured part gives. Letters by range: \p{L} with the flag i would cost milliseconds.
const WORDS: readonly (readonly [RegExp, (captured: string) => number])[] = [
  [
    new RegExp(`(?<![a-zà-ÿ])${LESS_VERB}(?:(?! d’| de )[^.;]){0,60} (?:de moitié|par deux)(?![a-zà-ÿ])`),
    () => 0.5,
  ],
  [new RegExp(`(?<![a-zà-ÿ])${MORE_VERB}(?:(?! de )[^.;]){0,60} de moitié(?![a-zà-ÿ])`), () => 1.5],
  [
    new RegExp(`(?<![a-zà-ÿ])${LESS_VERB}${OBJECT} d’un (${Object.keys(PARTS).join('|')})(?![a-zà-ÿ])`),
    (part) => 1 - (PARTS[part] ?? 0),
  ],
  [
    new RegExp(`(?<![a-zà-ÿ])${MORE_VERB}${OBJECT} d’un (${Object.keys(PARTS).join('|')})(?![a-zà-ÿ])`),
    (part) => 1 + (PARTS[part] ?? 0),
  ],
  [
    new RegExp(
      `(?<![a-zà-ÿ])divis[a-zà-ÿ]*${OBJECT} par (${Object.keys(TIMES).join('|')}|\\d{1,2})(?![\\da-zà-ÿ,])`,
    ),
    (times) => 1 / timesOf(times),
  ],
  [
    new RegExp(
      `(?<![a-zà-ÿ])multipli[a-zà-ÿ]*${OBJECT} par (${Object.keys(TIMES).join('|')}|\\d{1,2})(?![\\da-zà-ÿ,])`,
    ),
    timesOf,
  ],
  [/(?<![a-zà-ÿ])(?:re)?doubl(?:er|era|eront|ement|é|ée|és|ées|ant)(?![a-zà-ÿ])/, () => 2],
  [/(?<![a-zà-ÿ])tripl(?:er|era|eront|ement|é|ée|és|ées|ant)(?![a-zà-ÿ])/, () => 3],
  [/(?<![a-zà-ÿ])quadrupl(?:er|era|eront|ement|é|ée|és|ées|ant)(?![a-zà-ÿ])/, () => 4],
  [/(?<![a-zà-ÿ])quintupl(?:er|era|eront|ement|é|ée|és|ées|ant)(?![a-zà-ÿ])/, () => 5],
  [/(?<![a-zà-ÿ])décupl(?:er|era|eront|ement|é|ée|és|ées|ant)(?![a-zà-ÿ])/, () => 10],
];

function timesOf(word: string): number {
  return TIMES[word] ?? Number(word);
}
// « au moins », « près de »… are left out: the figure may then differ.
const PERCENT =
  /(?<![a-zà-ÿ])(augment|accr|renforc|hauss|progress|major|rédui|rédu|diminu|baiss|abaiss|recul)[a-zà-ÿ]*(?:(?!près|environ|plus|moins|jusqu)[^.;%\d]){0,60}? de (\d+(?:,\d+)?)[ \u00a0\u202f]?%(?! à)/;
// « +50 % », « 50 % de caméras en plus ».
const SIGNED = /(?<![\dà-ÿa-z%] ?)([+−-]) ?(\d+(?:,\d+)?)[ \u00a0\u202f]?%/;
const MORE =
  /(?<![\d,+−-]|(?:de|à|près de|environ|plus de) )(\d+(?:,\d+)?)[ \u00a0\u202f]?% (?:de |d’)[^.;]{0,40}?(en plus|supplémentaires?|en moins)(?![a-zà-ÿ])/;
const DOWN = /^(?:rédu|diminu|baiss|abaiss|recul)/;

/** Nearly no text has one of these words: this test, for text in small letters, spares the slower patterns. */
export const QUICK_TEST =
  /doubl|tripl|moiti|par (?:deux|trois|quatre|cinq|six|dix|\d)|d’un (?:tiers|quart|cinqui|dixi)|d'un (?:tiers|quart|cinqui|dixi)|upl|%/;

/** What a text announces as a factor, the words first, then a percentage. A part (« dont le nombre double ») is left out. */
export function wordsIn(texte: string): FactorWord[] {
  const lower = texte.toLowerCase().replaceAll("'", '’');
  const found: FactorWord[] = [];
  const isPart = (index: number) =>
    /(?<![a-zà-ÿ])dont [^.;:]*$/.test(lower.slice(Math.max(0, index - 120), index));
  for (const [pattern, factorOf] of WORDS) {
    const match = pattern.exec(lower);
    if (!match || isPart(match.index)) continue;
    const factor = factorOf(match[1] ?? '');
    const word = asWritten(texte, lower, match[0], match.index);
    found.push({ word, index: match.index, factor, tolerance: factor / 10, isPercent: false });
    break;
  }
  for (const { index, phrase, percent } of percentsIn(lower)) {
    if (isPart(index)) continue;
    const tolerance = Math.max(1.5, Math.abs(percent) / 10) / 100;
    const word = asWritten(texte, lower, phrase, index);
    found.push({ word, index, factor: 1 + percent / 100, tolerance, isPercent: true });
    break;
  }
  return found;
}

// The changes in per cent that a text announces, one for each way to say it.
function percentsIn(lower: string): { index: number; phrase: string; percent: number }[] {
  const number = (digits = '') => Number(digits.replace(',', '.'));
  const found: { index: number; phrase: string; percent: number }[] = [];
  const [verb, signed, more] = [PERCENT.exec(lower), SIGNED.exec(lower), MORE.exec(lower)];
  if (verb)
    found.push({
      index: verb.index,
      phrase: verb[0],
      percent: number(verb[2]) * (DOWN.test(verb[1] ?? '') ? -1 : 1),
    });
  if (signed)
    found.push({
      index: signed.index,
      phrase: signed[0],
      percent: number(signed[2]) * (signed[1] === '+' ? 1 : -1),
    });
  if (more)
    found.push({
      index: more.index,
      phrase: more[0],
      percent: number(more[1]) * (more[2] === 'en moins' ? -1 : 1),
    });
  return found;
}

const FRACTIONS: Readonly<Record<string, number>> = {
  'la moitié': 50,
  'un tiers': 100 / 3,
  'deux tiers': 200 / 3,
  'un quart': 25,
  'trois quarts': 75,
};
const SHARE =
  /(?<![a-zà-ÿ\d,])(?:(la moitié|un tiers|deux tiers|un quart|trois quarts)|(\d+(?:,\d+)?)[ \u00a0\u202f]?%) (?:des |du |de l|de la |de |d’)/g;

/** The shares that a text gives, in per cent: « la moitié des agents » is 50. What it changes by (« réduire de 20 % ») is none. */
export function sharesIn(texte: string): { word: string; percent: number }[] {
  const lower = texte.toLowerCase();
  return [...lower.matchAll(SHARE)].flatMap(({ 0: phrase, 1: fraction, 2: digits, index }) => {
    if (/(?: de| d’| à) $/.test(lower.slice(0, index))) return [];
    const percent =
      fraction === undefined ? Number((digits ?? '').replace(',', '.')) : (FRACTIONS[fraction] ?? 0);
    const said = phrase.replace(/ \S*(?: la| l)? ?$/, '');
    return [{ word: asWritten(texte, lower, said, index), percent }];
  });
}
