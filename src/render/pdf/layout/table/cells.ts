/** What all rows of a table share: columns, padding, the placing of lines, rules. Five exports. */

import type { LineStyle } from '../../style.ts';
import type { TextLine } from '../../text/index.ts';
import type { PageItem } from '../items.ts';
import { baselineOf } from '../slices.ts';
import type { StructureElement } from '../structure.ts';
import { BAR_HEIGHT, barItems, isBar } from './bars.ts';

/** A column of a table, and the place of its text, in points. */
export interface Column {
  x: number;
  width: number;
  textX: number;
  textWidth: number;
  align: 'left' | 'right' | 'center';
  /** The width of the longest decimals and unit of a column of figures, in points: whole parts end on one vertical. */
  tail: number;
}

/** Padding of a cell, in points. */
export const CELL = { padX: 5, padY: 4.6 } as const;

/** The height of the lines of a cell, in points; an empty line between two texts takes half a line. */
export function linesHeight(lines: readonly TextLine[], style: LineStyle): number {
  return lines.reduce((sum, line) => sum + lineHeight(line, style), 0);
}

const lineHeight = (line: TextLine, { leading }: LineStyle): number =>
  isBar(line) ? BAR_HEIGHT : line.segments.length > 0 ? leading : leading / 2;

/** The items of the lines of a cell, beginning at `top`. */
export function cellItems(
  column: Column,
  lines: readonly TextLine[],
  node: StructureElement | null,
  style: LineStyle,
  top: number,
): PageItem[] {
  let y = top;
  return lines.flatMap((line): PageItem[] => {
    const free = column.textWidth - line.width;
    const shift =
      column.align === 'right' ? free - (line.inset ?? 0) : column.align === 'center' ? free / 2 : 0;
    const at = y;
    y += lineHeight(line, style);
    if (isBar(line)) return barItems(line, column.textX, at, column.textWidth, style.text.palette);
    return [{ kind: 'line', x: column.textX + shift, y: at + baselineOf(style), line, element: node }];
  });
}

/** A horizontal rule. */
export function rule(x: number, y: number, width: number, weight: number, color: string): PageItem {
  return { kind: 'rule', x, y, width, weight, color };
}
