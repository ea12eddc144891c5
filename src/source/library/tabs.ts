/** A text whose lines are set in by spaces alone, and the way from an offset of it back to the text as it is typed. */
export interface Untabbed {
  text: string;
  back(offset: number): number;
}

/** What was read of a changed text, told in the places of the text that it was made from. */
export function through<T extends object>(read: T & Partial<Untabbed>, clean: Untabbed): T & Untabbed {
  const { text = clean.text, back = (offset: number) => offset } = read;
  return { ...read, text, back: (offset) => clean.back(back(offset)) };
}

/** What stands for the tabs of a line: offsets in the text, the end exclusive, and spaces. */
export interface TabsAsSpaces {
  start: number;
  end: number;
  text: string;
}

/** Every width at which tabs may be drawn. */
export const ALL_WIDTHS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** How wide editors draw a tab: any of the three may be what the author saw. */
const WIDTHS = [2, 4, 8] as const;
const INDENT = /^[ \t]*/;

/** The tabs that set a line in, as offsets; none on a line that holds nothing else or a comment. */
export function indentTabs(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/^ *(\t[ \t]*)(?=[^\s#])/gm)].map(({ index, 0: indent, 1: tabs = '' }) => ({
    start: index + indent.length - tabs.length,
    end: index + indent.trimEnd().length + indent.lastIndexOf('\t') + 1,
  }));
}

/** The text as it may have been meant, likeliest first: that where lines stand best beside or below the one before. */
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

/** The spaces for each of these tabs, so that its line is set in as it is in the other text. */
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
    (column, sign) => (sign === '\t' ? (Math.floor(column / tab) + 1) * tab : column + 1),
    0,
  );
}

// How far the lines that tabs set in stand from where the line before them asks for the next.
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
