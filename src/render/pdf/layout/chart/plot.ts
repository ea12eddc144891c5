import type { ChartSeries } from '../../blocks/index.ts';
import type { Palette } from '../../palette.ts';
import type { LineStyle, Style } from '../../style.ts';
import type { DrawnShape } from '../items.ts';

/** The height of a plot, and the places of its highest value and its axis, in points from its top. */
export const PLOT = { height: 82, top: 19, axis: 68 } as const;

/** Room for half of the dot of the last value. */
const INSET = 2.3;
const ABOVE = 4.8;
const YEARS = 11;

interface Point {
  x: number;
  y: number;
  shown: string;
  /** Index of the period. */
  at: number;
}
/** A text and where it begins, on its baseline. */
interface Label<Line> {
  x: number;
  y: number;
  line: Line;
}
/** Sets a text in a line, or nothing where there is no text. */
type LineSetter<Line> = (value: string, style: LineStyle) => Line | undefined;

/**
 * The shapes and labels of one series, relative to the top left corner of the plot. Each series has its own
 * scale, which includes zero, so that a small change looks small.
 */
export function plotOf<Line extends { width: number }>(
  series: ChartSeries,
  periods: readonly string[],
  width: number,
  { color, text: styles }: Style,
  text: LineSetter<Line>,
): { shapes: DrawnShape[]; labels: Label<Line>[] } {
  const xs = placesOf(periods, width);
  const values = series.figures.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const scale = (PLOT.axis - PLOT.top) / (most - least || 1);
  const yOf = (value: number): number => PLOT.top + (most - value) * scale;
  const points = series.figures.flatMap(({ value, shown }, at): Point[] =>
    value === undefined ? [] : [{ x: xs[at] ?? 0, y: yOf(value), shown, at }],
  );
  const zero = yOf(0);
  const shapes: DrawnShape[] = [];
  for (const run of runsOf(points)) shapes.push(...runShapes(run, zero, color));
  shapes.push({
    points: [
      [xs[0] ?? 0, zero],
      [xs.at(-1) ?? width, zero],
    ],
    stroke: color.rule,
    weight: 0.5,
  });
  for (const run of runsOf(points))
    if (run.length > 1)
      shapes.push({ points: run.map(({ x, y }) => [x, y]), stroke: color.main, weight: 1.3 });
  for (const at of hollowOf(series))
    shapes.push({ center: [xs[at] ?? 0, zero], radius: 2, fill: '#ffffff', stroke: color.grey, weight: 0.8 });
  for (const [first] of runsOf(points).filter((run) => run.length === 1))
    if (first) shapes.push(dot(first, 1.7, color));
  const last = points.at(-1);
  if (last) shapes.push(dot(last, 2.3, color));
  return {
    shapes,
    labels: [...valueLabels(points, width, text, styles), ...periodLabels(periods, xs, text, styles)],
  };
}

// Years are placed to scale; other periods at equal distances.
function placesOf(periods: readonly string[], width: number): number[] {
  const years = periods.map(Number);
  const numbers = years.every(
    (year, at) => Number.isInteger(year) && (at === 0 || year > (years[at - 1] ?? 0)),
  )
    ? years
    : periods.map((_, at) => at);
  const [first = 0] = numbers;
  const span = (numbers.at(-1) ?? 0) - first || 1;
  return numbers.map((number) => ((number - first) / span) * (width - INSET));
}

function runsOf(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.at === point.at - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

function runShapes(run: readonly Point[], zero: number, color: Palette): DrawnShape[] {
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return [];
  // A value without neighbours is drawn on a stem, because no area leads to it.
  if (run.length === 1)
    return [
      {
        points: [
          [first.x, zero],
          [first.x, first.y],
        ],
        stroke: color.hairline,
        weight: 1,
      },
    ];
  return [
    {
      points: [[first.x, zero], ...run.map(({ x, y }): [number, number] => [x, y]), [last.x, zero]],
      fill: color.tint,
    },
  ];
}

// A year covered by statistical secrecy has its mark wherever it is; a missing year only between two others,
// because a series may begin late.
function hollowOf({ figures }: ChartSeries): number[] {
  const kept = (at: number): boolean => /\p{L}/u.test(figures[at]?.shown ?? '');
  const given = figures.flatMap(({ value }, at) => (value !== undefined || kept(at) ? [at] : []));
  const [first = 0, last = first] = [given[0], given.at(-1)];
  return figures.flatMap(({ value }, at) =>
    value === undefined && at >= first && at <= last && given.length > 0 ? [at] : [],
  );
}

function dot({ x, y }: Point, radius: number, color: Palette): DrawnShape {
  return { center: [x, y], radius, fill: color.main };
}

function valueLabels<Line extends { width: number }>(
  points: readonly Point[],
  width: number,
  text: LineSetter<Line>,
  styles: Style['text'],
): Label<Line>[] {
  const first = points[0];
  const last = points.at(-1);
  const end = last && text(last.shown, styles.panelLast);
  if (!first || !last || !end) return [];
  const endX = Math.max(0, Math.min(width, last.x + Math.max(INSET, end.width / 2)) - end.width);
  const labels: Label<Line>[] = [{ x: endX, y: clear(points, endX, endX + end.width) - ABOVE, line: end }];
  const start = first === last ? undefined : text(first.shown, styles.panelFirst);
  if (!start) return labels;
  const startX = first.x;
  const crowded = startX + start.width > endX - 4;
  const y = crowded
    ? Math.min(first.y + 11, PLOT.axis - 2)
    : clear(points, startX, startX + start.width) - ABOVE;
  return [{ x: startX, y, line: start }, ...labels];
}

/** The highest point of the curve between two abscissas. */
function clear(points: readonly Point[], from: number, to: number): number {
  let top: number = PLOT.axis;
  for (const [index, point] of points.entries()) {
    if (point.x >= from - 2 && point.x <= to + 2) top = Math.min(top, point.y);
    const next = points[index + 1];
    if (!next) continue;
    for (const x of [from - 2, to + 2])
      if (x > point.x && x < next.x)
        top = Math.min(top, point.y + ((next.y - point.y) * (x - point.x)) / (next.x - point.x));
  }
  return top;
}

function periodLabels<Line extends { width: number }>(
  periods: readonly string[],
  xs: readonly number[],
  text: LineSetter<Line>,
  styles: Style['text'],
): Label<Line>[] {
  return [0, periods.length - 1].flatMap((at, index) => {
    const line = index === 1 && at === 0 ? undefined : text(periods[at] ?? '', styles.panelUnit);
    return line
      ? [{ x: index === 0 ? 0 : (xs[at] ?? 0) + INSET - line.width, y: PLOT.axis + YEARS, line }]
      : [];
  });
}
