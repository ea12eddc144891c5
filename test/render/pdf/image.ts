import { deflateSync, inflateSync } from 'node:zlib';

/** An image: its size in pixels, then red, green and blue bytes for each pixel, from the top left. */
export interface Image {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** A binary PPM (`P6`, 255 levels), as pdftoppm writes it. */
export function parsePpm(bytes: Uint8Array): Image {
  const [head = '', width, height] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 40)).toString('latin1')) ?? [];
  if (head === '') throw new Error('not a PPM of 255 levels');
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) };
}

/**
 * The image with sixteen levels for each colour, which makes the file small; both images of a comparison are
 * reduced so.
 */
export function coarse({ width, height, pixels }: Image): Image {
  return { width, height, pixels: pixels.map((value) => Math.round(value / 17) * 17) };
}

/** The image as PNG. */
export function encodePng({ width, height, pixels }: Image): Uint8Array {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  const level = (at: number): number => pixels[at] ?? 0;
  for (let y = 0; y < height; y++) {
    const from = y * (width * 3 + 1);
    // Each row is stored as its difference from the row above.
    rows[from] = 2;
    for (let x = 0; x < width * 3; x++)
      rows[from + 1 + x] = level(y * width * 3 + x) - (y > 0 ? level((y - 1) * width * 3 + x) : 0);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Reads a PNG with 8-bit red, green and blue, not interlaced. */
export function decodePng(bytes: Uint8Array): Image {
  const file = Buffer.from(bytes);
  const [width, height, kind] = [
    file.readUInt32BE(16),
    file.readUInt32BE(20),
    file.subarray(24, 26).toString('hex'),
  ];
  if (kind !== '0802') throw new Error('not a PNG of 8-bit red, green and blue');
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const rows = inflateSync(Buffer.concat(parts));
  const length = width * 3;
  const pixels = new Uint8Array(length * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (length + 1)] ?? 0;
    for (let x = 0; x < length; x++) {
      const left = x < 3 ? 0 : (pixels[y * length + x - 3] ?? 0);
      const up = y === 0 ? 0 : (pixels[(y - 1) * length + x] ?? 0);
      const corner = x < 3 || y === 0 ? 0 : (pixels[(y - 1) * length + x - 3] ?? 0);
      pixels[y * length + x] = (rows[y * (length + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return { width, height, pixels };
}

/** The value that a PNG filter (ISO/IEC 15948, 9.2) predicts for a byte. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 4) {
    const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
    return a <= b && a <= c ? left : b <= c ? up : corner;
  }
  return [0, left, up, (left + up) >> 1][filter] ?? 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const made = Buffer.alloc(data.length + 12);
  made.writeUInt32BE(data.length, 0);
  made.write(type, 4, 'latin1');
  made.set(data, 8);
  made.writeUInt32BE(checksum(made.subarray(4, data.length + 8)), data.length + 8);
  return made;
}

/** CRC-32 as in PNG (ISO/IEC 15948, annex D). */
function checksum(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/**
 * A rectangle over which colours are averaged, and the largest difference allowed between two averages, of
 * 255.
 */
interface Scale {
  width: number;
  height: number;
  most: number;
}
/**
 * A small rectangle for letters and fills, then a wide and low one for whole lines and hairlines, too faint
 * for the first.
 */
const SCALES: readonly Scale[] = [
  { width: 6, height: 6, most: 26 },
  { width: 60, height: 5, most: 8 },
];

/**
 * A line may be a pixel higher or lower: poppler rounds baselines to whole pixels, differently from version
 * to version.
 */
const SHIFTS = [0, -1, 1];

/**
 * The places where two images of a page look different, as `x,y` of their first pixel; the whole page if
 * their sizes differ.
 */
export function differences(one: Image, other: Image): string[] {
  if (one.width !== other.width || one.height !== other.height) return [`${other.width} × ${other.height}`];
  const [left, right] = [sums(one), sums(other)];
  return SCALES.flatMap(({ width, height, most }) => {
    const found: string[] = [];
    // One pixel of margin, which is white on every page.
    for (let y = 1; y + height < one.height; y += height)
      for (let x = 1; x + width < one.width; x += width) {
        const expected = average(left, one.width, [x, y, width, height]);
        const apart = Math.min(
          ...SHIFTS.map((down) => {
            const seen = average(right, one.width, [x, y + down, width, height]);
            return Math.max(...seen.map((value, color) => Math.abs(value - (expected[color] ?? 0))));
          }),
        );
        if (apart > most) found.push(`${x},${y}`);
      }
    return found;
  });
}

/**
 * For each pixel, the sum of all pixels above it and to its left, by colour: the average of a rectangle then
 * needs four sums.
 */
function sums({ width, height, pixels }: Image): Float64Array {
  const made = new Float64Array((width + 1) * (height + 1) * 3);
  const row = (width + 1) * 3;
  for (let y = 1; y <= height; y++)
    for (let at = y * row + 3; at < (y + 1) * row; at++)
      made[at] =
        (pixels[(y - 1) * width * 3 + (at - y * row - 3)] ?? 0) +
        (made[at - 3] ?? 0) +
        (made[at - row] ?? 0) -
        (made[at - row - 3] ?? 0);
  return made;
}

function average(
  summed: Float64Array,
  pageWidth: number,
  [x, y, width, height]: readonly [number, number, number, number],
): number[] {
  const at = (column: number, line: number, color: number): number =>
    summed[(line * (pageWidth + 1) + column) * 3 + color] ?? 0;
  return [0, 1, 2].map(
    (color) =>
      (at(x + width, y + height, color) -
        at(x, y + height, color) -
        at(x + width, y, color) +
        at(x, y, color)) /
      (width * height),
  );
}
