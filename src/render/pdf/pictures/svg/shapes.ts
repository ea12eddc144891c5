import { lengthOf, numbersOf } from './numbers.ts';
import type { OutlineStep } from './outline.ts';
import { pathSteps } from './path.ts';
import { badValue } from './refused.ts';
import type { SvgNode } from './xml.ts';

/** The size that percentages are of. */
export interface Viewport {
  width: number;
  height: number;
}

/** Distance of the handles that approximate a quarter of a circle. */
const K = 0.5522848;

/** How to outline each kind of shape, with the attributes that it reads. */
export const SHAPES: Readonly<
  Record<string, { attributes: readonly string[]; steps: (one: SvgNode, view: Viewport) => OutlineStep[] }>
> = {
  path: { attributes: ['d', 'pathLength'], steps: ({ attributes }) => pathSteps(attributes.get('d') ?? '') },
  rect: { attributes: ['x', 'y', 'width', 'height', 'rx', 'ry'], steps: rectangle },
  circle: { attributes: ['cx', 'cy', 'r'], steps: round },
  ellipse: { attributes: ['cx', 'cy', 'rx', 'ry'], steps: round },
  line: { attributes: ['x1', 'y1', 'x2', 'y2'], steps: line },
  polyline: { attributes: ['points'], steps: (one) => points(one, false) },
  polygon: { attributes: ['points'], steps: (one) => points(one, true) },
};

// A length of an attribute; undefined when it is missing or left to the program.
function length({ attributes }: SvgNode, name: string, whole?: number): number | undefined {
  const text = attributes.get(name);
  return text === undefined || text === 'auto' ? undefined : lengthOf(name, text, whole);
}

function size(one: SvgNode, name: string, whole?: number): number | undefined {
  const value = length(one, name, whole);
  if (value !== undefined && value < 0) throw badValue(name, String(value));
  return value;
}

function rectangle(one: SvgNode, view: Viewport): OutlineStep[] {
  const x = length(one, 'x', view.width) ?? 0;
  const y = length(one, 'y', view.height) ?? 0;
  const width = size(one, 'width', view.width) ?? 0;
  const height = size(one, 'height', view.height) ?? 0;
  if (width === 0 || height === 0) return [];
  const [across, down] = [size(one, 'rx', view.width), size(one, 'ry', view.height)];
  const rx = Math.min(across ?? down ?? 0, width / 2);
  const ry = Math.min(down ?? across ?? 0, height / 2);
  const [right, bottom] = [x + width, y + height];
  if (rx === 0 || ry === 0)
    return [['m', x, y], ['l', right, y], ['l', right, bottom], ['l', x, bottom], ['h']];
  const [kx, ky] = [rx * (1 - K), ry * (1 - K)];
  return [
    ['m', x + rx, y],
    ['l', right - rx, y],
    ['c', right - kx, y, right, y + ky, right, y + ry],
    ['l', right, bottom - ry],
    ['c', right, bottom - ky, right - kx, bottom, right - rx, bottom],
    ['l', x + rx, bottom],
    ['c', x + kx, bottom, x, bottom - ky, x, bottom - ry],
    ['l', x, y + ry],
    ['c', x, y + ky, x + kx, y, x + rx, y],
    ['h'],
  ];
}

function round(one: SvgNode, view: Viewport): OutlineStep[] {
  const cx = length(one, 'cx', view.width) ?? 0;
  const cy = length(one, 'cy', view.height) ?? 0;
  const r = size(one, 'r');
  const [across, down] = [size(one, 'rx', view.width), size(one, 'ry', view.height)];
  const rx = r ?? across ?? down ?? 0;
  const ry = r ?? down ?? across ?? 0;
  if (rx === 0 || ry === 0) return [];
  const [kx, ky] = [rx * K, ry * K];
  return [
    ['m', cx + rx, cy],
    ['c', cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry],
    ['c', cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy],
    ['c', cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry],
    ['c', cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy],
    ['h'],
  ];
}

function line(one: SvgNode, view: Viewport): OutlineStep[] {
  const [x1, x2] = ['x1', 'x2'].map((name) => length(one, name, view.width) ?? 0);
  const [y1, y2] = ['y1', 'y2'].map((name) => length(one, name, view.height) ?? 0);
  return [
    ['m', x1 ?? 0, y1 ?? 0],
    ['l', x2 ?? 0, y2 ?? 0],
  ];
}

function points({ attributes }: SvgNode, closed: boolean): OutlineStep[] {
  const text = attributes.get('points') ?? '';
  const values = numbersOf('points', text);
  if (values.length % 2 !== 0) throw badValue('points', text);
  const steps = Array.from(
    { length: values.length / 2 },
    (_, i): OutlineStep => [i === 0 ? 'm' : 'l', values[i * 2] ?? 0, values[i * 2 + 1] ?? 0],
  );
  return closed && steps.length > 0 ? [...steps, ['h']] : steps;
}
