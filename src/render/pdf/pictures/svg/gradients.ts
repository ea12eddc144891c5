import type { AxialGradient } from '../types.ts';
import { colorOf, type Rgb } from './colors.ts';
import { IDENTITY, type Matrix, matrixOf, multiplied } from './matrix.ts';
import { lengthOf } from './numbers.ts';
import { declarationsOf } from './properties.ts';
import { badValue, refused } from './refused.ts';
import type { Viewport } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import type { SvgNode } from './xml.ts';

/** A gradient to paint with: a colour alone, or colours along a line and the transform of that line. */
export type SvgGradient =
  | { readonly color: Rgb | undefined }
  | { readonly axial: AxialGradient; readonly matrix: Matrix; readonly ofBox: boolean };

const ATTRIBUTES = ['x1', 'y1', 'x2', 'y2', 'gradientUnits', 'gradientTransform', 'spreadMethod'] as const;
const MAX_STOPS = 100;
/** Stops at the same place are kept this far apart: the bounds of a stitched function must grow. */
const APART = 1e-5;

/** The linear gradients of a file by id; each is read when it is first asked for. */
export class Gradients {
  readonly #elements = new Map<string, SvgNode>();
  readonly #read = new Map<string, SvgGradient>();
  readonly #view: Viewport;
  readonly #sheet: Sheet;

  constructor(view: Viewport, sheet: Sheet) {
    this.#view = view;
    this.#sheet = sheet;
  }

  /** Remembers a gradient; of two with the same id, the first counts. */
  add(element: SvgNode): void {
    const id = element.attributes.get('id');
    if (id !== undefined && !this.#elements.has(id)) this.#elements.set(id, element);
  }

  /** The gradient of an id. Refuses one that the file does not define. */
  get(id: string): SvgGradient {
    let found = this.#read.get(id);
    if (!found) {
      found = gradientOf(this.#merged(id), this.#view, this.#sheet);
      this.#read.set(id, found);
    }
    return found;
  }

  // A gradient that names another one takes from it the attributes and stops that it lacks.
  #merged(id: string): { attributes: Map<string, string>; stops: SvgNode[] } {
    const attributes = new Map<string, string>();
    let stops: SvgNode[] = [];
    const seen = new Set<string>();
    for (let next: string | undefined = id; next !== undefined; ) {
      const element = this.#elements.get(next);
      if (!element || seen.has(next) || seen.size > 10)
        throw refused(`est un SVG dont le dégradé « #${id} » manque`, 'exportez le dessin à nouveau');
      seen.add(next);
      for (const name of ATTRIBUTES) {
        const value = element.attributes.get(name);
        if (value !== undefined && !attributes.has(name)) attributes.set(name, value);
      }
      if (stops.length === 0) stops = element.children.filter(({ name }) => name === 'stop');
      next = hrefOf(element);
    }
    return { attributes, stops };
  }
}

function hrefOf({ attributes }: SvgNode): string | undefined {
  const href = attributes.get('href') ?? attributes.get('xlink:href');
  if (href === undefined) return undefined;
  if (!/^#[^\s#]+$/.test(href)) throw badValue('href', href);
  return href.slice(1);
}

function gradientOf(
  { attributes, stops }: { attributes: ReadonlyMap<string, string>; stops: readonly SvgNode[] },
  view: Viewport,
  sheet: Sheet,
): SvgGradient {
  const units = attributes.get('gradientUnits') ?? 'objectBoundingBox';
  if (units !== 'objectBoundingBox' && units !== 'userSpaceOnUse') throw badValue('gradientUnits', units);
  const spread = attributes.get('spreadMethod') ?? 'pad';
  if (spread !== 'pad') throw badValue('spreadMethod', spread);
  const ofBox = units === 'objectBoundingBox';
  const place = (name: string, initial: string, whole: number): number =>
    lengthOf(name, attributes.get(name) ?? initial, ofBox ? 1 : whole);
  const axis = [
    place('x1', '0%', view.width),
    place('y1', '0%', view.height),
    place('x2', '100%', view.width),
    place('y2', '0%', view.height),
  ] as const;
  const transform = attributes.get('gradientTransform');
  const colors = stops.map((stop) => stopOf(stop, sheet));
  if (colors.length > MAX_STOPS)
    throw refused(
      `est un SVG dont un dégradé a plus de ${MAX_STOPS} couleurs`,
      'simplifiez-le ou exportez le dessin en PNG',
    );
  const last = colors.at(-1);
  if (colors.length < 2 || (axis[0] === axis[2] && axis[1] === axis[3])) return { color: last?.color };
  return {
    axial: { axis, stops: spaced(colors) },
    matrix: transform === undefined ? IDENTITY : matrixOf('gradientTransform', transform),
    ofBox,
  };
}

function stopOf(stop: SvgNode, sheet: Sheet): { offset: number; color: Rgb } {
  const { attributes } = stop;
  const style = new Map([...sheet.of(stop), ...declarationsOf(attributes.get('style') ?? '')]);
  const value = (name: string): string | undefined => (style.get(name) ?? attributes.get(name))?.trim();
  const opacity = value('stop-opacity') ?? '1';
  if (Number(opacity) !== 1 && opacity !== '100%')
    throw refused(
      'est un SVG dont un dégradé est translucide (stop-opacity)',
      'donnez-lui des couleurs opaques, ou exportez le dessin en PNG',
    );
  const offset = lengthOf('offset', attributes.get('offset') ?? '0', 1);
  return {
    offset: Math.min(1, Math.max(0, offset)),
    color: colorOf('stop-color', value('stop-color') ?? 'black'),
  };
}

// Stops from 0 to 1, each after the one before.
function spaced(given: readonly { offset: number; color: Rgb }[]): AxialGradient['stops'] {
  const stops = given.map((stop) => ({ ...stop }));
  const [first, last] = [stops[0], stops.at(-1)];
  if (first && first.offset > APART) stops.unshift({ offset: 0, color: first.color });
  if (last && last.offset < 1 - APART) stops.push({ offset: 1, color: last.color });
  for (const [i, stop] of stops.entries())
    if (i > 0) stop.offset = Math.max(stop.offset, (stops[i - 1]?.offset ?? 0) + APART);
  let next = 1 + APART;
  for (const stop of stops.toReversed()) {
    stop.offset = Math.min(stop.offset, next - APART);
    next = stop.offset;
  }
  return stops;
}

/** The transform from the space of a gradient to that of the outline that it fills; undefined for an outline without extent. */
export function gradientMatrix(
  { matrix, ofBox }: { matrix: Matrix; ofBox: boolean },
  [left, top, right, bottom]: readonly number[],
): Matrix | undefined {
  if (!ofBox) return matrix;
  const [width, height] = [(right ?? 0) - (left ?? 0), (bottom ?? 0) - (top ?? 0)];
  if (!(width > 0 && height > 0)) return undefined;
  return multiplied([width, 0, 0, height, left ?? 0, top ?? 0], matrix);
}
