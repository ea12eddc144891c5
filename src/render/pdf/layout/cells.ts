import type { LineStyle } from '../style.ts';
import { TEXT } from '../style.ts';
import type { Line } from '../text/lines.ts';
import type { Item } from './items.ts';
import { baselineOf } from './slices.ts';
import type { Element } from './structure.ts';

/** A column of a table and where its text goes, in points. */
export interface Column {
  x: number;
  width: number;
  textX: number;
  textWidth: number;
  align: 'left' | 'right' | 'center';
}

/** Padding of a cell, in points. */
export const CELL = { padX: 5, padY: 4.6 } as const;

/** The items of a cell's lines, from `top`. */
export function cellItems(column: Column, lines: readonly Line[], node: Element | null, top: number, style: LineStyle = TEXT.cell): Item[] {
  return lines.map((line, index) => {
    const free = column.textWidth - line.width;
    const shift = column.align === 'right' ? free : column.align === 'center' ? free / 2 : 0;
    return { kind: 'line', x: column.textX + shift, y: top + index * style.leading + baselineOf(style), line, element: node };
  });
}

/** A horizontal rule. */
export function rule(x: number, y: number, width: number, weight: number, color: string): Item {
  return { kind: 'rule', x, y, width, weight, color };
}
