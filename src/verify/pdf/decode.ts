import type { Budget } from './budget.ts';
import { inflateWhole } from './inflate.ts';
import { dictOf, type PdfObject } from './objects.ts';
import { RefusedUpdate } from './refused-update.ts';
import { isDict, type PdfDict, PdfName, type PdfValue } from './values.ts';

/** The largest table, list of objects or metadata that a signer adds, decoded, in bytes. */
const MAX_DECODED = 10_000_000;

/** The decoded stream of an object: plain or deflated, with the predictors of PNG; throws Refused for anything else, or for too much. */
export function decodeStream(object: PdfObject, budget: Budget): Uint8Array {
  const dict = dictOf(object);
  const refuse = () => new RefusedUpdate(`le flux de l’objet ${object.id} ne se lit pas`);
  const filter = only(dict.get('Filter'));
  const parameters = only(dict.get('DecodeParms'));
  if (!object.stream) throw refuse();
  if (filter === undefined) return object.stream;
  if (!(filter instanceof PdfName) || filter.name !== 'FlateDecode') throw refuse();
  const data = inflateWhole(object.stream, MAX_DECODED);
  if (!data) throw refuse();
  budget.spend(data.length);
  const predictor = isDict(parameters) ? (parameters.get('Predictor') ?? 1) : 1;
  if (predictor === 1) return data;
  const layout = predicted(isDict(parameters) ? parameters : new Map());
  if (typeof predictor !== 'number' || predictor < 10 || !layout) throw refuse();
  return unpredicted(data, layout) ?? raise(refuse());
}

/** How many bytes a pixel and a row have. */
interface PngRows {
  pixel: number;
  row: number;
}

function predicted(parameters: PdfDict): PngRows | undefined {
  const [colors, bits, columns] = [
    parameters.get('Colors') ?? 1,
    parameters.get('BitsPerComponent') ?? 8,
    parameters.get('Columns') ?? 1,
  ];
  if (
    ![colors, bits, columns].every(
      (one) => Number.isInteger(one) && typeof one === 'number' && one > 0 && one <= 100_000,
    )
  )
    return undefined;
  const size = Number(colors) * Number(bits);
  return size > 64 ? undefined : { pixel: Math.ceil(size / 8), row: Math.ceil((size * Number(columns)) / 8) };
}

// The five filters of PNG (ISO/IEC 15948, 9.2).
function unpredicted(data: Uint8Array, { pixel, row: width }: PngRows): Uint8Array | undefined {
  const rows = data.length / (width + 1);
  if (!Number.isInteger(rows)) return undefined;
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (width + 1)] ?? 5;
    if (filter > 4) return undefined;
    for (let i = 0; i < width; i++) {
      const at = row * width + i;
      const left = i >= pixel ? (out[at - pixel] ?? 0) : 0;
      const up = row > 0 ? (out[at - width] ?? 0) : 0;
      const corner = i >= pixel && row > 0 ? (out[at - width - pixel] ?? 0) : 0;
      out[at] = (data[row * (width + 1) + 1 + i] ?? 0) + guess(filter, left, up, corner);
    }
  }
  return out;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  return filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

const only = (value: PdfValue | undefined) =>
  Array.isArray(value) ? (value.length === 1 ? value[0] : new PdfName('several')) : (value ?? undefined);

function raise(error: Error): never {
  throw error;
}
