import { Canvas } from './canvas.ts';
import type { Clips } from './clips.ts';
import { propertiesOf, refuseElement, svgName } from './elements.ts';
import { type Gradients, gradientMatrix } from './gradients.ts';
import { isFlat, type Matrix, matrixOf, multiplied } from './matrix.ts';
import { written } from './numbers.ts';
import { boxOf, type OutlineStep, outlineOperators } from './outline.ts';
import { refused } from './refused.ts';
import { SHAPES, type Viewport } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { INITIAL, type SvgPaint, type SvgStyle, styleOf } from './style.ts';
import type { SvgNode } from './xml.ts';

/** Translucent groups within one another: each is a drawing of its own, and readers draw them by recursion. */
const MAX_NESTED = 12;

/** Definitions that were read before anything is drawn. */
const COLLECTED = new Set(['linearGradient', 'clipPath']);

/** Draws a tree of elements. */
export class SvgDrawer {
  readonly #gradients: Gradients;
  readonly #view: Viewport;
  readonly #sheet: Sheet;
  readonly #clips: Clips;

  constructor(gradients: Gradients, clips: Clips, view: Viewport, sheet: Sheet) {
    this.#clips = clips;
    this.#sheet = sheet;
    this.#gradients = gradients;
    this.#view = view;
  }

  /** Draws the root and all it holds; `matrix` leads from its units to points. */
  root(element: SvgNode, canvas: Canvas, matrix: Matrix): void {
    this.#container(element, 'svg', { canvas, matrix, style: INITIAL, nested: 0 });
  }

