/**
 * Marks the boundary between two paragraphs of one text until the place of the text is known. A prepared text
 * contains it nowhere else: escaping folds it into a space.
 */
export const PARAGRAPH = '\u2029';

/** The rule under a table's header: it makes rows of the line above it and of the lines below it. */
const DELIMITER = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/** A line whose block cannot hold a second paragraph: a heading, a list item, a quotation, a directive. */
const ONE_LINE = /^\s*(?:#{1,6}(?:\s|$)|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|>|::)/;

/**
 * The Markdown of a document with its paragraph boundaries replaced by what their place allows, which is
 * known only once the templates have run: `<br>` in a table cell, a space in a line that cannot be split, an
 * empty line elsewhere.
 */
export function placeParagraphs(markdown: string): string {
  if (!markdown.includes(PARAGRAPH)) return markdown;
  const lines = markdown.split('\n');
  let inTable = false;
  const result = lines.map((line, at) => {
    if (line.trim() === '' || ONE_LINE.test(line)) inTable = false;
    else inTable ||= isDelimiter(line) || isDelimiter(lines[at + 1]);
    return line.includes(PARAGRAPH) ? line.split(PARAGRAPH).join(separator(line, inTable)) : line;
  });
  return result.join('\n');
}

function separator(line: string, row: boolean): string {
  if (ONE_LINE.test(line) || !line.split(PARAGRAPH).every(isWhole)) return ' ';
  const [indent] = /^ */.exec(line) ?? [''];
  return row ? '<br>' : `\n\n${indent}`;
}

/** A table may also be written without bars at the ends of its lines. */
const isDelimiter = (line: string | undefined): boolean =>
  line?.includes('-') === true && line.includes('|') && DELIMITER.test(line);

/**
 * Whether bold text, emphasis and links that begin in a part also end in it. Escaped characters, which
 * authors typed, do not count.
 */
function isWhole(part: string): boolean {
  const marks = part.replace(/\\./g, '').match(/\*\*?|[[\]]/g) ?? [];
  const count = (mark: string) => marks.filter((one) => one === mark).length;
  return count('**') % 2 === 0 && count('*') % 2 === 0 && count('[') === count(']');
}
