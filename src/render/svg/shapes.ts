/** Rules, boxes and drawings, as `pdf/paint/shapes.ts` draws them. */

import type { BoxItem, DrawingItem, DrawnShape, RuleItem } from '../pdf/layout/items.ts';
import { type SvgElement, svg } from './node.ts';

/** A rule, or its dots. */
export function ruleNode({ x, y, width, weight, color, dots }: RuleItem): SvgElement {
  return svg('line', {
    x1: x,
    y1: y,
    x2: x + width,
    y2: y,
    stroke: color,
    'stroke-width': weight,
    // A dash of length 0 with a round cap is a dot.
    ...(dots !== undefined && { 'stroke-linecap': 'round', 'stroke-dasharray': `0 ${dots}` }),
  });
}

/** The weight of the line around a box, in points. */
const BORDER = 0.7;

/** A box. */
export function boxNode({ x, y, width, height, fill, stroke, radius }: BoxItem): SvgElement {
  return svg('rect', {
    x,
    y,
    width,
    height,
    rx: radius,
    fill: fill ?? (stroke ? 'none' : undefined),
    ...(stroke && { stroke, 'stroke-width': BORDER }),
  });
}

/** The shapes of a figure, with what it shows in words. */
export function drawingNode({ x, y, shapes, element }: DrawingItem): SvgElement {
  return svg(
    'g',
    {
      role: 'img',
      'aria-label': element.attributes?.alt ?? '',
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
    },
    shapes.map((shape) => shapeNode(shape, x, y)),
  );
}

function shapeNode(shape: DrawnShape, x: number, y: number): SvgElement {
  const look = {
    fill: shape.fill ?? 'none',
    ...(shape.stroke !== undefined && { stroke: shape.stroke, 'stroke-width': shape.weight ?? 1 }),
  };
  if ('center' in shape)
    return svg('circle', { cx: x + shape.center[0], cy: y + shape.center[1], r: shape.radius, ...look });
  const points = shape.points.map(([dx, dy]) => `${hundredth(x + dx)},${hundredth(y + dy)}`).join(' ');
  return svg(shape.fill === undefined ? 'polyline' : 'polygon', { points, ...look });
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;
