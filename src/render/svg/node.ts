import { escaped } from '../../archive/xml.ts';

// Three exports: an element of a drawing, how it is made, and its text.

/**
 * An element of SVG. A page in a browser makes elements of it one by one, and never reads it as text, so nothing that a document says can
 * become an element or an attribute.
 */
export interface SvgElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** The elements within it, or its text. */
  content: readonly SvgElement[] | string;
}

/** An element; attributes without a value are left out, numbers are written to a hundredth. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: readonly SvgElement[] | string = [],
): SvgElement {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'number' ? n(value) : value] as const],
  );
  return { name, attributes: Object.fromEntries(written), content };
}

/** An element as text: for files, and to tell one page from another. */
export function svgText({ name, attributes, content }: SvgElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = typeof content === 'string' ? escaped(content) : content.map(svgText).join('');
  return `<${name}${written.join('')}>${inside}</${name}>`;
}

const n = (value: number): string => String(Math.round(value * 100) / 100);
