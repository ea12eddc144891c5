import type { TrajectoryBlock } from '../../blocks/index.ts';
import type { LineStyle } from '../../style.ts';
import type { DrawnShape } from '../items.ts';
import { type Obstacles, placed, type Rect } from './places.ts';
import type { DrawingScale } from './scale.ts';
import { type PlacedText, roomOf, type TextSetter } from './text.ts';

/** What a text may cost: a figure that must be there, and one that is there if it has room. */
const MUST = Number.POSITIVE_INFINITY;
const MAY = 1;
const AWAY = 3.2;
/** More figures than this would hide the drawing. */
const MANY = 16;

interface FigureText {
  shown: string;
  x: number;
  y: number;
  style: LineStyle;
  most: number;
}

/**
 * The figures beside their dots: the last one, what an amendment replaces, the first one, then as many of the others, from the last on, as have room.
 * All of them are in the table.
 */
export function figureLabels<Line extends { width: number }>(
  { moments }: TrajectoryBlock,
  scale: DrawingScale,
  lines: Readonly<Record<'expected' | 'target' | 'found' | 'marks', readonly DrawnShape[]>>,
  { style, set, radius }: TextSetter<Line> & { radius: number },
): PlacedText<Line>[] {
  const found = moments.flatMap(({ day, figure }) =>
    figure ? [{ day, x: scale.x(day), y: scale.y(figure.value), shown: figure.shown }] : [],
  );
  const obstacles: Obstacles = {
    bounds: {
      x: scale.left,
      y: scale.top - 12 * style.scale,
      width: scale.right - scale.left,
      height: scale.axis - scale.top + 11.5 * style.scale,
    },
    solid: found.map(({ x, y }) => ({
      x: x - radius,
      y: y - radius,
      width: 2 * radius,
      height: 2 * radius,
    })),
    lines: [
      ...[...lines.found, ...lines.marks].map((shape) => ({ shape, weight: 2 })),
      ...[...lines.expected, ...lines.target].map((shape) => ({ shape, weight: 1 })),
    ],
  };
  const { panelFirst, panelLast } = style.text;
  const [last, ...others] = found.toReversed();
  const first = others.pop();
  const replaced = moments.flatMap(({ day, target }): FigureText[] => {
    const [before, after] = target;
    if (!before || !after) return [];
    return [
      { shown: before.shown, x: scale.x(day), y: scale.y(before.value), style: panelFirst, most: MUST },
    ];
  });
  const wanted: FigureText[] = [
    ...(last ? [{ ...last, style: panelLast, most: MUST }] : []),
    ...replaced,
    ...(first ? [{ ...first, style: panelFirst, most: MUST }] : []),
    ...others.filter(isTelling(found)).map((one) => ({ ...one, style: panelFirst, most: MAY })),
  ];
  return wanted.flatMap(({ shown, x, y, style: look, most }): PlacedText<Line>[] => {
    const line = set(shown, look);
    if (!line) return [];
    const places = placesOf({ x, y, width: line.width, look });
    const rects = places.map((place) => roomOf(place.x, place.y, line.width, look));
    const rect = placed(rects, obstacles, most);
    const place = places[rects.indexOf(rect as Rect)];
    return place ? [{ ...place, line }] : [];
  });
}

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

// Where there are many figures, those that end a year stand for the others.
function isTelling(found: readonly { day: number }[]): (one: { day: number }) => boolean {
  if (found.length <= MANY) return () => true;
  const last = new Map(found.map(({ day }) => [yearOf(day), day]));
  return ({ day }) => last.get(yearOf(day)) === day;
}

interface BesideDot {
  x: number;
  y: number;
  width: number;
  look: LineStyle;
}

/** The places around a dot, the best ones first, each given by its baseline. */
function placesOf({ x, y, width, look }: BesideDot): { x: number; y: number }[] {
  const { size } = look.text;
  const [above, below] = [y - AWAY - 1.2, y + AWAY + 0.78 * size + 0.5];
  const beside = y + 0.33 * size;
  const [left, right] = [x - width - AWAY - 2, x + AWAY + 2];
  return [
    { x: x - width / 2, y: above },
    { x: left, y: above },
    { x: right, y: above },
    { x: x - width / 2, y: below },
    { x: right, y: below },
    { x: left, y: below },
    { x: right, y: beside },
    { x: left, y: beside },
    { x: left, y: above - size },
    { x: right, y: below + size },
  ];
}
