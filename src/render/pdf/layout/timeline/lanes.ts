import { linesOf, type TextLine } from '../../text/index.ts';
import type { BoxItem } from '../items.ts';
import type { Flow } from '../slices.ts';
import type { Scale } from './scale.ts';
import { whenOf } from './when.ts';

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
/** Between a mark and its text. */
const AWAY = 2.5;
/** A year or a span narrower than this has its text beside it. */
const LEAST_BAR = 34;
/** What a text beside its mark has at least. */
const BESIDE = 66;

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
  const scaled = flow.style.scale;
  if (when.kind === 'day') {
    const at = Math.min(x + width * when.at, scale.end - DOT / 2 - 1);
    return beside(flow, column, dotAt(flow, at, when.isStep), {
      isLeft: when.at > 0.5,
      room: 1.3 * width,
      scale,
      set,
    });
  }
  const last =
    when.kind === 'span' ? scale.column(Math.max(column, scale.columnOf(when.until))) : { x, width };
  const to = last.x + last.width;
  const look = when.kind === 'span' || when.isStep ? 'open' : 'full';
  const inside = set(to - x - 2 - 2 * INSET);
  // A long list of numbers may go on in a second line; a short one and a level may not: « 9.2 (→ 18) ».
  const isCut =
    when.kind !== 'span' && inside.length > 1 && (text.includes('(') || set(BESIDE * scaled).length < 2);
  if (to - x >= LEAST_BAR * scaled && !isCut)
    return bar(flow, column, { from: x + 1, to: to - 1, textX: x + 1 + INSET, lines: inside }, look);
  const box = boxAt(
    flow,
    { from: x + 1, to: to - 1, y: flow.style.text.mark.leading / 2 - 2.5, height: 5 },
    look,
  );
  return beside(flow, column, box, { isLeft: false, room: BESIDE, scale, set });
}

interface BarPlace {
  from: number;
  to: number;
  textX: number;
  lines: TextLine[];
}

function bar(flow: Flow, column: number, { from, to, textX, lines }: BarPlace, look: BoxLook): Lane {
  const { leading } = flow.style.text.mark;
  const height = lines.length * leading + 1;
  const place =
    look === 'thin' ? { from, to, y: leading / 2 - 1.5, height: 3.4 } : { from, to, y: 0, height };
  const shapes = [boxAt(flow, place, look)];
  return { column, y: 0, height, from, to: look === 'thin' ? flow.x + flow.width : to, textX, lines, shapes };
}

/** Filled for a deadline, empty for what lasts or comes before it. */
type BoxLook = 'full' | 'open' | 'thin';

function boxAt(
  { style: { color } }: Flow,
  { from, to, y, height }: { from: number; to: number; y: number; height: number },
  look: BoxLook,
): BoxItem {
  const fill = look === 'open' ? '#ffffff' : color.tint;
  return {
    kind: 'box',
    x: from,
    y,
    width: to - from,
    height,
    fill,
    stroke: color.border,
    radius: look === 'thin' ? 1.6 : 2,
  };
}

function dotAt({ style: { color, text } }: Flow, at: number, isStep: boolean): BoxItem {
  return {
    kind: 'box',
    x: at - DOT / 2,
    y: text.mark.leading / 2 - DOT / 2,
    width: DOT,
    height: DOT,
    radius: DOT / 2,
    fill: isStep ? '#ffffff' : color.main,
    ...(isStep ? { stroke: color.main } : {}),
  };
}

interface BesidePlace {
  isLeft: boolean;
  room: number;
  scale: Scale;
  set(room: number): TextLine[];
}

// The text stands on the side of its year where it can: left of a mark in the second half, right of one in the first.
function beside(flow: Flow, column: number, shape: BoxItem, place: BesidePlace): Lane {
  const { scale, set } = place;
  const lines = set(Math.max(place.room, BESIDE * flow.style.scale));
  const wide = Math.max(0, ...lines.map((line) => line.width));
  const [start, end] = [shape.x - AWAY - wide, shape.x + shape.width + AWAY];
  const isLeft = place.isLeft ? start >= scale.x : end + wide > scale.end;
  const textX = isLeft ? start : end;
  return {
    column,
    y: 0,
    height: lines.length * flow.style.text.mark.leading,
    from: isLeft ? textX : shape.x,
    to: isLeft ? shape.x + shape.width : textX + wide,
    textX,
    lines,
    shapes: [shape],
  };
}
