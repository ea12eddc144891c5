/** PNG files made in code, sound and broken. Four exports: the file, its parts, and how pixels become rows. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** A chunk with its length and sum. */
export function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** IHDR of a size, depth, colour type and interlace method. */
export function ihdr(width: number, height: number, bits = 8, color = 2, interlace = 0): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([bits, color, 0, 0, interlace], 8);
  return chunk('IHDR', data);
}

/** A file of these chunks. */
export const pngOf = (...chunks: Buffer[]): Buffer => Buffer.concat([SIGNATURE, ...chunks]);

interface Made {
  width: number;
  height: number;
  bits?: number;
  color?: number;
  interlace?: number;
  /** The sample of a pixel, from 0 to 2^bits − 1. */
  sample: (x: number, y: number, index: number) => number;
  /** The filter of each row. */
  filter?: (row: number) => number;
  before?: Buffer[];
}

const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** A PNG file of any kind, written pixel by pixel. */
export function makePng(made: Made): Buffer {
  const { width, height, bits = 8, color = 2, interlace = 0, before = [] } = made;
  const passes = interlace ? ADAM7 : ([[0, 0, 1, 1]] as const);
  const rows = passes.flatMap(([x, y, dx, dy]) => passRows(made, x, y, dx, dy));
  return pngOf(
    ihdr(width, height, bits, color, interlace),
    ...before,
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  );
}

function passRows(made: Made, x0: number, y0: number, dx: number, dy: number): Buffer[] {
  const { width, height, bits = 8, color = 2, sample, filter = () => 0 } = made;
  const samples = SAMPLES[color] ?? 0;
  const columns = Math.ceil(Math.max(0, width - x0) / dx);
  if (columns === 0) return [];
  const size = Math.ceil((columns * bits * samples) / 8);
  const step = Math.max(1, (bits * samples) >> 3);
  let above = Buffer.alloc(size);
  const out: Buffer[] = [];
  for (let y = y0, row = 0; y < height; y += dy, row++) {
    const raw = Buffer.alloc(size);
    for (let column = 0; column < columns; column++)
      for (let i = 0; i < samples; i++) {
        const value = sample(x0 + column * dx, y, i);
        const bit = (column * samples + i) * bits;
        if (bits === 16) raw.writeUInt16BE(value, bit >> 3);
        else raw[bit >> 3] = (raw[bit >> 3] ?? 0) | (value << (8 - bits - (bit & 7)));
      }
    out.push(filtered(raw, above, step, filter(row)));
    above = raw;
  }
  return out;
}

function filtered(raw: Buffer, above: Buffer, step: number, filter: number): Buffer {
  const out = Buffer.alloc(raw.length + 1);
  out[0] = filter;
  for (let i = 0; i < raw.length; i++) {
    const a = i >= step ? (raw[i - step] ?? 0) : 0;
    const b = above[i] ?? 0;
    const c = i >= step ? (above[i - step] ?? 0) : 0;
    const p = a + b - c;
    const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
    const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    out[i + 1] = (raw[i] ?? 0) - ([0, a, b, (a + b) >> 1, paeth][filter] ?? 0);
  }
  return out;
}
