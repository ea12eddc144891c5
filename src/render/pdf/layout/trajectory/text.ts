/** What sets the texts of a drawing, and how much room they take. Four exports, which each part of a drawing needs. */

import type { LineStyle, Style } from '../../style.ts';
import type { DrawnShape } from '../items.ts';
import type { Rect } from './places.ts';

/** A text and where it begins, on its baseline. */
export interface PlacedText<Line> {
  x: number;
  y: number;
  line: Line;
}

/** Shapes with their texts. */
export interface DrawnPart<Line> {
  shapes: DrawnShape[];
  labels: PlacedText<Line>[];
}

/** Sets a text in one line, in the styles of a document. */
export interface TextSetter<Line> {
  style: Style;
  set(text: string, style: LineStyle): Line | undefined;
}

/** The room that a line takes whose baseline begins here: figures and letters reach so high, no letter of the labels hangs deep. */
export function roomOf(x: number, y: number, width: number, { text: { size } }: LineStyle): Rect {
  return { x: x - 1, y: y - 0.78 * size, width: width + 2, height: size };
}
