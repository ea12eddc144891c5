import type { OutlineStep } from './outline.ts';

/** The ellipse of an arc command: radii, its turn in degrees, and which of the four arcs is meant. */
interface ArcShape {
  rx: number;
  ry: number;
  turn: number;
  large: boolean;
  sweep: boolean;
}
type ArcEnd = readonly [x: number, y: number];

/** An arc between two points as curves of a quarter at most (SVG 2, B.2: from end points to a centre). */
export function arcSteps([x1, y1]: ArcEnd, [x2, y2]: ArcEnd, arc: ArcShape): OutlineStep[] {
  let [rx, ry] = [Math.abs(arc.rx), Math.abs(arc.ry)];
  if (x1 === x2 && y1 === y2) return [];
  if (rx === 0 || ry === 0) return [['l', x2, y2]];
  const [cos, sin] = [Math.cos((arc.turn * Math.PI) / 180), Math.sin((arc.turn * Math.PI) / 180)];
  const [hx, hy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [px, py] = [cos * hx + sin * hy, cos * hy - sin * hx];
  // Radii too small to reach are enlarged until they do.
  const reach = Math.hypot(px / rx, py / ry);
  if (reach > 1) [rx, ry] = [rx * reach, ry * reach];
  const square = (rx * py) ** 2 + (ry * px) ** 2;
  const away =
    (arc.large === arc.sweep ? -1 : 1) * Math.sqrt(Math.max(0, ((rx * ry) ** 2 - square) / square));
  const [cx, cy] = [(away * rx * py) / ry, (-away * ry * px) / rx];
  const from = Math.atan2((py - cy) / ry, (px - cx) / rx);
  const to = Math.atan2((-py - cy) / ry, (-px - cx) / rx);
  let angle = to - from;
  if (arc.sweep && angle < 0) angle += 2 * Math.PI;
  if (!arc.sweep && angle > 0) angle -= 2 * Math.PI;
  const [mx, my] = [cos * cx - sin * cy + (x1 + x2) / 2, sin * cx + cos * cy + (y1 + y2) / 2];
  const place = (u: number, v: number): [number, number] => [
    mx + cos * rx * u - sin * ry * v,
    my + sin * rx * u + cos * ry * v,
  ];
  return quarters(from, angle, place, [x2, y2]);
}

// Arcs of the unit circle, placed; the last one ends exactly at the end point.
function quarters(
  from: number,
  angle: number,
  place: (u: number, v: number) => [number, number],
  end: ArcEnd,
): OutlineStep[] {
  const count = Math.max(1, Math.ceil(Math.abs(angle) / (Math.PI / 2) - 1e-9));
  const step = angle / count;
  const k = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, i): OutlineStep => {
    const [a, b] = [from + i * step, from + (i + 1) * step];
    const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
    const last = i === count - 1 ? end : place(cb, sb);
    return ['c', ...place(ca - k * sa, sa + k * ca), ...place(cb + k * sb, sb - k * cb), last[0], last[1]];
  });
}
