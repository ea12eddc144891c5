// Four exports: how a text is written apart from its lines, the way there and back, and the difference between two texts.

/** A text as lines: whether a byte order mark begins it, and what ends its lines. */
export interface FormeTexte {
  mark: boolean;
  eol: '\n' | '\r\n';
  lines: readonly string[];
}

/** The form of a text. One whose lines end in several ways is kept as it is: the odd characters then stand at the end of lines. */
export function formeOf(text: string): FormeTexte {
  const mark = text.startsWith('\ufeff');
  const bare = mark ? text.slice(1) : text;
  const windows = bare.includes('\n') && !/(?<!\r)\n|\r(?!\n)/.test(bare);
  const eol = windows ? '\r\n' : '\n';
  return { mark, eol, lines: bare.split(eol) };
}

/** The text of a form, byte for byte. */
export const textOf = ({ mark, eol, lines }: FormeTexte): string =>
  `${mark ? '\ufeff' : ''}${lines.join(eol)}`;

/** The one change that makes a text of another: between what both begin and what both end with. */
export function changeBetween(before: string, after: string): { from: number; to: number; insert: string } {
  const shortest = Math.min(before.length, after.length);
  let from = 0;
  while (from < shortest && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shortest - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}
