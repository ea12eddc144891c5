import { linesOf, type TextLine } from '../../text/index.ts';
import type { BoxItem } from '../items.ts';
import type { Flow } from '../slices.ts';
import type { Scale } from './scale.ts';
import { type Moment, whenOf } from './when.ts';

/** What stands at one moment: its texts, its shapes, and its place in the row, in points from the top. */
export interface Lane {
  column: number;
  y: number;
  height: number;
  /** From where to where it takes room. */
  from: number;
  to: number;
  textX: number;
  lines: TextLine[];
  /** Placed from the top of the lane. */
  shapes: BoxItem[];
}

const DOT = 5;
const INSET = 3.5;
const GAP = 2;

/**
 * The lanes of a row, in the order of time, each at the first free height. Where they would be higher than `most` points, they go on in
 * another list.
 */
export function lanesOf(
  flow: Flow,
  cells: readonly (readonly string[])[],
  scale: Scale,
  most: number,
): Lane[][] {
  const rows: Lane[][] = [[]];
  for (const [column, texts] of cells.entries())
    for (const text of texts) {
      const lane = laneOf(flow, text, column, scale);
      let row = rows.at(-1) ?? [];
      lane.y = freeHeight(row, lane);
      if (lane.y + lane.height > most && row.length > 0) {
        row = [];
        rows.push(row);
        lane.y = 0;
      }
      row.push(lane);
    }
  return rows;
}

function freeHeight(row: readonly Lane[], lane: Lane): number {
  const inTheWay = row.filter(({ from, to }) => from < lane.to + GAP && to > lane.from - GAP);
  const tops = [0, ...inTheWay.map(({ y, height }) => y + height + GAP)].toSorted((a, b) => a - b);
  const isFree = (y: number) =>
    inTheWay.every((one) => one.y >= y + lane.height + GAP - 0.01 || one.y + one.height + GAP <= y + 0.01);
  return tops.find(isFree) ?? 0;
}

function laneOf(flow: Flow, text: string, column: number, scale: Scale): Lane {
  const { x, width } = scale.column(column);
  const set = (room: number) => linesOf([{ text, style: flow.style.text.mark.text }], room, flow.shaper);
  if (scale.isAside(column)) {
    const lines = set(width - 2 * INSET);
    return bar(flow, column, { from: scale.x, to: scale.end, textX: x + INSET, lines }, 'thin');
  }
  const when = whenOf(text);
  if (when.kind === 'day') return dotOf(flow, column, when, { x, width, scale, set });
  const last =
    when.kind === 'span' ? scale.column(Math.max(column, scale.columnOf(when.until))) : { x, width };
  const to = last.x + last.width;
  return bar(
    flow,
    column,
    { from: x + 1, to: to - 1, textX: x + 1 + INSET, lines: set(to - x - 2 - 2 * INSET) },
    when.kind === 'span' || when.isStep ? 'open' : 'full',
  );
}

interface BarPlace {
  from: number;
  to: number;
  textX: number;
  lines: TextLine[];
}

function bar(
  flow: Flow,
  column: number,
  { from, to, textX, lines }: BarPlace,
  look: 'full' | 'open' | 'thin',
): Lane {
  const { color, text } = flow.style;
  const height = lines.length * text.mark.leading + 1;
  const box = { kind: 'box' as const, x: from, width: to - from };
  const thin: BoxItem = {
    ...box,
    y: text.mark.leading / 2 - 1.5,
    height: 3.4,
    fill: color.tint,
    stroke: color.border,
    radius: 1.6,
  };
  const open: BoxItem = { ...box, y: 0, height, fill: '#ffffff', stroke: color.border, radius: 2 };
  const full: BoxItem = { ...box, y: 0, height, fill: color.tint, stroke: color.border, radius: 2 };
  const shapes = [look === 'thin' ? thin : look === 'open' ? open : full];
  return { column, y: 0, height, from, to: look === 'thin' ? flow.x + flow.width : to, textX, lines, shapes };
}

interface DotPlace {
  x: number;
  width: number;
  scale: Scale;
  set(room: number): TextLine[];
}

// The text stands inside of its year where it can: left of a mark in the second half, right of one in the first.
function dotOf(
  flow: Flow,
  column: number,
  { at, isStep }: Extract<Moment, { kind: 'day' }>,
  place: DotPlace,
): Lane {
  const { x, width, scale, set } = place;
  const { color, text } = flow.style;
  const dot = Math.min(x + width * at, scale.end - DOT / 2 - 1);
  const away = DOT / 2 + 2.5;
  const lines = set(Math.max(1.3 * width, 66 * flow.style.scale));
  const wide = Math.max(0, ...lines.map((line) => line.width));
  const isLeft = at > 0.5 ? dot - away - wide >= scale.x : dot + away + wide > scale.end;
  const textX = isLeft ? dot - away - wide : dot + away;
  const shape: BoxItem = {
    kind: 'box',
    x: dot - DOT / 2,
    y: text.mark.leading / 2 - DOT / 2,
    width: DOT,
    height: DOT,
    radius: DOT / 2,
    fill: isStep ? '#ffffff' : color.main,
    ...(isStep ? { stroke: color.main } : {}),
  };
  return {
    column,
    y: 0,
    height: lines.length * text.mark.leading,
    from: isLeft ? textX : dot - DOT / 2,
    to: isLeft ? dot + DOT / 2 : textX + wide,
    textX,
    lines,
    shapes: [shape],
  };
}
