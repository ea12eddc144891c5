/** How a part of a text differs from the rest of it. */
export type SpecialKind = 'to-fill' | 'raised' | 'mark' | 'exchange' | 'towards';

const SUPERSCRIPTS = '[\\u2070\\u00b9\\u00b2\\u00b3\\u2074-\\u2079]+';
// Letters are listed by range, because building a class of all of them takes longer than any search.
const WORD = '[A-Za-z0-9\\u00c0-\\u024f]';
const ALONE = `(?<!${WORD})`;
const END = `(?!${WORD})`;

/** Each kind with its pattern; an ordinal is written « 1er », « 1re », « 2d », « 4e », « XXe » (Lexique de l’Imprimerie nationale). */
const KINDS: readonly (readonly [kind: SpecialKind, pattern: string])[] = [
  ['to-fill', '\\[à compléter[^\\]]*\\]'],
  // Alone, as in « le signe ↔ », they are signs.
  ['exchange', '↔(?=[ \\u00a0]\\d)'],
  ['towards', '(?<=\\d[ \\u00a0]?)→(?=[ \\u00a0]?\\d)'],
  ['raised', `(?<=${ALONE}1)(?:er|re)s?${END}`],
  ['raised', `(?<=${ALONE}2)de?s?${END}`],
  ['raised', `(?<=${ALONE}(?:\\d{1,3}|[IVX]{1,6}))es?${END}`],
  ['mark', `(?<=\\u202f|^)${SUPERSCRIPTS}(?=\\s|$)`],
];
const SPECIAL = new RegExp(KINDS.map(([, pattern]) => `(${pattern})`).join('|'), 'g');
/** Without one of these characters, a text has no special part: most texts are not searched. */
const HINT = /[[↔→\u2070\u00b2\u00b3\u00b9\u2074-\u2079]|\d[erd]|[IVX]e/;

/** The parts of a text, in order; the kind of what is drawn as the rest is undefined. */
export function specialParts(text: string): [part: string, kind: SpecialKind | undefined][] {
  if (!HINT.test(text)) return [[text, undefined]];
  const parts: [string, SpecialKind | undefined][] = [];
  let from = 0;
  for (const match of text.matchAll(SPECIAL)) {
    if (match.index > from) parts.push([text.slice(from, match.index), undefined]);
    parts.push([match[0], KINDS[match.slice(1).findIndex((group) => group !== undefined)]?.[0]]);
    from = match.index + match[0].length;
  }
  if (from < text.length || parts.length === 0) parts.push([text.slice(from), undefined]);
  return parts;
}
