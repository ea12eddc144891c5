import { leadingNumberWords, wordsToNumber } from '../lookups/number-words.ts';

/** A number as people type it, fully understood: « 1,5 million d’euros par an ». */
export interface Amount {
  /** The number as YAML writes it. */
  value: string;
  /** The other possible reading: « 12,500 » is twelve and a half, or twelve thousand five hundred. */
  other?: string;
  /** True for an order of magnitude: « une centaine ». */
  about?: true;
  /** The unit as typed; empty if there is none. */
  unit: string;
  /** « HT » or « TTC », as typed. */
  tax?: string;
  /** The period of a rate: « an », « mois ». */
  per?: string;
}

/** A longer text is a sentence, whose meaning is more than one number. */
const MAX_LENGTH = 60;
/** A JavaScript number holds fifteen digits exactly. */
const MAX_FIGURES = 15;

const makeMultipliers = (): readonly (readonly [RegExp, number, about?: true])[] => [
  [/^(?:(?:mille|milliers?)(?!\p{L})|k(?=€|eur|\s|$))/iu, 1000],
  [/^(?:millions?(?!\p{L})|M(?=€|EUR|euros?|\s|$))/u, 1_000_000],
  [/^(?:milliards?(?!\p{L})|(?:Mds?|Mrds?|G)(?=€|EUR|euros?|\s|$))/u, 1_000_000_000],
  [/^douzaines?(?!\p{L})/iu, 12],
  [/^dizaines?(?!\p{L})/iu, 10, true],
  [/^quinzaines?(?!\p{L})/iu, 15, true],
  [/^vingtaines?(?!\p{L})/iu, 20, true],
  [/^trentaines?(?!\p{L})/iu, 30, true],
  [/^quarantaines?(?!\p{L})/iu, 40, true],
  [/^cinquantaines?(?!\p{L})/iu, 50, true],
  [/^soixantaines?(?!\p{L})/iu, 60, true],
  [/^centaines?(?!\p{L})/iu, 100, true],
];
let madeMultipliers: ReturnType<typeof makeMultipliers> | undefined;
// Made when a text is first looked at: nearly all files are right, and V8 takes long to read letters of all languages.
function multipliers(): ReturnType<typeof makeMultipliers> {
  madeMultipliers ??= makeMultipliers();
  return madeMultipliers;
}

const PER: readonly (readonly [RegExp, string])[] = [
  [/(?<!\s)(?:\s*\/\s*|\s+par\s+|\s+chaque\s+)(?:ans?|année)$|(?<!\s)\s+annuel(?:le)?s?$/i, 'an'],
  [/(?<!\s)(?:\s*\/\s*|\s+par\s+|\s+chaque\s+)mois$|(?<!\s)\s+mensuel(?:le)?s?$/i, 'mois'],
  [/(?<!\s)(?:\s*\/\s*|\s+par\s+|\s+chaque\s+)semaine$|(?<!\s)\s+hebdomadaires?$/i, 'semaine'],
];

/** The number that a text is, with its multiplier and its unit; undefined if any part of the text is not understood. */
export function amountIn(typed: string): Amount | undefined {
  if (typed.length > MAX_LENGTH) return undefined;
  const text = typed.replace(/\s+/g, ' ').trim();
  const [, sign = '', rest = ''] = /^([+\-\u2212\u2013]?)\s?(.*)$/s.exec(text) ?? [];
  const head = figures(rest) ?? words(rest);
  if (!head) return undefined;
  const { value, other, length } = head;
  let after = rest.slice(length).trimStart();
  const multiplier = multipliers().find(([pattern]) => pattern.test(after));
  if (multiplier) after = after.replace(multiplier[0], '').trimStart();
  const half = /^et demie?(?!\p{L})\s*/iu.exec(after)?.[0];
  if (half !== undefined) after = after.slice(half.length);
  const times = (figure: string) => scaled(figure, multiplier?.[1] ?? 1, half !== undefined, sign);
  const made = times(value);
  const tail = made === undefined ? undefined : tailOf(after);
  if (made === undefined || tail === undefined) return undefined;
  const alternative = other === undefined ? undefined : times(other);
  return {
    value: made,
    ...(alternative !== undefined && { other: alternative }),
    ...(multiplier?.[2] && { about: true }),
    ...tail,
  };
}

