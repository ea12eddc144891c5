import { NotPlainYaml } from './inline.ts';

const HEADER = /([|>])(-?) *\n/y;
const BLANKS = / */y;

/** A block text (`|` or `>`) and the offset where it ends. Its indentation is that of its first line and must exceed `column`. */
export function textBelow(
  text: string,
  at: number,
  column: number,
  windows: boolean,
): { value: string; end: number } {
  HEADER.lastIndex = at;
  const [header, style, strip] = HEADER.exec(text) ?? [];
  if (header === undefined) throw new NotPlainYaml();
  const first = at + header.length;
  const indent = afterBlanks(text, first) - first;
  if (indent <= column || text[first + indent] === '\n') throw new NotPlainYaml();
  let value = '';
  let end = first;
  let blank = 0;
  for (let start = first; start < text.length; ) {
    const next = nextLine(text, start);
    // The space that replaces a carriage return is not part of the text.
    const stop = next - (windows && next <= text.length ? 2 : 1);
    const from = Math.min(afterBlanks(text, start), stop);
    if (from === start && from === stop) blank++;
    else if (from - start < indent && from < stop) break;
    // Lines of spaces, and deeper lines of a folded text, follow other rules: they are left to the package.
    else if (from >= stop || (style === '>' && from - start > indent)) throw new NotPlainYaml();
    else {
      const separator = style === '|' ? '\n'.repeat(blank + 1) : blank > 0 ? '\n'.repeat(blank) : ' ';
      value += (value === '' ? '' : separator) + text.slice(start + indent, stop);
      end = stop;
      blank = 0;
    }
    start = next;
  }
  if (value === '') throw new NotPlainYaml();
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
