/** A line of a text: its offset, its indentation, and its content. */
export interface SourceLine {
  start: number;
  indent: number;
  /** The content without surrounding blanks. */
  content: string;
}

/** The lines of a text. */
export function linesOf(text: string): SourceLine[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const start = from;
    from += line.length + 1;
    const content = line.trim();
    return { start, indent: content === '' ? 0 : line.search(/\S/), content };
  });
}

/**
 * A key of the file: a word without accents, with its colon right after it. In a French sentence, a blank precedes the colon, or the word
 * is capitalized.
 */
export const KEY_LINE = /^(?:- +)*[a-z_]{2,40}:(?:\s|$)/;
