import { inflate } from './inflate.ts';
import { dictOf, type PdfObject } from './objects.ts';
import type { Budget } from './budget.ts';
import { Refused } from './refused.ts';
import { isDict, Name, type Value } from './values.ts';

/** The largest table, list of objects or metadata that a signer adds, decoded, in bytes. */
const MAX_DECODED = 10_000_000;

/** The decoded stream of an object: plain or deflated, with the predictors of PNG; throws Refused for anything else, or for too much. */
export function decodeStream(object: PdfObject, budget: Budget): Uint8Array {
  const dict = dictOf(object);
  const refuse = () => new Refused(`le flux de l’objet ${object.id} ne se lit pas`);
  const filter = only(dict.get('Filter'));
  const parameters = only(dict.get('DecodeParms'));
  if (!object.stream) throw refuse();
  if (filter === undefined) return object.stream;
  if (!(filter instanceof Name) || filter.name !== 'FlateDecode') throw refuse();
  const data = inflate(object.stream, MAX_DECODED);
  if (!data) throw refuse();
  budget.spend(data.length);
  const predictor = isDict(parameters) ? (parameters.get('Predictor') ?? 1) : 1;
  if (predictor === 1) return data;
  const columns = isDict(parameters) ? (parameters.get('Columns') ?? 1) : 1;
  const plain = isDict(parameters) && (parameters.get('Colors') ?? 1) === 1 && (parameters.get('BitsPerComponent') ?? 8) === 8;
  if (!plain || typeof predictor !== 'number' || predictor < 10 || typeof columns !== 'number' || !(columns > 0 && columns < 100))
    throw refuse();
  return unpredicted(data, columns) ?? raise(refuse());
}

// The five filters of PNG (ISO/IEC 15948, 9.2), one byte a pixel.
function unpredicted(data: Uint8Array, columns: number): Uint8Array | undefined {
  const rows = data.length / (columns + 1);
  if (!Number.isInteger(rows)) return undefined;
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (columns + 1)];
    for (let i = 0; i < columns; i++) {
      const left = i > 0 ? (out[row * columns + i - 1] ?? 0) : 0;
      const up = row > 0 ? (out[(row - 1) * columns + i] ?? 0) : 0;
      const corner = i > 0 && row > 0 ? (out[(row - 1) * columns + i - 1] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 5];
      if (guess === undefined) return undefined;
      out[row * columns + i] = (data[row * (columns + 1) + 1 + i] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

const only = (value: Value | undefined) =>
  Array.isArray(value) ? (value.length === 1 ? value[0] : new Name('several')) : (value ?? undefined);

function raise(error: Error): never {
  throw error;
}
