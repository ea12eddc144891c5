import { MONTHS } from './date.ts';
import { NARROW, NBSP } from './number.ts';

/** Addresses are printed as typed, because an added space would break them. */
const ADDRESS = /((?:https?:\/\/|www\.)\S+|(?<!\S)[^\s@]+@\S+\.\S+)/;

// Latin letters are listed by range, because building a class of all letters takes longer than running all the rules.
const LETTER = 'A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff';
type TypographyRule = readonly [
  characters: readonly string[],
  pattern: RegExp,
  mark: string | ((match: string) => string),
];

/** For each rule: characters without which it can be skipped, what it looks for, and what it puts there. */
const RULES: readonly TypographyRule[] = [
  [["'"], new RegExp(`(?<=[${LETTER}])'`, 'g'), '’'],
  [['"'], /"([^"]+)"/g, '«$1»'],
  [['...'], /\.{3,}/g, '…'],
  [['«'], /«\s*/g, `«${NBSP}`],
  [['»'], /(?<!\s)\s*»/g, `${NBSP}»`],
  [[';', '!', '?'], /(?<!\s)\s+([;!?])/g, `${NARROW}$1`],
  [[';', '!', '?'], new RegExp(`(?<=[${LETTER}\\d)\\]»’])([;!?]+)(?=\\s|$)`, 'g'), `${NARROW}$1`],
  [[':'], /(?<!\s)\s+:(?=\s|$|\*)/g, `${NBSP}:`],
  [[':'], new RegExp(`(?<=[${LETTER}\\d)\\]»])\\s*:(?=\\s)`, 'g'), `${NBSP}:`],
  [[' '], /\b\d{1,3}(?: \d{3})+(?!\d)/g, (thousands) => thousands.replaceAll(' ', NARROW)],
  [['%', '‰', '€'], /(?<=\d)\s*([%‰€])/g, `${NARROW}$1`],
  [['-'], /(?<![\w°/.-]|°[\u00a0 ])((?:19|20)\d\d)-((?:19|20)\d\d)(?![\w/-])/g, yearsRange],
  [['°'], /\b([nN]°)\s*(?=\S)/g, `$1${NBSP}`],
  [['M', 'art', 'p.'], /\b(M\.|Mme|MM\.|Mmes|art\.|articles?|p\.) (?=[A-ZÀ-ÖØ-ÞŒ\d])/g, `$1${NBSP}`],
  [['L.', 'R.', 'D.'], /\b([LRD]\.) ?(?=\d{2,})/g, `$1${NBSP}`],
  [[' '], new RegExp(`\\b(\\d{1,2}|1er) (?=(?:${MONTHS.join('|')})\\b)`, 'g'), `$1${NBSP}`],
];

// « 2021-2026 » is a range of years; « 2026-2014 », a number.
function yearsRange(text: string): string {
  const [first = '', last = ''] = text.split('-');
  return first < last ? `${first}–${last}` : text;
}

function correct(text: string): string {
  let done = text;
  for (const [characters, pattern, mark] of RULES) {
    if (characters.some((character) => done.includes(character)))
      done = done.replace(pattern, mark as string);
  }
  return done;
}

/**
 * Text in French typography (Lexique des règles typographiques en usage à l'Imprimerie nationale): U+202F before `; ! ?` and in thousands,
 * U+00A0 before `:` and inside « », an en dash between two years, curly apostrophes, ellipses. Applying it twice changes nothing more; addresses stay as typed.
 */
export function typeset(text: string): string {
  return text
    .normalize('NFC')
    .split(ADDRESS)
    .map((part, i) => (i % 2 === 1 ? part : correct(part)))
    .join('');
}

/** A sentence with the no-break spaces of French typography (U+00A0, which every terminal can draw). */
export function sentence(text: string): string {
  return text.replace(/« /g, '«\u00a0').replace(/ (?=»|[:;!?](?:\s|$))/g, '\u00a0');
}

/** The text with a capital first letter. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
