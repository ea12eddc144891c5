import type { LineStyle } from '../../style.ts';
import type { TextLine } from '../../text/index.ts';
import type { Keep } from '../slice.ts';
import { isBar } from './bars.ts';
import { linesHeight } from './cells.ts';

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
/** Several texts of a cell that are in one strip take no more than so many lines. */
const LONGEST_STRIP = 15;

/** Splits the cells of a row at the same heights: between their texts, or between all lines when one of the texts is long. */
export function stripsOf(cells: readonly (readonly TextLine[])[], style: LineStyle): Strip[] {
  const texts = cells.map(textsOf);
  const parted =
    texts.some((cell) => cell.length > 1) &&
    texts.every((cell) => cell.every((lines) => lines.length <= LONGEST_TEXT));
  if (parted)
    return betweenTexts(texts, style).map((parts) => ({ parts, above: style.leading / 2, keep: 0 }));
  const count = Math.max(0, ...cells.map((cell) => cell.length));
  return Array.from({ length: count }, (_, at) => ({
    parts: cells.map((cell) => cell.slice(at, at + 1)),
    above: 0,
    // At least two lines on each side of a page break.
    keep: at === 1 || at === count - 1 ? 2 : 0,
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

/** An empty line: half a line high. */
const PARTING: TextLine = { segments: [], width: 0 };

/**
 * The texts of each strip. The texts of two cells have nothing to do with each other: strips end where those of all cells end at nearly the
 * same height, so that no text waits under a hole for the texts of another cell.
 */
function betweenTexts(cells: readonly TextLine[][][], style: LineStyle): TextLine[][][] {
  const strips: TextLine[][][] = [];
  let left = cells.map((texts) => texts);
  while (left.some((texts) => texts.length > 0)) {
    const ends = left.map((texts) => endsOf(texts, style));
    const height = evenHeight(
      ends,
      left.map((texts) => texts.length),
      style.leading / 2,
    );
    const taken = ends.map((own) => own.filter((end) => end <= height).length);
    strips.push(
      left.map((texts, at) =>
        texts.slice(0, taken[at]).flatMap((text, i) => (i > 0 ? [PARTING, ...text] : text)),
      ),
    );
    left = left.map((texts, at) => texts.slice(taken[at]));
  }
  return strips;
}

/** Where the next texts of a cell end, in points from where they begin: those that one strip may hold. */
function endsOf(texts: readonly TextLine[][], style: LineStyle): number[] {
  const ends: number[] = [];
  let end = -style.leading / 2;
  for (const text of texts) {
    end += style.leading / 2 + linesHeight(text, style);
    if (ends.length > 0 && end > LONGEST_STRIP * style.leading) break;
    ends.push(end);
  }
  return ends;
}

/** The height at which the highest hole above a text that is still to come is the lowest; the first of those. */
function evenHeight(ends: readonly number[][], counts: readonly number[], space: number): number {
  let best = { height: 0, hole: Number.POSITIVE_INFINITY };
  for (const height of ends.flat().toSorted((a, b) => a - b)) {
    const hole = Math.max(
      ...ends.map((own, at) => {
        const taken = own.filter((end) => end <= height);
        return taken.length === counts[at] ? 0 : height - (taken.at(-1) ?? -space);
      }),
    );
    if (hole < best.hole - 0.1) best = { height, hole };
  }
  return best.height;
}
