import { PictureError } from '../error.ts';
import type { FilteredRows } from '../types.ts';
import { refiltered, unfiltered } from './filters.ts';
import { type PngHeader, rowBytesOf } from './header.ts';

/** The rows of some samples of each pixel, of 8 or 16 bits, as rows of 8 bits. PNG filters work on bytes: no row is computed again. */
export function samplesOf(header: PngHeader, data: Uint8Array, first: number, count: number): Uint8Array {
  const size = header.bits >> 3;
  const rowBytes = rowBytesOf(header, header.columns);
  const out = new Uint8Array((header.columns * count + 1) * header.rows);
  let to = 0;
  for (let row = 0; row < header.rows; row++) {
    let from = row * (rowBytes + 1);
    out[to++] = data[from++] ?? 0;
    for (let column = 0; column < header.columns; column++, from += header.samples * size)
      for (let i = 0; i < count; i++) out[to++] = data[from + (first + i) * size] ?? 0;
  }
  return out;
}

/** The last sample of each pixel as a mask; undefined when all of them are opaque. */
export function alphaOf(header: PngHeader, data: Uint8Array): FilteredRows | undefined {
  const rows = samplesOf(header, data, header.samples - 1, 1);
  const opaque = unfiltered(rows, header.columns, header.rows, 1).every((value) => value === 255);
  return opaque ? undefined : { bits: 8, data: rows };
}

/** The mask that tRNS asks for: an opacity a colour of the palette, or one colour that is transparent. */
export function keyedOf(header: PngHeader, data: Uint8Array, key: Uint8Array): FilteredRows | undefined {
  const { columns, rows, bits, samples, palette } = header;
  if (header.alpha || (palette ? key.length > 1 << bits : key.length !== samples * 2))
    throw new PictureError('est un PNG dont la transparence n’a pas de sens : exportez l’image à nouveau');
  const rowBytes = rowBytesOf(header, columns);
  const raw = unfiltered(data, rowBytes, rows, Math.max(1, (bits * samples) >> 3));
  const mask = new Uint8Array(columns * rows);
  const wanted = Array.from({ length: samples }, (_, i) => (key[i * 2] ?? 0) * 256 + (key[i * 2 + 1] ?? 0));
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const at = column * samples;
      const first = sample(raw, row * rowBytes, at, bits);
      mask[row * columns + column] = palette
        ? (key[first] ?? 255)
        : wanted.every((value, i) => value === sample(raw, row * rowBytes, at + i, bits))
          ? 0
          : 255;
    }
  return mask.every((value) => value === 255)
    ? undefined
    : { bits: 8, data: refiltered(mask, columns, rows, false) };
}

function sample(raw: Uint8Array, row: number, index: number, bits: number): number {
  if (bits === 16) return (raw[row + index * 2] ?? 0) * 256 + (raw[row + index * 2 + 1] ?? 0);
  const bit = index * bits;
  return ((raw[row + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}
