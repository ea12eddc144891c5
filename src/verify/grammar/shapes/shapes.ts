import { PdfName, PdfString, type PdfValue } from '../../pdf/index.ts';
import type { UpdateWalk } from '../walk.ts';
// Ten exports: the shapes of simple values are used together, and each is one expression.

/** Tests whether a value is allowed. Shapes of references also claim the object referred to, which may throw RefusedUpdate. */
export type ValueShape = (value: PdfValue, walk: UpdateWalk) => boolean;

/** Larger coordinates make readers disagree, or overflow. */
const MAX_NUMBER = 1e7;

export const anyString: ValueShape = (value) => value instanceof PdfString;
export const anyBoolean: ValueShape = (value) => typeof value === 'boolean';
export const anyNumber: ValueShape = (value) => typeof value === 'number' && Math.abs(value) <= MAX_NUMBER;
export const anyName: ValueShape = (value) => value instanceof PdfName;

/** One of these names. */
export const name =
  (...allowed: readonly string[]): ValueShape =>
  (value) =>
    value instanceof PdfName && allowed.includes(value.name);

/** An integer from `low` to `high`, both included. */
export const integer =
  (low: number, high: number): ValueShape =>
  (value) =>
    Number.isInteger(value) && typeof value === 'number' && value >= low && value <= high;

/** A direct array of `low` to `high` values of one shape. */
export const arrayOf =
  (shape: ValueShape, low = 0, high = 100_000): ValueShape =>
  (value, walk) =>
    Array.isArray(value) &&
    value.length >= low &&
    value.length <= high &&
    value.every((one: PdfValue) => shape(one, walk));

/** An array of exactly `count` numbers. */
export const numbers = (count: number): ValueShape => arrayOf(anyNumber, count, count);

/** A value of at least one of these shapes; they are tried in order. */
export const either =
  (...shapes: readonly ValueShape[]): ValueShape =>
  (value, walk) =>
    shapes.some((shape) => shape(value, walk));
