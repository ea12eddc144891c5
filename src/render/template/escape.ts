/** What would begin a block if it stood first on its line: lists, headings, quotes, rules, setext underlines, directives, numbered lists. */
const LINE_START = /^([-+=:>#]|\d{1,9}(?=[.)](?:\s|$)))/;

/** Characters that open or close something wherever they stand. */
const ALWAYS = /[\\`*[\]<>|~#$]/g;

/** `_` marks nothing inside a word; `&` only before what may be a character reference; `:` only where a directive may begin. */
const SOMETIMES = /(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=[#A-Za-z])|:(?![\s/]|$)|!(?=\[)/g;

/**
 * One line of text as Markdown that reads back as that very text, in a paragraph, a heading, a list item, a table cell or between `**`.
 * All white space folds to single spaces; the result is as readable as it can be while safe (CommonMark 0.31, GFM tables, directives).
 */
export function escapeMarkdown(text: string): string {
  const escaped = oneLine(text).replace(ALWAYS, '\\$&').replace(SOMETIMES, '\\$&');
  return escaped.replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A text on one line, each stretch of white space a single space: also line ends that only Unicode knows. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0085]+/g, fold).trim();
}

/** No-break spaces are typography, not white space to fold. */
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

/** An http(s) address as a Markdown link destination: what shows nothing, or shows what stands elsewhere, is written in percents as browsers do. */
export function escapeAddress(url: string): string {
  const percent = (character: string) =>
    `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  const plain = url
    .replace(/[<>()\\[\]`*_|"'\s]/g, percent)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, encodeURIComponent);
  return plain.replaceAll('&', '&amp;');
}
