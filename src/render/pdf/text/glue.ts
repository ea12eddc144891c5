const NO_BREAK = 0xa0;
const COLON = 0x3a;
const HYPHEN = 0x2d;
const ARROW = 0x2192;
const EN_DASH = 0x2013;
const BRACKET = 0x5b;
const PARENTHESIS = 0x28;
const A_GRAVE = 0xe0;

/** A number with its sign: « +4 », « 1 250 », « 12,5 ». */
const NUMBER = /^[(«[\u00a0\u202f]*[+−±≈]?\d[\d\u00a0\u202f]*(?:,\d+)?$/;
const YEAR = /^\(?(?:19|20)\d\d$/;
const ORDINAL = /^\(?(?:\d{1,3}|[IVX]+)(?:er|re|de?|e)s?$/;
/** A short number that its label comes before: « Préfecture 51 », « article 4 ». */
const RANK = /^\d{1,3}[.,;:)\u00a0\u202f]*$/;
/** The code of a département after its name: « Nièvre (58) ». */
const DEPARTMENT = /^\((?:\d{2,3}|2[AB])\)/;
/** What makes a number another one: « 4 bis », « A-4 ter ». */
const REPEATED = /^(?:bis|ter|quater|quinquies)$/;
/** Words that a number after them completes: « moins de 20 », « à 4 heures ». */
const LEADING =
  /^(?:de|à|(?:[ld]’)?(?:articles?|axes?|annexes?|engagements?|objectifs?)|pages?|chapitres?|priorités?)$/i;
// Letters are listed by range, because building a class of all of them takes longer than any search.
const NAME = /^[(«[\u00a0\u202f]*[A-ZÀ-ÞŒ][A-Za-zÀ-ÿŒœ’'-]+$/;
const CAPITAL = /^[(«[\u00a0\u202f]*(?:[ld]’)?[A-ZÀ-ÞŒ]/;
/** After a number, these words begin something else than its unit. */
const LINKING =
  /^(?:à|au|aux|avec|de|des|dont|du|en|et|la|le|les|mais|ou|par|pour|puis|que|qui|sur|un|une|dans|chez|sous|est|sont|soit)$/;

const CLOSING = new Set('.,;:)»\u00a0\u202f');

const isLower = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0xe0 && code <= 0xff) || code === 0x153;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * Whether the words on both sides of a space belong together: a number and its unit, an ordinal and its noun, a label and its number,
 * « NOR : » and its code, the two sides of an arrow, « [à » and « compléter ». `at` is the offset of the second word. So do the parts of a name with hyphens,
 * because some readers of PDF lose the hyphen that ends a line. Lines end elsewhere if they can.
 */
export function isGlued(text: string, at: number): boolean {
  const space = text.charCodeAt(at - 1);
  if (space === HYPHEN) return CAPITAL.test(text.slice(text.lastIndexOf(' ', at - 2) + 1, at));
  if (space !== 0x20) return false;
  const last = text.charCodeAt(at - 2);
  const next = text.charCodeAt(at);
  if (next === EN_DASH || next === ARROW || last === ARROW) return true;
  if (next === PARENTHESIS) return DEPARTMENT.test(text.slice(at, at + 5));
  if (last === A_GRAVE && text.charCodeAt(at - 3) === BRACKET) return true;
  if (last === COLON) return text.startsWith('NOR', at - 6) && text.charCodeAt(at - 3) === NO_BREAK;
  if (isDigit(last)) {
    if (!isLower(next)) return false;
    const [before, after] = [wordBefore(text, at), wordAfter(text, at)];
    return REPEATED.test(after) || (NUMBER.test(before) && !YEAR.test(before) && !LINKING.test(after));
  }
  if (isDigit(next)) {
    const before = wordBefore(text, at);
    return LEADING.test(before) || (NAME.test(before) && RANK.test(wordAfter(text, at)));
  }
  return isLower(next) && endsOrdinal(text, at - 2) && ORDINAL.test(wordBefore(text, at));
}

// One to three of the letters d, e, r, s after a figure.
function endsOrdinal(text: string, last: number): boolean {
  let at = last;
  for (let code = text.charCodeAt(at); isOrdinalLetter(code); code = text.charCodeAt(at)) {
    at -= 1;
    if (last - at > 3) return false;
  }
  const code = text.charCodeAt(at);
  return at < last && (isDigit(code) || code === 0x49 || code === 0x56 || code === 0x58);
}

function isOrdinalLetter(code: number): boolean {
  return code === 0x64 || code === 0x65 || code === 0x72 || code === 0x73;
}

function wordBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf(' ', at - 2) + 1, at - 1);
}

function wordAfter(text: string, at: number): string {
  const end = text.indexOf(' ', at);
  let stop = end < 0 ? text.length : end;
  while (stop > at && CLOSING.has(text.charAt(stop - 1))) stop -= 1;
  return text.slice(at, stop);
}