interface Figures {
  value: string;
  other?: string;
  length: number;
}

function figures(text: string): Figures | undefined {
  const typed = /^\d(?:[\d ,._'’]*\d)?/.exec(text)?.[0];
  if (typed === undefined) return undefined;
  const bare = /^\d{1,3}(?:[ _'’]\d{3})+(?![\d _'’])/.test(typed) ? typed.replace(/[ _'’]/g, '') : typed;
  const grouped = bare !== typed;
  if (!/^\d+(?:[.,]\d+)*$/.test(bare) || /^0\d/.test(bare)) return undefined;
  const parts = bare.split(/[.,]/);
  const marks = bare.replace(/\d/g, '');
  const [whole = '', last = ''] = [parts[0], parts.at(-1)];
  const threes = (groups: readonly string[]) =>
    whole.length <= 3 && groups.every((group) => group.length === 3);
  const joined = parts.join('');
  const length = typed.length;
  if (joined.length > MAX_FIGURES) return undefined;
  if (marks === '') return { value: bare, length };
  if (marks.length === 1) {
    const decimal = `${whole}.${last}`;
    return threes([last]) && !grouped && whole !== '0'
      ? { value: joined, other: decimal, length }
      : { value: decimal, length };
  }
  if (grouped) return undefined;
  if (/^(.)\1*$/.test(marks)) return threes(parts.slice(1)) ? { value: joined, length } : undefined;
  // « 1.234.567,50 »: one separator between thousands, another before the decimals.
  if (!/^(.)\1*(?!\1).$/.test(marks) || !threes(parts.slice(1, -1))) return undefined;
  return { value: `${parts.slice(0, -1).join('')}.${last}`, length };
}

function words(text: string): Figures | undefined {
  const typed = leadingNumberWords(text);
  return typed === undefined ? undefined : { value: String(wordsToNumber(typed)), length: typed.length };
}

function scaled(figure: string, by: number, half: boolean, sign: string): string | undefined {
  const [whole = '', decimals = ''] = figure.split('.');
  const unit = 10n ** BigInt(decimals.length);
  // Counted in halves, so that the arithmetic is on integers.
  const halves = BigInt(whole + decimals) * 2n * BigInt(by) + (half ? unit * BigInt(by) : 0n);
  const tens = halves * 5n;
  const digits = tens.toString().padStart(decimals.length + 2, '0');
  const [left, right] = [
    digits.slice(0, digits.length - decimals.length - 1),
    digits.slice(digits.length - decimals.length - 1),
  ];
  const fraction = by === 1 && !half ? decimals : right.replace(/0+$/, '');
  if (left.length + fraction.length > MAX_FIGURES) return undefined;
  return `${/^[-\u2212\u2013]/.test(sign) ? '-' : ''}${left}${fraction && `.${fraction}`}`;
}

// The rest means more than a unit: « dix ou douze », « 15 par établissement ».
const MORE = /^par\s|(?:^|\s)(?:ou|et|à|puis|dont|sauf|plus|moins|environ|minimum|maximum|au)(?:\s|$)/i;

const isNumberWord = (word: string) =>
  (leadingNumberWords(word) === word && !/^une?$/i.test(word)) ||
  (word.length > 2 && multipliers().some(([pattern]) => pattern.exec(word)?.[0] === word));

// The rest after the digits: a unit, a tax mention, a rate. Undefined if it contains another number.
function tailOf(after: string): Pick<Amount, 'unit' | 'tax' | 'per'> | undefined {
  let rest = after;
  const per = PER.find(([pattern]) => pattern.test(` ${rest}`));
  if (per) rest = ` ${rest}`.replace(per[0], '').trim();
  const tax = /(?:^|\s)\(?(HT|TTC|hors taxes?|toutes taxes comprises)\)?$/i.exec(rest);
  if (tax) rest = rest.slice(0, tax.index).trim();
  const unit = rest.replace(/^(?:d['’]\s?|de )/i, '').replace(/^pour ?cents?$/i, '%');
  if (
    !/^(?:[€%$£]|[\p{L}][\p{L} '’.²³-]*)?$/u.test(unit) ||
    MORE.test(unit) ||
    unit.split(' ').some((word) => word && isNumberWord(word))
  )
    return undefined;
  return { unit, ...(tax?.[1] && { tax: tax[1] }), ...(per && { per: per[1] }) };
}
