// Seven exports: what tabs may stand for, and the way back from the corrected text.

/** A corrected text, and `back`, which converts its offsets to those of the original text. */
export interface Untabbed {
  text: string;
  back(offset: number): number;
}

/** The result of reading a corrected text, with offsets that lead back to the original text. */
export function inOriginal<T extends object>(read: T & Partial<Untabbed>, clean: Untabbed): T & Untabbed {
  const { text = clean.text, back = (offset: number) => offset } = read;
  return { ...read, text, back: (offset) => clean.back(back(offset)) };
}

/** The spaces that replace the tabs of one line. */
export interface TabsAsSpaces {
  start: number;
  end: number;
  text: string;
}

/** Every plausible width of a tab. */
export const ALL_WIDTHS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** The widths that editors use; the author may have seen any of them. */
const WIDTHS = [2, 4, 8] as const;
const INDENT = /^[ \t]*/;

/** The spans of the tabs that indent a line; lines that are empty or only a comment are skipped. */
export function indentTabs(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/^ *(\t[ \t]*)(?=[^\s#])/gm)].map(({ index, 0: indent, 1: tabs = '' }) => ({
    start: index + indent.length - tabs.length,
    end: index + indent.trimEnd().length + indent.lastIndexOf('\t') + 1,
  }));
}

/** The text with tabs replaced by spaces at each width, best first: the best aligns each line with the one above it. */
export function untabbed(text: string, widths: readonly number[] = WIDTHS): Untabbed[] {
  const lines = text.split('\n');
  return widths
    .map((width) => {
      const indents = lines.map((line) => widthOf(INDENT.exec(line)?.[0] ?? '', width));
      return { offBy: offBy(lines, indents), indents };
    })
    .sort((a, b) => a.offBy - b.offBy)
    .map(({ indents }) => rewritten(lines, indents));
}

/** For each of these tabs, the spaces that give its line the indentation it has in `meant`. */
export function spacesFor(
  tabs: readonly { start: number; end: number }[],
  text: string,
  meant: string,
): TabsAsSpaces[] {
  const [typed, made] = [text.split('\n'), meant.split('\n')];
  let line = 0;
  let at = 0;
  return tabs.map(({ start, end }) => {
    for (
      let next = at + (typed[line]?.length ?? 0) + 1;
      next <= start;
      next += (typed[line]?.length ?? 0) + 1
    ) {
      at = next;
      line++;
    }
    const kept = (INDENT.exec(typed[line] ?? '')?.[0].length ?? 0) - (end - start);
    const wanted = INDENT.exec(made[line] ?? '')?.[0].length ?? 0;
    return { start, end, text: ' '.repeat(Math.max(0, wanted - kept)) };
  });
}

function widthOf(indent: string, tab: number): number {
  return [...indent].reduce(
    (column, character) => (character === '\t' ? (Math.floor(column / tab) + 1) * tab : column + 1),
    0,
  );
}

// The sum of how far each line indented by tabs is from the column that the line above it calls for.
function offBy(lines: readonly string[], indents: readonly number[]): number {
  let sum = 0;
  let expected = 0;
  for (const [i, line] of lines.entries()) {
    const typed = line.trim();
    if (typed === '' || typed.startsWith('#')) continue;
    const indent = indents[i] ?? 0;
    if (/^ *\t/.test(line)) sum += Math.abs(indent - expected);
    const dash = /^(?:- +)*/.exec(typed)?.[0].length ?? 0;
    expected = indent + dash + (/:\s*(?:#.*)?$/.test(typed) ? 2 : 0);
  }
  return sum;
}

function rewritten(lines: readonly string[], indents: readonly number[]): Untabbed {
  const starts: number[] = [];
  const shifts: { typed: number; from: number; to: number }[] = [];
  let typed = 0;
  let at = 0;
  const made = lines.map((line, i) => {
    const from = INDENT.exec(line)?.[0].length ?? 0;
    const to = line.trim() === '' ? from : (indents[i] ?? 0);
    starts.push(at);
    shifts.push({ typed, from, to });
    typed += line.length + 1;
    at += to + line.length - from + 1;
    return line.trim() === '' ? ' '.repeat(to) : ' '.repeat(to) + line.slice(from);
  });
  const back = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const { typed, from, to } = shifts[low] ?? { typed: 0, from: 0, to: 0 };
    const column = offset - (starts[low] ?? 0);
    return typed + (column < to ? Math.min(column, from) : column - to + from);
  };
  return { text: made.join('\n'), back };
}