  #element(element: SvgNode, place: SvgPlace): void {
    const name = svgName(element);
    if (name === undefined || COLLECTED.has(name)) return;
    if (name === 'g') this.#container(element, name, place);
    else if (name === 'defs') this.#definitions(element);
    else this.#shape(element, name, place);
  }

  #shape(element: SvgNode, name: string, place: SvgPlace): void {
    const shape = SHAPES[name];
    if (!shape) refuseElement(name, element.line);
    for (const child of element.children) {
      const inner = svgName(child);
      if (inner !== undefined) refuseElement(inner, child.line);
    }
    const style = styleOf(place.style, propertiesOf(element, name, this.#sheet));
    const steps = shape.steps(element, this.#view);
    if (style.shown && style.visible && steps.length > 0)
      this.#outline(steps, style, { ...place, matrix: placed(element, place.matrix) });
  }

  #container(element: SvgNode, name: string, place: SvgPlace): void {
    const style = styleOf(place.style, propertiesOf(element, name, this.#sheet));
    const inside = { ...place, style, matrix: placed(element, place.matrix) };
    if ((style.opacity === 1 && style.clip === undefined) || !style.shown) {
      // What is not shown is still read: a file is refused for all that it holds.
      const canvas = style.shown ? place.canvas : new Canvas({ stops: 0, groups: 0 });
      for (const child of element.children) this.#element(child, { ...inside, canvas });
      return;
    }
    this.#asOne(style, inside, (group) => {
      for (const child of element.children) this.#element(child, group);
    });
  }

  // Gradients are all that csi reads in definitions; they were collected before.
  #definitions(element: SvgNode): void {
    propertiesOf(element, 'defs', this.#sheet);
    for (const child of element.children) {
      const name = svgName(child);
      if (name === undefined || COLLECTED.has(name)) continue;
      if (name === 'defs') this.#definitions(child);
      else if (!(name in SHAPES) && name !== 'g') refuseElement(name, child.line);
    }
  }

  // Draws parts as a group of their own, which has an opacity or a clip.
  #asOne({ opacity, clip }: SvgStyle, place: SvgPlace, draw: (place: SvgPlace) => void): void {
    if (place.nested >= MAX_NESTED)
      throw refused(
        'est un SVG qui emboîte trop de groupes translucides ou découpés',
        'aplatissez le dessin, ou exportez-le en PNG',
      );
    const canvas = place.canvas.group();
    draw({ ...place, canvas, nested: place.nested + 1 });
    const operators = clip === undefined ? '' : this.#clips.operators(clip, place.matrix);
    // A clip without extent leaves nothing.
    if (operators !== undefined) place.canvas.paint(canvas, opacity, operators && `${operators}\n`);
  }

  #outline(steps: readonly OutlineStep[], style: SvgStyle, place: SvgPlace): void {
    // A drawing squeezed to a line shows nothing.
    if (isFlat(place.matrix)) return;
    const stroke = style.width > 0 ? style.stroke : undefined;
    if (stroke && 'gradient' in stroke)
      throw refused('est un SVG dont un contour a un dégradé', 'convertissez ce contour en tracé');
    const alone = (style.opacity === 1 || !style.fill || !stroke) && style.clip === undefined;
    if (alone) this.#paint(steps, style, place);
    else this.#asOne(style, place, (group) => this.#paint(steps, { ...style, opacity: 1 }, group));
  }

  #paint(steps: readonly OutlineStep[], style: SvgStyle, place: SvgPlace): void {
    const stroke = style.width > 0 ? style.stroke : undefined;
    const path = outlineOperators(steps);
    const cm = `${place.matrix.map(written).join(' ')} cm`;
    const fill = this.#fill(path, steps, style, place.canvas);
    if (fill) place.canvas.out.push(`q ${cm} ${fill} Q`);
    if (!stroke) return;
    const gs = place.canvas.opacity(1, style.strokeOpacity * style.opacity);
    place.canvas.out.push(`q ${cm} ${gs}${rgb(stroke)} RG ${pen(style)}\n${path}\nS Q`);
  }

  #fill(path: string, steps: readonly OutlineStep[], style: SvgStyle, canvas: Canvas): string | undefined {
    const gs = canvas.opacity(style.fillOpacity * style.opacity, 1);
    const rule = style.evenOdd ? '*' : '';
    const solid = (color: SvgPaint): string | undefined =>
      color && `${gs}${rgb(color)} rg\n${path}\nf${rule}`;
    if (!style.fill || !('gradient' in style.fill)) return solid(style.fill);
    const gradient = this.#gradients.get(style.fill.gradient);
    if ('color' in gradient) return solid(gradient.color);
    const matrix = gradientMatrix(gradient, boxOf(steps));
    if (!matrix || isFlat(matrix)) return undefined;
    const name = canvas.gradient(style.fill.gradient, gradient.axial);
    return `${gs}\n${path}\nW${rule} n ${matrix.map(written).join(' ')} cm ${name}`;
  }
}

/** Where and how elements are drawn: the transform to points, and the number of translucent groups around. */
interface SvgPlace {
  canvas: Canvas;
  matrix: Matrix;
  style: SvgStyle;
  nested: number;
}

function placed({ attributes }: SvgNode, matrix: Matrix): Matrix {
  const own = attributes.get('transform');
  return own === undefined || own === 'none' ? matrix : multiplied(matrix, matrixOf('transform', own));
}

function rgb(color: SvgPaint): string {
  return Array.isArray(color) ? color.map((level) => written(Math.round(level * 1000) / 1000)).join(' ') : '';
}

// The operators of a pen, only where they change what PDF begins with.
function pen({ width, cap, join, miter, dash, offset }: SvgStyle): string {
  const sum = dash.reduce((total, one) => total + one, 0);
  // PDF has no negative phase.
  const phase = sum > 0 ? ((offset % sum) + sum) % sum : 0;
  return [
    `${written(width)} w`,
    cap === 0 ? '' : ` ${cap} J`,
    join === 0 ? ` ${written(miter)} M` : ` ${join} j`,
    dash.length === 0 ? '' : ` [${dash.map(written).join(' ')}] ${written(phase)} d`,
  ].join('');
}
