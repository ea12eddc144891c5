import { linesOf, type StyledSpan, type TextLine } from '../../text/index.ts';
import type { Flow } from '../slices.ts';

/** The sizes of a figure, in points, from the largest. */
const SIZES = [30, 26, 22, 19, 16.5, 14] as const;
/** All figures of a block have one size down to this; only those that are still too long are smaller. */
const LEAST_COMMON = 22;
/** Words, with the spaces between them: « environ », « plus de ». */
const WORDS = /(\p{L}[\p{L}’]*(?:\s\p{L}[\p{L}’]*)*)/u;

/** A figure on as few lines as possible: digits in large type, the words that qualify them beside it in small type. */
export function figureLine(figure: string, size: number, width: number, flow: Flow): TextLine[] {
  return linesOf(spans(figure, size, flow), width, flow.shaper);
}

/** The size of each figure, by row and column: the same for all where it can be. */
export function figureSizes(rows: readonly (readonly string[])[], width: number, flow: Flow): number[][] {
  const fitting = rows.map((row) => row.map((figure) => largest(figure, width, flow)));
  const common = Math.max(LEAST_COMMON, Math.min(...fitting.flat()));
  return fitting.map((row) => row.map((size) => Math.min(size, common)));
}

function largest(figure: string, width: number, flow: Flow): number {
  return (
    SIZES.find((size) => figureLine(figure, size, width, flow).length < 2) ?? SIZES[SIZES.length - 1] ?? 14
  );
}

function spans(figure: string, size: number, { style: { text, scale } }: Flow): StyledSpan[] {
  const digits = { ...text.keyFigure.text, size: size * scale };
  return figure
    .split(WORDS)
    .filter(Boolean)
    .map((part) => ({ text: part, style: WORDS.test(part) ? text.keyWord.text : digits }));
}
