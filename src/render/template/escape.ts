/**
 * Turns any text into Markdown that reads as that very text. Four exports: they are one contract with the
 * Markdown parser and are tested together.
 */

/**
 * What would begin a block at the start of a line: lists, headings, quotes, rules, setext underlines,
 * directives, numbered lists.
 */
const LINE_START = /^([-+=:>#]|\d{1,9}(?=[.)](?:\s|$)))/;

/** Characters that have a meaning anywhere in a line. */
const ALWAYS = /[\\`*[\]<>|~#$]/g;

/**
 * Characters that have a meaning only in some places: `_` not inside a word, `&` only before a possible
 * character reference, `:` only where a directive may begin.
 */
const SOMETIMES = /(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=[#A-Za-z])|:(?![\s/]|$)|!(?=\[)/g;

/**
 * One line of text as Markdown that reads back as that very text in a paragraph, a heading, a list item, a
 * table cell or between `**`. White space folds into single spaces; nothing is escaped without need
 * (CommonMark 0.31, GFM tables, directives).
 */
export function escapeMarkdown(text: string): string {
  const escaped = oneLine(text).replace(ALWAYS, '\\$&').replace(SOMETIMES, '\\$&');
  return escaped.replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/**
 * A text on one line, with each stretch of white space, including Unicode line ends, folded into a single
 * space.
 */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0085]+/g, fold).trim();
}

/** No-break spaces are typography and stay. */
function fold(space: string): string {
  return /^[\u00a0\u202f]+$/.test(space) ? space.charAt(0) : ' ';
}

/** A text as the value of a directive's attribute, between double quotes. */
export function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replace(/[{}]/g, (brace) => `&#${brace.charCodeAt(0)};`)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * An http(s) address as a Markdown link destination, which reads back as it was typed. What no address may hold (RFC 3986) is
 * percent-encoded as browsers do, and so are invisible characters and those that change where text seems to be.
 */
export function escapeAddress(url: string): string {
  const percent = (character: string) =>
    `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  const plain = url
    .replace(/[<>\\[\]`|"\s]/g, percent)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, encodeURIComponent);
  return plain.replace(/[()*_]/g, '\\$&').replaceAll('&', '&amp;');
}
