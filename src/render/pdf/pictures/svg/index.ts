/** SVG: outlines, shapes, groups, fills and linear gradients; everything else is refused by name. */

import { PictureError } from '../error.ts';
import type { VectorPicture } from '../types.ts';
import { Canvas } from './canvas.ts';
import { Clips } from './clips.ts';
import { SvgDrawer } from './draw.ts';
import { propertiesOf, refuseElement, svgName } from './elements.ts';
import { Gradients } from './gradients.ts';
import type { Matrix } from './matrix.ts';
import { lengthOf, numbersOf } from './numbers.ts';
import { badValue, refused } from './refused.ts';
import { Sheet } from './sheet.ts';
import { parseXml, type SvgNode } from './xml.ts';

const MAX_SVG = 1_000_000;
/** Points: larger than any sheet. */
const MAX_SIDE = 14_400;
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Reads an SVG file. Throws PictureError. */
export function readSvg(bytes: Uint8Array): VectorPicture {
  if (bytes.length > MAX_SVG)
    throw refused('est un SVG de plus de 1 Mo', 'simplifiez le dessin ou exportez-le en PNG');
  const root = parseXml(decoded(bytes));
  const prefix = root.name === 'svg' ? 'xmlns' : 'xmlns:svg';
  if (svgName(root) !== 'svg' || root.attributes.get(prefix) !== NAMESPACE)
    throw refused('est un fichier XML qui n’est pas un SVG', 'exportez le dessin à nouveau');
  const { width, height, box, matrix } = frameOf(root);
  const sheet = new Sheet();
  addStyles(root, sheet);
  const gradients = new Gradients(box, sheet);
  const clips = new Clips(box, sheet);
  collect(root, { gradients, clips, sheet });
  const canvas = new Canvas({ stops: 0, groups: 0 });
  new SvgDrawer(gradients, clips, box, sheet).root(root, canvas, matrix);
  return { kind: 'vector', media: 'image/svg+xml', width, height, drawing: canvas.drawing() };
}

function decoded(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Reported below: it is the same for the user.
  }
  throw new PictureError('est un SVG qui n’est pas en UTF-8 : enregistrez-le en UTF-8');
}

/** The size of a drawing in points, the size of its own units, and the transform from them to points, upwards. */
interface SvgFrame {
  width: number;
  height: number;
  box: { width: number; height: number };
  matrix: Matrix;
}

function frameOf({ attributes }: SvgNode): SvgFrame {
  const text = attributes.get('viewBox');
  const view = text === undefined ? undefined : numbersOf('viewBox', text);
  if (view && (view.length !== 4 || !((view[2] ?? 0) > 0 && (view[3] ?? 0) > 0)))
    throw badValue('viewBox', text ?? '');
  const given = (name: string): number | undefined => {
    const value = attributes.get(name);
    return value === undefined || value === 'auto' || value === '100%' ? undefined : lengthOf(name, value);
  };
  let [across, down] = [given('width'), given('height')];
  if (view) {
    const [, , w = 1, h = 1] = view;
    across ??= down === undefined ? w : (down * w) / h;
    down ??= (across * h) / w;
  }
  if (across === undefined || down === undefined)
    throw refused(
      'est un SVG qui ne dit pas sa taille',
      'exportez-le avec une largeur et une hauteur, ou une « viewBox »',
    );
  const [width, height] = [across * 0.75, down * 0.75];
  if (!(width >= 0.1 && height >= 0.1 && width <= MAX_SIDE && height <= MAX_SIDE))
    throw refused('est un SVG dont la taille n’a pas de sens', 'exportez-le à la taille d’une page au plus');
  const [left = 0, top = 0, w = across, h = down] = view ?? [];
  const fit = attributes.get('preserveAspectRatio') ?? 'xMidYMid';
  const same = Math.abs(w / h / (width / height) - 1) < 0.001;
  if (!same && !/^xMidYMid(?:\s+meet)?$/.test(fit.trim())) throw badValue('preserveAspectRatio', fit);
  // The whole is shown, as large as it can be, in the middle.
  const scale = Math.min(width / w, height / h);
  const [x, y] = [(width - w * scale) / 2, (height - h * scale) / 2];
  return {
    width,
    height,
    box: { width: w, height: h },
    matrix: [scale, 0, 0, -scale, x - left * scale, height - y + top * scale],
  };
}

// Style sheets apply to the whole file, wherever they stand.
function addStyles(element: SvgNode, sheet: Sheet): void {
  for (const child of element.children) {
    if (child.name === 'style' || child.name === 'svg:style') sheet.add(child);
    else if (svgName(child) !== undefined) addStyles(child, sheet);
  }
}

// Gradients and clips may stand after what uses them.
function collect(element: SvgNode, found: { gradients: Gradients; clips: Clips; sheet: Sheet }): void {
  const { gradients, clips, sheet } = found;
  for (const child of element.children) {
    const name = svgName(child);
    if (name === undefined) continue;
    if (name === 'linearGradient') {
      propertiesOf(child, name, sheet);
      gradients.add(child);
      for (const stop of child.children) {
        const inner = svgName(stop);
        if (inner !== undefined && inner !== 'stop') refuseElement(inner, stop.line);
        if (inner === 'stop') propertiesOf(stop, inner, sheet);
      }
    } else if (name === 'clipPath') clips.add(child);
    else collect(child, found);
  }
}
