const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const AROUND = /^(?:“([^“”]*)”|„([^„“”]*)[“”]|‘([^‘’]*)’|«\s*([^«»]*?)\s*»|″([^″]*)″)$/;
// Full-width characters, typed on a phone or copied from a web page, are at a fixed distance from the ordinary ones.
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** Characters that a word processor joined (ﬁ) or raised (1ᵉʳ). */
const JOINED = /[\ufb00-\ufb06\u1d48\u1d49\u02b3]/g;

/**
 * A text as the keyboard would have typed it: without curly quotation marks around it, with plain hyphens, apostrophes and blanks, without
 * invisible characters. For codes, dates, numbers and ids; printed texts never go through it.
 */
export function asKeyboard(typed: string): string {
  const plain = typed
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(JOINED, (character) => character.normalize('NFKC'))
    .replace(DASHES, '-')
    .replace(/[\u2018\u2019\u02bc\u2032](?=\p{L})/gu, '’')
    .replace(/\s/g, ' ')
    .trim();
  const [, ...inside] = AROUND.exec(plain) ?? [];
  return (inside.find((text) => text !== undefined) ?? plain).trim();
}
