import type { SvgElement } from '../../render/svg/index.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The elements of a drawing, made one by one: nothing is read as HTML. */
export function elementOf({ name, attributes, content }: SvgElement): SVGElement {
  const element = document.createElementNS(SVG, name);
  // The elements have their namespace already.
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns') element.setAttribute(key, value);
  if (typeof content === 'string') element.textContent = content;
  else element.append(...content.map(elementOf));
  return element;
}
