/** The filters of PNG rows (ISO/IEC 15948, 9): each row begins with the number of its filter. */

/**
 * Rows of samples without their filters. `step` is the distance, in bytes, to the same sample of the pixel on the
 * left.
 */
export function unfiltered(data: Uint8Array, rowBytes: number, rows: number, step: number): Uint8Array {
  const out = new Uint8Array(rowBytes * rows);
  for (let row = 0; row < rows; row++) {
    const from = row * (rowBytes + 1);
    const to = row * rowBytes;
    const filter = data[from];
    for (let i = 0; i < rowBytes; i++) {
      const left = i >= step ? (out[to + i - step] ?? 0) : 0;
      const up = row > 0 ? (out[to + i - rowBytes] ?? 0) : 0;
      const corner = i >= step && row > 0 ? (out[to + i - rowBytes - step] ?? 0) : 0;
      out[to + i] = (data[from + 1 + i] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return out;
}

/** Rows with the filter Up, or none where a pixel is not a whole number of bytes. */
export function refiltered(raw: Uint8Array, rowBytes: number, rows: number, plain: boolean): Uint8Array {
  const out = new Uint8Array((rowBytes + 1) * rows);
  for (let row = 0; row < rows; row++) {
    const to = row * (rowBytes + 1);
    const from = row * rowBytes;
    const up = !plain && row > 0;
    out[to] = up ? 2 : 0;
    for (let i = 0; i < rowBytes; i++)
      out[to + 1 + i] = (raw[from + i] ?? 0) - (up ? (raw[from + i - rowBytes] ?? 0) : 0);
  }
  return out;
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const nearLeft = Math.abs(up - corner);
  const nearUp = Math.abs(left - corner);
  const nearCorner = Math.abs(left + up - 2 * corner);
  if (nearLeft <= nearUp && nearLeft <= nearCorner) return left;
  return nearUp <= nearCorner ? up : corner;
}
