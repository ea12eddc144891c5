/** The operators that draw shapes. Four exports: rules, boxes, drawings, and colours for all three. */

import type { BoxItem, DrawnShape, RuleItem } from '../layout/items.ts';
import { pdfNumber as n } from './objects.ts';

/** The operators that draw a rule, or its dots; page height in points. */
export function rulePath(item: RuleItem, pageHeight: number): string {
  const y = n(pageHeight - item.y);
  const path = `${rgb(item.color)} RG ${n(item.weight)} w ${n(item.x)} ${y} m ${n(item.x + item.width)} ${y} l S`;
  // A dash of length 0 with a round cap is a dot.
  return item.dots ? `q 1 J [0 ${n(item.dots)}] 0 d ${path} Q` : path;
}

/** The operators that fill and stroke a box; page height in points. The fill colour stays set afterwards. */
export function boxPath(item: BoxItem, pageHeight: number): string {
  const bottom = pageHeight - item.y - item.height;
  const path = item.radius
    ? rounded(item.x, bottom, item.width, item.height, item.radius)
    : `${n(item.x)} ${n(bottom)} ${n(item.width)} ${n(item.height)} re`;
  const fill = item.fill ? `${rgb(item.fill)} rg ` : '';
  return item.stroke
    ? `${fill}${rgb(item.stroke)} RG 0.7 w ${path} ${item.fill ? 'B' : 'S'}`
    : `${fill}${path} f`;
}

/**
 * The operators of one shape of a drawing; `x` and `top` are its top left corner, in points from the bottom
 * left corner of the page.
 */
export function drawingPath(shape: DrawnShape, x: number, top: number): string {
  const path =
    'points' in shape
      ? shape.points
          .map(([dx, dy], index) => `${n(x + dx)} ${n(top - dy)} ${index === 0 ? 'm' : 'l'}`)
          .join(' ')
      : circle(x + shape.center[0], top - shape.center[1], shape.radius);
  const fill = shape.fill ? `${rgb(shape.fill)} rg ` : '';
  const stroke = shape.stroke ? `${rgb(shape.stroke)} RG ${n(shape.weight ?? 1)} w ` : '';
  return `${fill}${stroke}${path} ${shape.fill ? (shape.stroke ? 'B' : 'f') : 'S'}`;
}

function circle(x: number, y: number, radius: number): string {
  return rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius);
}

function rounded(x: number, bottom: number, width: number, height: number, radius: number): string {
  const top = bottom + height;
  const right = x + width;
  // Distance of the Bézier handles that approximate a quarter of a circle.
  const k = radius * (1 - 0.5523);
  return (
    `${n(x + radius)} ${n(bottom)} m ${n(right - radius)} ${n(bottom)} l ${n(right - k)} ${n(bottom)} ${n(right)} ${n(bottom + k)} ${n(right)} ${n(bottom + radius)} c ` +
    `${n(right)} ${n(top - radius)} l ${n(right)} ${n(top - k)} ${n(right - k)} ${n(top)} ${n(right - radius)} ${n(top)} c ` +
    `${n(x + radius)} ${n(top)} l ${n(x + k)} ${n(top)} ${n(x)} ${n(top - k)} ${n(x)} ${n(top - radius)} c ` +
    `${n(x)} ${n(bottom + radius)} l ${n(x)} ${n(bottom + k)} ${n(x + k)} ${n(bottom)} ${n(x + radius)} ${n(bottom)} c h`
  );
}

const colors = new Map<string, string>();

/** A colour `#rrggbb` as three PDF numbers from 0 to 1. */
export function rgb(color: string): string {
  let found = colors.get(color);
  if (!found) {
    found = [1, 3, 5]
      .map((at) => String(Math.round((Number.parseInt(color.slice(at, at + 2), 16) / 255) * 1000) / 1000))
      .join(' ');
    colors.set(color, found);
  }
  return found;
}
