import { numbersOf } from './numbers.ts';
import { badValue } from './refused.ts';

/** A transform as PDF and SVG write it: a point (x, y) goes to (a x + c y + e, b x + d y + f). Five exports: transforms and what is done with them. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The transform that moves nothing. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` first, then `outer`. */
export function multiplied(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Whether a transform squeezes everything to a line or a point, where nothing shows. */
export function isFlat([a, b, c, d]: Matrix): boolean {
  const size = a * a + b * b + c * c + d * d;
  return Number.isFinite(size) && Math.abs(a * d - b * c) <= 1e-9 * size;
}

const FUNCTION = /(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)[\s,]*/y;
const COUNTS: Readonly<Record<string, readonly number[]>> = {
  matrix: [6],
  translate: [1, 2],
  scale: [1, 2],
  rotate: [1, 3],
  skewX: [1],
  skewY: [1],
};

/** The transform that a `transform` attribute writes. */
export function matrixOf(name: string, given: string): Matrix {
  const text = given.trim();
  let whole = IDENTITY;
  let at = 0;
  for (FUNCTION.lastIndex = 0; at < text.length; at = FUNCTION.lastIndex) {
    const match = FUNCTION.exec(text);
    if (!match) throw badValue(name, text);
    const values = numbersOf(name, match[2] ?? '');
    if (!COUNTS[match[1] ?? '']?.includes(values.length)) throw badValue(name, text);
    whole = multiplied(whole, one(match[1] ?? '', values));
    if (!whole.every((value) => Math.abs(value) < 1e9)) throw badValue(name, text);
  }
  return whole;
}

function one(kind: string, values: readonly number[]): Matrix {
  const [x = 0, y = 0, z = 0] = values;
  const angle = (x * Math.PI) / 180;
  switch (kind) {
    case 'matrix':
      return values as unknown as Matrix;
    case 'translate':
      return [1, 0, 0, 1, x, y];
    case 'scale':
      return [x, 0, 0, values.length === 2 ? y : x, 0, 0];
    case 'rotate': {
      const turn: Matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
      return multiplied(multiplied([1, 0, 0, 1, y, z], turn), [1, 0, 0, 1, -y, -z]);
    }
    case 'skewX':
      return [1, 0, Math.tan(angle), 1, 0, 0];
    default:
      return [1, Math.tan(angle), 0, 1, 0, 0];
  }
}
