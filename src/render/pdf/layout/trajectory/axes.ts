import type { TrajectoryBlock } from '../../blocks/index.ts';
import type { DrawingScale } from './scale.ts';
import type { DrawnPart, PlacedText, TextSetter } from './text.ts';

const DAY = 86_400_000;
const TICK = 3;
/** Between the axis and the baseline of the years. */
const BELOW = 11;
/** Between two texts. */
const GAP = 5;

const firstDayOf = (year: number): number => Date.UTC(year, 0, 1) / DAY;
const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();

/** The line of time with its years, and the two ends of the scale of figures. In a drawing of less than two years, its first and last dates. */
export function axesOf<Line extends { width: number }>(
  { moments }: TrajectoryBlock,
  scale: DrawingScale,
  { style, set }: TextSetter<Line>,
): DrawnPart<Line> {
  const { color, text } = style;
  const small = style.scale;
  const { left, right, axis, least, most } = scale;
  const shapes: DrawnPart<Line>['shapes'] = [
    {
      points: [
        [left, axis],
        [right, axis],
      ],
      stroke: color.rule,
      weight: 0.6,
    },
  ];
  const labels: PlacedText<Line>[] = [];
  const ends = least.value === most.value ? [least] : [least, most];
  for (const { value, shown } of ends) {
    const line = set(shown, text.panelUnit);
    if (line && line.width <= left)
      labels.push({ x: left - 3 - line.width, y: scale.y(value) + 0.33 * text.panelUnit.text.size, line });
  }
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return { shapes, labels };
  const years = yearsBetween(yearOf(first.day), yearOf(last.day));
  let end = Number.NEGATIVE_INFINITY;
  const put = (shown: string, middle: number) => {
    const line = set(shown, text.panelUnit);
    if (!line) return;
    const x = Math.min(right - line.width, Math.max(left, middle - line.width / 2));
    if (x < end + GAP) return;
    labels.push({ x, y: axis + BELOW * small, line });
    end = x + line.width;
  };
  for (const year of years.slice(1)) {
    const x = scale.x(firstDayOf(year));
    shapes.push({
      points: [
        [x, axis],
        [x, axis + TICK],
      ],
      stroke: color.rule,
      weight: 0.6,
    });
  }
  if (years.length < 2) {
    put(first.cells[0] ?? '', left);
    if (last.day > first.day) put(last.cells[0] ?? '', right);
    return { shapes, labels };
  }
  for (const year of years) {
    const from = Math.max(scale.left, scale.x(firstDayOf(year)));
    const to = Math.min(scale.right, scale.x(firstDayOf(year + 1)));
    put(String(year), (from + to) / 2);
  }
  return { shapes, labels };
}

const yearsBetween = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
