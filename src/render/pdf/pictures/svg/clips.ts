import { propertiesOf, refuseElement, svgName } from './elements.ts';
import { type Matrix, matrixOf, multiplied } from './matrix.ts';
import { type OutlineStep, outlineOperators, transformed } from './outline.ts';
import { badValue, refused } from './refused.ts';
import { SHAPES, type Viewport } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { INITIAL, styleOf } from './style.ts';
import type { SvgNode } from './xml.ts';

/** Steps of all clips of a drawing, each counted as often as it is used. */
const MAX_STEPS = 500_000;

/** The clips of a file by id: an outline outside of which nothing is drawn. */
export class Clips {
  readonly #elements = new Map<string, SvgNode>();
  readonly #view: Viewport;
  readonly #sheet: Sheet;
  #steps = 0;

  constructor(view: Viewport, sheet: Sheet) {
    this.#view = view;
    this.#sheet = sheet;
  }

  /** Remembers a clip; of two with the same id, the first counts. */
  add(element: SvgNode): void {
    propertiesOf(element, 'clipPath', this.#sheet);
    const id = element.attributes.get('id');
    if (id !== undefined && !this.#elements.has(id)) this.#elements.set(id, element);
  }

  /** The operators that clip to an outline, in points; undefined when nothing is left. Refuses clips of several shapes: PDF would need their union. */
  operators(id: string, matrix: Matrix): string | undefined {
    const element = this.#elements.get(id);
    if (!element)
      throw refused(`est un SVG dont la découpe « #${id} » manque`, 'exportez le dessin à nouveau');
    const units = element.attributes.get('clipPathUnits') ?? 'userSpaceOnUse';
    if (units !== 'userSpaceOnUse') throw badValue('clipPathUnits', units);
    const shapes = element.children.filter((child) => svgName(child) !== undefined);
    const [shape] = shapes;
    if (!shape || shapes.length > 1)
      throw refused(
        `est un SVG dont une découpe n’est pas d’une seule forme (ligne ${element.line})`,
        'réunissez ses formes en une, ou exportez le dessin en PNG',
      );
    const name = svgName(shape) ?? '';
    const outline = SHAPES[name];
    if (!outline) refuseElement(name, shape.line);
    const around = styleOf(INITIAL, propertiesOf(element, 'clipPath', this.#sheet));
    const style = styleOf(around, propertiesOf(shape, name, this.#sheet));
    if (around.clip !== undefined || style.clip !== undefined)
      throw refused(
        `est un SVG dont une découpe est découpée (ligne ${element.line})`,
        'aplatissez le dessin, ou exportez-le en PNG',
      );
    const steps = outline.steps(shape, this.#view);
    this.#steps += steps.length;
    if (this.#steps > MAX_STEPS)
      throw refused(
        'est un SVG dont les découpes ont trop de points',
        'simplifiez le dessin ou exportez-le en PNG',
      );
    if (steps.length === 0 || !style.shown || !style.visible) return undefined;
    return `${outlineOperators(this.#placed(steps, [element, shape], matrix))}\nW${style.clipEvenOdd ? '*' : ''} n`;
  }

  #placed(steps: readonly OutlineStep[], elements: readonly SvgNode[], matrix: Matrix): OutlineStep[] {
    const own = elements.map(({ attributes }) => matrixOf('transform', attributes.get('transform') ?? ''));
    return transformed(steps, own.reduce(multiplied, matrix));
  }
}
