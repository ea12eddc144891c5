import { escaped, tag } from '../../../archive/xml.ts';
import type { DrawnShape } from '../../pdf/layout/items.ts';
import { FONTS } from '../styles.ts';
import type { DrawnText, ShapesAndTexts } from './chart.ts';
import { Emf, type EmfColor, type EmfStep } from './emf.ts';

const n = (value: number): string => String(Math.round(value * 100) / 100);

/** How far the handles of a quarter of a circle stand from its ends, as a share of the radius. */
const HANDLE = 0.5523;

/** A drawing as the content of an SVG element; `colour` says how a colour is written. */
export function svgOf(
  { shapes, texts }: ShapesAndTexts,
  colour: (hex: string) => string = (hex) => hex,
): string {
  const look = ({ fill, stroke, weight }: DrawnShape) => ({
    fill: fill === undefined ? 'none' : colour(fill),
    ...(stroke !== undefined && { stroke: colour(stroke), 'stroke-width': weight ?? 1 }),
  });
  const drawn = shapes.map((shape) =>
    'points' in shape
      ? tag(shape.fill === undefined ? 'polyline' : 'polygon', {
          points: shape.points.map(([x, y]) => `${n(x)},${n(y)}`).join(' '),
          ...look(shape),
        })
      : tag('circle', { cx: n(shape.center[0]), cy: n(shape.center[1]), r: n(shape.radius), ...look(shape) }),
  );
  const written = texts.map(({ x, y, text, size, color, bold }) => {
    const font = { 'font-size': n(size), 'font-weight': bold ? 600 : undefined };
    return tag('text', { x: n(x), y: n(y), fill: colour(color), ...font }, escaped(text));
  });
  return [...drawn, ...written].join('');
}

/** A drawing as an SVG file. */
export function svgFile(drawing: ShapesAndTexts): Uint8Array {
  const { width, height } = drawing;
  const box = { width: `${n(width)}pt`, height: `${n(height)}pt`, viewBox: `0 0 ${n(width)} ${n(height)}` };
  const fonts = `${FONTS.sans},Carlito,sans-serif`;
  const root = { xmlns: 'http://www.w3.org/2000/svg', ...box, 'font-family': fonts };
  return new TextEncoder().encode(tag('svg', root, svgOf(drawing)));
}

/** A drawing as a metafile. */
export function emfFile({ width, height, shapes, texts }: ShapesAndTexts): Uint8Array {
  const emf = new Emf(width, height);
  for (const shape of shapes) {
    const steps = stepsOf(shape);
    if (shape.fill !== undefined) emf.fill(steps, levelsOf(shape.fill), false);
    if (shape.stroke !== undefined)
      emf.stroke(steps, levelsOf(shape.stroke), { width: shape.weight ?? 1, cap: 0, join: 1, dash: [] });
  }
  for (const { x, y, text, size, color, bold } of texts as readonly DrawnText[])
    emf.text(x, y, text, levelsOf(color), { name: FONTS.sans, size, bold });
  return emf.bytes();
}

function stepsOf(shape: DrawnShape): EmfStep[] {
  if ('points' in shape) {
    const steps = shape.points.map(([x, y], at): EmfStep => [at === 0 ? 'm' : 'l', x, y]);
    return shape.fill === undefined ? steps : [...steps, ['h']];
  }
  const [x, y] = shape.center;
  const r = shape.radius;
  const h = r * HANDLE;
  return [
    ['m', x + r, y],
    ['c', x + r, y + h, x + h, y + r, x, y + r],
    ['c', x - h, y + r, x - r, y + h, x - r, y],
    ['c', x - r, y - h, x - h, y - r, x, y - r],
    ['c', x + h, y - r, x + r, y - h, x + r, y],
    ['h'],
  ];
}

const levelsOf = (hex: string): EmfColor =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as EmfColor;
