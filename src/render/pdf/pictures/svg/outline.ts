import type { Matrix } from './matrix.ts';
import { written } from './numbers.ts';

/** Steps of an outline in absolute coordinates: move, line, curve with two handles, and close. Four exports: outlines, and what is done with them. */
export type OutlineStep =
  | readonly ['m' | 'l', x: number, y: number]
  | readonly ['c', x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly ['h'];

/** The PDF operators of an outline. */
export function outlineOperators(steps: readonly OutlineStep[]): string {
  return steps.map(([kind, ...numbers]) => [...numbers.map(written), kind].join(' ')).join('\n');
}

/** An outline as a transform leaves it: of curves, too, it moves the points alone. */
export function transformed(steps: readonly OutlineStep[], [a, b, c, d, e, f]: Matrix): OutlineStep[] {
  return steps.map(([kind, ...numbers]) => {
    const moved = numbers.map((value, i) => {
      const [x, y] = i % 2 === 0 ? [value, numbers[i + 1] ?? 0] : [numbers[i - 1] ?? 0, value];
      return i % 2 === 0 ? a * x + c * y + e : b * x + d * y + f;
    });
    return [kind, ...moved] as unknown as OutlineStep;
  });
}

/** The smallest upright box around an outline, curves included: [left, top, right, bottom]. */
export function boxOf(steps: readonly OutlineStep[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (axis: 0 | 1, value: number): void => {
    box[axis] = Math.min(box[axis], value);
    box[axis === 0 ? 2 : 3] = Math.max(box[axis === 0 ? 2 : 3], value);
  };
  let [x, y] = [0, 0];
  for (const step of steps) {
    if (step[0] === 'h') continue;
    if (step[0] === 'c') {
      for (const value of extremes(x, step[1], step[3], step[5])) add(0, value);
      for (const value of extremes(y, step[2], step[4], step[6])) add(1, value);
    }
    [x, y] = step[0] === 'c' ? [step[5], step[6]] : [step[1], step[2]];
    add(0, x);
    add(1, y);
  }
  return box;
}

// The values at which a Bézier curve turns back, between its ends.
function extremes(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = 3 * (p3 - 3 * p2 + 3 * p1 - p0);
  const b = 6 * (p2 - 2 * p1 + p0);
  const c = 3 * (p1 - p0);
  const root = Math.sqrt(b * b - 4 * a * c);
  const times = Math.abs(a) < 1e-12 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  return times
    .filter((t) => t > 0 && t < 1)
    .map((t) => (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t * t * p2 + t ** 3 * p3);
}
