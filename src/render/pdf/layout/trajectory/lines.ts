/** The lines of a trajectory. Each has a look of its own, which does not depend on colours. Five exports: three lines, upright marks, and how a line is cut into dashes. */

import type { TrajectoryBlock, TrajectoryMoment } from '../../blocks/index.ts';
import type { Palette } from '../../palette.ts';
import type { DrawnShape } from '../items.ts';
import type { DrawingScale } from './scale.ts';

type Spot2D = [number, number];

export const DASH = { on: 4.5, off: 3 } as const;
export const DOTS = { on: 1.1, off: 2.3 } as const;

/** A line cut into dashes, each a line of its own, so that every format draws the same. */
export function dashed(
  points: readonly Spot2D[],
  { on, off }: { on: number; off: number },
  look: { stroke: string; weight: number },
): DrawnShape[] {
  const shapes: DrawnShape[] = [];
  let dash: Spot2D[] = [];
  let isOn = true;
  let left = on;
  const end = () => {
    if (dash.length > 1) shapes.push({ points: dash, ...look });
    dash = [];
  };
  for (const [at, [x2, y2]] of points.entries()) {
    if (at === 0) {
      dash.push([x2, y2]);
      continue;
    }
    let [x1, y1] = points[at - 1] ?? [x2, y2];
    let length = Math.hypot(x2 - x1, y2 - y1);
    while (length > left) {
      [x1, y1] = [x1 + ((x2 - x1) * left) / length, y1 + ((y2 - y1) * left) / length];
      length -= left;
      if (isOn) {
        dash.push([x1, y1]);
        end();
      } else dash = [[x1, y1]];
      isOn = !isOn;
      left = isOn ? on : off;
    }
    left -= length;
    if (isOn) dash.push([x2, y2]);
  }
  end();
  return shapes;
}

/** What is expected: dashes, straight from day to day, or by steps. It ends where it is no more than the target. */
export function expectedLine(
  { moments, steps }: TrajectoryBlock,
  scale: DrawingScale,
  color: Palette,
): DrawnShape[] {
  const runs: Spot2D[][] = [];
  let run: Spot2D[] = [];
  for (const [at, { day, expected, target }] of moments.entries()) {
    const [first] = expected;
    const before = moments[at - 1];
    const isReached = before !== undefined && reaches(before) && reaches({ expected, target });
    if (!first || isReached) {
      if (run.length > 0) runs.push(run);
      run = [];
      continue;
    }
    const last = run.at(-1);
    if (steps && last) run.push([scale.x(day), last[1]]);
    run.push(...expected.map(({ value }): Spot2D => [scale.x(day), scale.y(value)]));
  }
  runs.push(run);
  return runs.flatMap((points) => dashed(points, DASH, { stroke: color.grey, weight: 1 }));
}

const reaches = ({ expected, target }: Pick<TrajectoryMoment, 'expected' | 'target'>): boolean =>
  expected.at(-1) !== undefined && expected.at(-1)?.value === target.at(-1)?.value;

/** What is to be reached: dots, which step where an amendment changes it. */
export function targetLine({ moments }: TrajectoryBlock, scale: DrawingScale, color: Palette): DrawnShape[] {
  const points: Spot2D[] = [];
  for (const { day, target } of moments) {
    const last = points.at(-1);
    if (target.length > 0 && last) points.push([scale.x(day), last[1]]);
    points.push(...target.map(({ value }): Spot2D => [scale.x(day), scale.y(value)]));
  }
  if (points.length > 0) points.push([scale.right, points.at(-1)?.[1] ?? 0]);
  return dashed(points, DOTS, { stroke: color.accent, weight: 1.3 });
}

/** What was found: a whole line from day to day. Two figures of one day stand one above the other, with a line between them; it goes on from the first. */
export function foundLine({ moments }: TrajectoryBlock, scale: DrawingScale, color: Palette): DrawnShape[] {
  const found = moments.flatMap(({ day, figure }) => (figure ? [{ day, y: scale.y(figure.value) }] : []));
  const days = [...new Set(found.map(({ day }) => day))];
  const firsts = days.flatMap((day): Spot2D[] => {
    const one = found.find((other) => other.day === day);
    return one ? [[scale.x(day), one.y]] : [];
  });
  const pairs = days.flatMap((day): DrawnShape[] => {
    const ys = found.filter((one) => one.day === day).map(({ y }) => y);
    const x = scale.x(day);
    return ys.length > 1
      ? [
          {
            points: [
              [x, Math.min(...ys)],
              [x, Math.max(...ys)],
            ],
            stroke: color.main,
            weight: 0.6,
          },
        ]
      : [];
  });
  return [...(firsts.length > 1 ? [{ points: firsts, stroke: color.main, weight: 1.3 }] : []), ...pairs];
}

/** An upright line: whole for the day when all is due, dashed for the others. */
export function upright(x: number, top: number, axis: number, isDue: boolean, color: Palette): DrawnShape[] {
  const points: Spot2D[] = [
    [x, top],
    [x, axis],
  ];
  return isDue
    ? [{ points, stroke: color.border, weight: 0.9 }]
    : dashed(points, { on: 2.4, off: 2.4 }, { stroke: color.border, weight: 0.8 });
}
