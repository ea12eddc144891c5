import { colorOf, type Rgb } from './colors.ts';
import { lengthOf, numbersOf } from './numbers.ts';
import { badValue } from './refused.ts';

/** What an outline is painted with: nothing, a colour, or the gradient of an id. Four exports: a style, its start, and how it changes. */
export type SvgPaint = undefined | Rgb | { readonly gradient: string };

/** How outlines are drawn: each element takes the style of its parent and changes some of it. */
export interface SvgStyle {
  color: Rgb;
  fill: SvgPaint;
  fillOpacity: number;
  evenOdd: boolean;
  stroke: SvgPaint;
  strokeOpacity: number;
  width: number;
  cap: 0 | 1 | 2;
  join: 0 | 1 | 2;
  miter: number;
  dash: readonly number[];
  offset: number;
  visible: boolean;
  clipEvenOdd: boolean;
  /** These three are of the element alone; `clip` is the id of an outline. */
  clip: string | undefined;
  opacity: number;
  shown: boolean;
}

const BLACK: Rgb = [0, 0, 0];
/** The style of the root before its own properties. */
export const INITIAL: SvgStyle = {
  color: BLACK,
  fill: BLACK,
  fillOpacity: 1,
  evenOdd: false,
  stroke: undefined,
  strokeOpacity: 1,
  width: 1,
  cap: 0,
  join: 0,
  miter: 4,
  dash: [],
  offset: 0,
  visible: true,
  clipEvenOdd: false,
  clip: undefined,
  opacity: 1,
  shown: true,
};

type Reading = (value: string, style: SvgStyle) => Partial<SvgStyle>;

/** How each property that csi draws is read. */
export const DRAWN: Readonly<Record<string, Reading>> = {
  color: (value) => ({ color: colorOf('color', value) }),
  fill: (value, style) => ({ fill: paintOf('fill', value, style) }),
  'fill-opacity': (value) => ({ fillOpacity: opacityOf('fill-opacity', value) }),
  'fill-rule': (value) => ({ evenOdd: choice('fill-rule', value, ['nonzero', 'evenodd']) === 1 }),
  stroke: (value, style) => ({ stroke: paintOf('stroke', value, style) }),
  'stroke-opacity': (value) => ({ strokeOpacity: opacityOf('stroke-opacity', value) }),
  'stroke-width': (value) => ({ width: positive('stroke-width', value) }),
  'stroke-linecap': (value) => ({ cap: choice('stroke-linecap', value, ['butt', 'round', 'square']) }),
  'stroke-linejoin': (value) => ({ join: choice('stroke-linejoin', value, ['miter', 'round', 'bevel']) }),
  'stroke-miterlimit': (value) => ({ miter: Math.max(1, positive('stroke-miterlimit', value)) }),
  'stroke-dasharray': (value) => ({ dash: dashOf(value) }),
  'stroke-dashoffset': (value) => ({ offset: lengthOf('stroke-dashoffset', value) }),
  visibility: (value) => ({ visible: choice('visibility', value, ['visible', 'hidden', 'collapse']) === 0 }),
  'clip-rule': (value) => ({ clipEvenOdd: choice('clip-rule', value, ['nonzero', 'evenodd']) === 1 }),
  'clip-path': (value) => ({ clip: value === 'none' ? undefined : referenceOf('clip-path', value) }),
  opacity: (value) => ({ opacity: opacityOf('opacity', value) }),
  display: (value) => ({ shown: value !== 'none' }),
};

/** The style of an element: its parent's, changed by its own properties. */
export function styleOf(parent: SvgStyle, properties: ReadonlyMap<string, string>): SvgStyle {
  const style: SvgStyle = { ...parent, clip: undefined, opacity: 1, shown: true };
  // The table begins with `color`, which others may name.
  for (const [name, read] of Object.entries(DRAWN)) {
    const value = properties.get(name);
    if (value !== undefined) Object.assign(style, read(value, style));
  }
  return style;
}

function paintOf(name: string, value: string, style: SvgStyle): SvgPaint {
  if (value === 'none' || value === 'transparent') return undefined;
  if (/^currentcolor$/i.test(value)) return style.color;
  return /^url\(/i.test(value) ? { gradient: referenceOf(name, value) } : colorOf(name, value);
}

/** The id that a reference within the file names. */
function referenceOf(name: string, value: string): string {
  const [, , id] = /^url\(\s*(["']?)#([^"'()\s]+)\1\s*\)$/.exec(value) ?? [];
  if (id === undefined) throw badValue(name, value);
  return id;
}

/** An opacity, as a number or a percentage. */
function opacityOf(name: string, value: string): number {
  const [, number, percent] = /^([+-]?[\d.]+(?:e[+-]?\d+)?)(%?)$/i.exec(value) ?? [];
  const opacity = Number(number ?? Number.NaN) / (percent ? 100 : 1);
  if (!Number.isFinite(opacity)) throw badValue(name, value);
  return Math.min(1, Math.max(0, opacity));
}

function choice<const T extends readonly string[]>(name: string, value: string, values: T): 0 | 1 | 2 {
  const index = values.indexOf(value);
  if (index === -1) throw badValue(name, value);
  return index as 0 | 1 | 2;
}

function positive(name: string, value: string): number {
  const length = lengthOf(name, value);
  if (length < 0) throw badValue(name, value);
  return length;
}

function dashOf(value: string): number[] {
  if (value === 'none') return [];
  const dashes = numbersOf('stroke-dasharray', value.replaceAll(/(\d)px(?=[\s,]|$)/g, '$1'));
  if (dashes.some((one) => one < 0) || dashes.length > 100) throw badValue('stroke-dasharray', value);
  const sum = dashes.reduce((total, one) => total + one, 0);
  if (sum === 0) return [];
  // An odd list is repeated.
  return dashes.length % 2 === 0 ? dashes : [...dashes, ...dashes];
}
