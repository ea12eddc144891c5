import { type TableBlock, textOf } from '../pdf/blocks/index.ts';

/** How many characters of a cell fit in a line of the whole width. */
const CHARACTERS = { portrait: 92, landscape: 146 } as const;
/** What the padding of a cell takes, in characters. */
const PADDING = 3;
/** Figures are wider than most letters: a text that has some takes so much more. */
const FIGURES = 1.2;
/** How many more lines a table may take in portrait before it is turned. */
const WORTH_TURNING = 1.35;

/** The shares of the columns of a table in its width, which add up to 1: those that the author gives, else as its texts need. */
export function sharesOf(block: TableBlock, turned = false): number[] {
  const wanted =
    block.widths?.length === block.head.length
      ? block.widths
      : fitted(block, CHARACTERS[turned ? 'landscape' : 'portrait']);
  const sum = wanted.reduce((total, width) => total + width, 0);
  return wanted.map((width) => width / sum);
}

/** Whether a table has pages in landscape: because the author asks for it, or because its texts would be broken too often. */
export function isTurned(block: TableBlock): boolean {
  if (block.orientation !== 'best') return block.orientation === 'landscape';
  const least = leastOf(block).reduce((sum, width) => sum + width, 0);
  return least > CHARACTERS.portrait || linesOf(block, false) > WORTH_TURNING * linesOf(block, true);
}

function linesOf(block: TableBlock, turned: boolean): number {
  const all = CHARACTERS[turned ? 'landscape' : 'portrait'];
  const room = sharesOf(block, turned).map((share) => Math.max(1, share * all - PADDING));
  const heights = block.rows.map(({ kind, cells }) =>
    kind === 'band' ? 1 : Math.max(1, ...cells.map((cell, at) => broken(textOf(cell), room[at] ?? 1))),
  );
  // A page in landscape has fewer lines.
  return heights.reduce((sum, height) => sum + height, 0) * (turned ? 1.4 : 1);
}

function broken(text: string, room: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
}

function cellsOf(block: TableBlock, column: number): string[] {
  const rows = block.rows.filter(({ kind }) => kind !== 'band');
  return [block.head[column] ?? [], ...rows.map(({ cells }) => cells[column] ?? [])].map(textOf);
}

function leastOf(block: TableBlock): number[] {
  return block.head.map(
    (_, column) =>
      PADDING +
      Math.max(
        3,
        ...cellsOf(block, column)
          .flatMap((text) => text.split(/[ \n-]/))
          .map(lengthOf),
      ),
  );
}

function fitted(block: TableBlock, all: number): number[] {
  const least = leastOf(block);
  const most = block.head.map(
    (_, column) =>
      PADDING +
      Math.max(
        3,
        ...cellsOf(block, column)
          .flatMap((text) => text.split('\n'))
          .map(lengthOf),
      ),
  );
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  if (sum(most) <= all || sum(least) >= all) return sum(most) <= all ? most : least;
  // What is left after the longest words is shared by what the columns lack; the square root leaves long texts less.
  const lack = most.map((width, at) => Math.sqrt(width - (least[at] ?? 0)));
  return least.map((width, at) => width + ((all - sum(least)) * (lack[at] ?? 0)) / sum(lack));
}

function lengthOf(text: string): number {
  return text.length * (/\d/.test(text) ? FIGURES : 1);
}
