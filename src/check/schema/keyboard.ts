const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const AROUND = /^(?:“([^“”]*)”|„([^„“”]*)[“”]|‘([^‘’]*)’|«\s*([^«»]*?)\s*»|″([^″]*)″)$/;
// Full-width signs, as a phone or a web page may have them, each at a fixed distance from its plain one.
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** Letters joined by a word processor (ﬁ), or raised by it (1ᵉʳ). */
const JOINED = /[\ufb00-\ufb06\u1d48\u1d49\u02b3]/g;

/**
 * A text as the keyboard would have typed it: without the quotation marks that a word processor bent around it, with plain hyphens,
 * apostrophes and blanks, without what no eye sees. For codes, dates, figures and ids: no text that is printed goes through it.
 */
export function asKeyboard(typed: string): string {
  const plain = typed
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(JOINED, (sign) => sign.normalize('NFKC'))
    .replace(DASHES, '-')
    .replace(/[\u2018\u2019\u02bc\u2032](?=\p{L})/gu, '’')
    .replace(/\s/g, ' ')
    .trim();
  const [, ...inside] = AROUND.exec(plain) ?? [];
  return (inside.find((text) => text !== undefined) ?? plain).trim();
}
