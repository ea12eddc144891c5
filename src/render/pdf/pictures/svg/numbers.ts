import { badValue, refused } from './refused.ts';

/** A number of SVG: an unsigned integer part or none, and an exponent or none. Four exports: numbers read and written. */
const NUMBER = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?';
const NEXT = new RegExp(`[\\s,]*(${NUMBER})`, 'y');
const LENGTH = new RegExp(`^(${NUMBER})(px|pt|pc|mm|cm|in|%)?$`);
/** Pixels of a unit (CSS Values and Units, 6.2). */
const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};
/** Larger coordinates belong to no drawing, and readers of PDF lose precision. */
const MAX = 1e7;

/** Reads numbers one after the other from a text. */
export class NumberReader {
  readonly #name: string;
  readonly text: string;
  at = 0;

  constructor(name: string, text: string) {
    this.#name = name;
    this.text = text;
  }

  /** The next number, if there is one. */
  next(): number | undefined {
    NEXT.lastIndex = this.at;
    const match = NEXT.exec(this.text);
    if (!match) return undefined;
    this.at = NEXT.lastIndex;
    const value = Number(match[1]);
    if (!(Math.abs(value) <= MAX)) throw badValue(this.#name, match[1] ?? '');
    return value;
  }

  /** The next number, which must be there. */
  need(): number {
    const value = this.next();
    if (value === undefined) throw this.bad();
    return value;
  }

  /** The error of a text that has no number where it needs one. */
  bad(): Error {
    return badValue(this.#name, this.text.slice(Math.max(0, this.at - 10), this.at + 30));
  }
}

/** All numbers of a list, separated by spaces or commas. */
export function numbersOf(name: string, text: string): number[] {
  const reader = new NumberReader(name, text);
  const values: number[] = [];
  for (let value = reader.next(); value !== undefined; value = reader.next()) values.push(value);
  if (/\S/.test(text.slice(reader.at))) throw reader.bad();
  return values;
}

/** A length in pixels; a percentage is one of `whole`, where there is one. */
export function lengthOf(name: string, text: string, whole?: number): number {
  const [, number = '', unit = 'px'] = LENGTH.exec(text.trim()) ?? [];
  const factor = unit === '%' ? (whole ?? Number.NaN) / 100 : (UNITS[unit] ?? Number.NaN);
  const value = number === '' ? Number.NaN : Number(number) * factor;
  if (!(Math.abs(value) <= MAX)) throw badValue(name, text);
  return value;
}

/** Integers of PDF have 31 bits (ISO 19005-3, 6.1.13). */
const MAX_WRITTEN = 2e9;

/**
 * A number as PDF writes it, to seven significant digits: a drawing may be small in its own units. Transforms within transforms and relative
 * steps can add up to what no file can hold: they are refused here, where all numbers pass.
 */
export function written(value: number): string {
  if (!(Math.abs(value) <= MAX_WRITTEN))
    throw refused(
      'est un SVG dont une coordonnée est démesurée',
      'exportez le dessin à nouveau, à la taille d’une page',
    );
  const rounded = Number(value.toPrecision(7));
  if (Math.abs(rounded) < 1e-10) return '0';
  return Math.abs(rounded) < 1e-6 ? rounded.toFixed(12) : String(rounded);
}
