/** Finds each text of a drawing a place where it meets no other. Three exports: a rectangle, what is in the way, and the search. */

import type { DrawnShape } from '../items.ts';

/** Points from the top left corner of the drawing. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is in the way of a text: what it may not touch, and lines that it had better not. */
export interface Obstacles {
  bounds: Rect;
  solid: Rect[];
  lines: readonly { shape: DrawnShape; weight: number }[];
}

/** The best of some places, in the order of preference; undefined where all are taken, or cost more than `most`. The place is then taken. */
export function placed(candidates: readonly Rect[], obstacles: Obstacles, most: number): Rect | undefined {
  const { bounds, solid } = obstacles;
  let best: { rect: Rect; cost: number } | undefined;
  for (const rect of candidates) {
    const isFree = isWithin(rect, bounds) && !solid.some((one) => overlap(one, rect));
    if (!isFree) continue;
    const cost = costOf(rect, obstacles.lines);
    if (cost <= most && (best === undefined || cost < best.cost)) best = { rect, cost };
    if (cost === 0) break;
  }
  if (best) solid.push(best.rect);
  return best?.rect;
}

const isWithin = (a: Rect, b: Rect): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function costOf(rect: Rect, lines: Obstacles['lines']): number {
  let cost = 0;
  for (const { shape, weight } of lines) {
    if (!('points' in shape)) continue;
    const isMet = shape.points.some(([x2, y2], at) => {
      const [x1, y1] = shape.points[at - 1] ?? [x2, y2];
      return at > 0 && meets(x1, y1, x2, y2, rect);
    });
    if (isMet) cost += weight;
  }
  return cost;
}

// Whether a stretch of line runs through a rectangle: the part of it that is between the sides is also between top and bottom.
function meets(x1: number, y1: number, x2: number, y2: number, { x, y, width, height }: Rect): boolean {
  let [from, to] = [0, 1];
  for (const [start, delta, low, high] of [
    [x1, x2 - x1, x, x + width],
    [y1, y2 - y1, y, y + height],
  ] as const) {
    if (delta === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [a, b] = [(low - start) / delta, (high - start) / delta];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return from <= to;
}
