/** A line of a text without its end: where it starts, how far it is set in, what it holds. */
export interface Line {
  start: number;
  indent: number;
  /** Without the blanks around it. */
  held: string;
}

/** The lines of a text, one after the other. */
export function linesOf(text: string): Line[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const start = from;
    from += line.length + 1;
    const held = line.trim();
    return { start, indent: held === '' ? 0 : line.search(/\S/), held };
  });
}

/** A key of the file: a word without accents whose colon touches it. Of a sentence the colon has a blank before it, or a capital in front. */
export const KEY_LINE = /^(?:- +)*[a-z_]{2,40}:(?:\s|$)/;
