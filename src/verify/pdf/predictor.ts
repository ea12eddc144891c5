import type { PdfDict } from './values.ts';

/** The first PNG predictor among the values of Predictor (ISO 32000-1, table 10). */
const FIRST_PNG = 10;

/**
 * Undoes the predictor that decode parameters name, which must be none or one of PNG; undefined for any other, for parameters out of
 * bounds and for data that does not fill its rows.
 */
export function removePredictor(data: Uint8Array, parameters: PdfDict): Uint8Array | undefined {
  const predictor = parameters.get('Predictor') ?? 1;
  if (predictor === 1) return data;
  const rows = rowsOf(parameters);
  return typeof predictor === 'number' && predictor >= FIRST_PNG && rows ? unfilter(data, rows) : undefined;
}

/** The size in bytes of a pixel and of a row, the filter byte that precedes each row left out. */
interface PngRows {
  pixel: number;
  row: number;
}

function rowsOf(parameters: PdfDict): PngRows | undefined {
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
function unfilter(data: Uint8Array, { pixel, row: width }: PngRows): Uint8Array | undefined {
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
      out[at] = (data[row * (width + 1) + 1 + i] ?? 0) + predictedFrom(filter, left, up, corner);
    }
  }
  return out;
}

function predictedFrom(filter: number, left: number, up: number, corner: number): number {
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
