import { Unusual } from './inline.ts';

const HEADER = /([|>])(-?) *\n/y;
const BLANKS = / */y;

/** A text on the lines below `|` or `>` and where it ends; its indentation, more than `column`, is that of its first line. */
export function textBelow(
  text: string,
  at: number,
  column: number,
  windows: boolean,
): { value: string; end: number } {
  HEADER.lastIndex = at;
  const [header, style, strip] = HEADER.exec(text) ?? [];
  if (header === undefined) throw new Unusual();
  const first = at + header.length;
  const indent = afterBlanks(text, first) - first;
  if (indent <= column || text[first + indent] === '\n') throw new Unusual();
  let value = '';
  let end = first;
  let blank = 0;
  for (let start = first; start < text.length; ) {
    const next = nextLine(text, start);
    // The blank that stands for a carriage return is none of the text.
    const stop = next - (windows && next <= text.length ? 2 : 1);
    const from = Math.min(afterBlanks(text, start), stop);
    if (from === start && from === stop) blank++;
    else if (from - start < indent && from < stop) break;
    // Blanks alone, and lines set deeper in a folded text, are folded otherwise.
    else if (from >= stop || (style === '>' && from - start > indent)) throw new Unusual();
    else {
      const separator = style === '|' ? '\n'.repeat(blank + 1) : blank > 0 ? '\n'.repeat(blank) : ' ';
      value += (value === '' ? '' : separator) + text.slice(start + indent, stop);
      end = stop;
      blank = 0;
    }
    start = next;
  }
  if (value === '') throw new Unusual();
  return { value: strip === '' ? `${value}\n` : value, end };
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return (end === -1 ? text.length : end) + 1;
}

function afterBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at;
  BLANKS.test(text);
  return BLANKS.lastIndex;
}
