import type { Shaper } from '../../fonts/index.ts';
import { TEXT } from '../../style.ts';
import { linesOf, type StyledSpan, type TextLine } from '../../text/index.ts';

/** The sizes of a figure, in points, from the largest. */
const SIZES = [30, 26, 22, 19, 16.5, 14] as const;
/** All figures of a block have one size down to this; only those that are still too long are smaller. */
const LEAST_COMMON = 22;
/** Words, with the spaces between them: « environ », « plus de ». */
const WORDS = /(\p{L}[\p{L}’]*(?:\s\p{L}[\p{L}’]*)*)/u;

/** A figure on as few lines as possible: digits in large type, the words that qualify them beside it in small type. */
export function figureLine(figure: string, size: number, width: number, shaper: Shaper): TextLine[] {
  return linesOf(spans(figure, size), width, shaper);
}

/** The size of each figure, by row and column: the same for all where it can be. */
export function figureSizes(rows: readonly (readonly string[])[], width: number, shaper: Shaper): number[][] {
  const fitting = rows.map((row) => row.map((figure) => largest(figure, width, shaper)));
  const common = Math.max(LEAST_COMMON, Math.min(...fitting.flat()));
  return fitting.map((row) => row.map((size) => Math.min(size, common)));
}

function largest(figure: string, width: number, shaper: Shaper): number {
  return (
    SIZES.find((size) => figureLine(figure, size, width, shaper).length < 2) ?? SIZES[SIZES.length - 1] ?? 14
  );
}

function spans(figure: string, size: number): StyledSpan[] {
  const digits = { ...TEXT.keyFigure.text, size };
  return figure
    .split(WORDS)
    .filter(Boolean)
    .map((text) => ({ text, style: WORDS.test(text) ? TEXT.keyWord.text : digits }));
}
