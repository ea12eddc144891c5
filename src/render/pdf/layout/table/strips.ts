import type { TextLine } from '../../text/index.ts';
import type { Keep } from '../slice.ts';
import { isBar } from './bars.ts';

/**
 * A part of a tall row that no page break may split: the lines of each cell in it, and the space above them
 * in points.
 */
export interface Strip {
  parts: TextLine[][];
  above: number;
  keep: Keep;
}

/** A text with more lines than this may be split between them. */
const LONGEST_TEXT = 12;

/**
 * Splits the cells of a row at the same heights: between their texts, or between all lines when one of the
 * texts is long.
 */
export function stripsOf(cells: readonly (readonly TextLine[])[], leading: number): Strip[] {
  const texts = cells.map(textsOf);
  const parted =
    texts.some((cell) => cell.length > 1) &&
    texts.every((cell) => cell.every((lines) => lines.length <= LONGEST_TEXT));
  const columns = parted ? texts : cells.map((lines) => lines.map((line) => [line]));
  const count = Math.max(0, ...columns.map((cell) => cell.length));
  return Array.from({ length: count }, (_, at) => ({
    parts: columns.map((cell) => cell[at] ?? []),
    above: parted ? leading / 2 : 0,
    // At least two lines on each side of a page break.
    keep: !parted && (at === 1 || at === count - 1) ? 2 : 0,
  }));
}

/** Whether a line is empty: it separates two texts of a cell. */
export function isParting(line: TextLine): boolean {
  return line.segments.length === 0 && !isBar(line);
}

function textsOf(lines: readonly TextLine[]): TextLine[][] {
  const texts: TextLine[][] = [[]];
  for (const line of lines) {
    if (isParting(line)) texts.push([]);
    else texts.at(-1)?.push(line);
  }
  return texts.filter((text) => text.length > 0);
}
