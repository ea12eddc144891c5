import { unfiltered } from './filters.ts';
import { type PngHeader, rowBytesOf } from './header.ts';

/** A pass of Adam7: its first column and row, and the distance between its columns and rows. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The passes that hold pixels, in order, with their sizes; a picture that isn't interlaced is one pass. */
export function passesOf(header: PngHeader): { columns: number; rows: number; bytes: number }[] {
  const all = header.interlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  return all.map(([x, y, dx, dy]) => {
    const columns = Math.ceil(Math.max(0, header.columns - x) / dx);
    const rows = columns === 0 ? 0 : Math.ceil(Math.max(0, header.rows - y) / dy);
    return { columns, rows, bytes: rows === 0 ? 0 : rows * (rowBytesOf(header, columns) + 1) };
  });
}

/** The samples of an interlaced picture as plain rows (ISO/IEC 15948, 8.2). */
export function deinterlaced(header: PngHeader, data: Uint8Array): Uint8Array {
  const perPixel = header.bits * header.samples;
  const rowBytes = rowBytesOf(header, header.columns);
  const out = new Uint8Array(rowBytes * header.rows);
  let from = 0;
  for (const [index, { columns, rows, bytes }] of passesOf(header).entries()) {
    const [x, y, dx, dy] = PASSES[index] ?? PASSES[0];
    const passRow = rowBytesOf(header, columns);
    const pass = unfiltered(data.subarray(from, from + bytes), passRow, rows, Math.max(1, perPixel >> 3));
    from += bytes;
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const target = (y + row * dy) * rowBytes;
        if (perPixel < 8) {
          const bit = column * perPixel;
          const value = ((pass[row * passRow + (bit >> 3)] ?? 0) << (bit & 7)) & (0xff00 >> perPixel) & 0xff;
          const place = (x + column * dx) * perPixel;
          const byte = target + (place >> 3);
          out[byte] = (out[byte] ?? 0) | (value >> (place & 7));
        } else {
          const size = perPixel >> 3;
          const source = row * passRow + column * size;
          for (let i = 0; i < size; i++) out[target + (x + column * dx) * size + i] = pass[source + i] ?? 0;
        }
      }
  }
  return out;
}
