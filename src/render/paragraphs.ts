/** Stands between two paragraphs of one text until the place of the text is known. No prepared text holds it otherwise: escaping folds it. */
export const PARAGRAPH = '\u2029';

/** The rule under a table's header, which makes the line above it and those below it rows. */
const DELIMITER = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/** A line that ends with its block: a heading, a list item, a quotation, a directive. */
const ONE_LINE = /^\s*(?:#{1,6}(?:\s|$)|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|>|::)/;

/**
 * The Markdown of a document with each text made fit for the place where the templates put it: only there can it be known whether paragraphs
 * may stand apart. In a table's cell a `<br>` parts them, in any other line that cannot be cut a space does, elsewhere an empty line.
 */
export function placeParagraphs(markdown: string): string {
  if (!markdown.includes(PARAGRAPH)) return markdown;
  const lines = markdown.split('\n');
  let inTable = false;
  const placed = lines.map((line, at) => {
    if (line.trim() === '' || ONE_LINE.test(line)) inTable = false;
    else inTable ||= isDelimiter(line) || isDelimiter(lines[at + 1]);
    return line.includes(PARAGRAPH) ? line.split(PARAGRAPH).join(separator(line, inTable)) : line;
  });
  return placed.join('\n');
}

function separator(line: string, row: boolean): string {
  if (ONE_LINE.test(line) || !line.split(PARAGRAPH).every(isWhole)) return ' ';
  const [indent] = /^ */.exec(line) ?? [''];
  return row ? '<br>' : `\n\n${indent}`;
}

/** A table may also be written without the bars at the ends of its lines. */
const isDelimiter = (line: string | undefined): boolean =>
  line?.includes('-') === true && line.includes('|') && DELIMITER.test(line);

/** Whether strong text, emphasis and links that begin in a piece end in it. What an author typed is escaped, and does not count. */
function isWhole(piece: string): boolean {
  const marks = piece.replace(/\\./g, '').match(/\*\*?|[[\]]/g) ?? [];
  const count = (mark: string) => marks.filter((one) => one === mark).length;
  return count('**') % 2 === 0 && count('*') % 2 === 0 && count('[') === count(']');
}
