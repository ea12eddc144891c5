/** JPEG files made in code: each block of 8 × 8 pixels has one colour. Four exports: the file and its parts. */

/** A segment with its length. */
export function segment(marker: number, ...data: (number | string | Uint8Array)[]): Buffer {
  const body = Buffer.concat(
    data.map((one) =>
      typeof one === 'number' ? Buffer.of(one) : typeof one === 'string' ? Buffer.from(one, 'latin1') : one,
    ),
  );
  return Buffer.concat([Buffer.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255), body]);
}

/** An Exif segment that says how the rows lie. */
export function exif(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100000000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  return segment(0xe1, 'Exif\0\0', tiff);
}

/** An Exif segment whose directory of the place has a latitude, or only its version. */
export function placed(tag: number): Buffer {
  const tiff = Buffer.from(
    '4d4d002a00000008000188250004000000010000001a0000000000010000000500000001000000000000',
    'hex',
  );
  tiff.writeUInt16BE(tag, 28);
  return segment(0xe1, 'Exif\0\0', tiff);
}

interface MadeJpeg {
  /** In pixels: multiples of 8. */
  width: number;
  height: number;
  /** The colour of a block: three levels, or one for grey. */
  color: (x: number, y: number) => number[];
  gray?: boolean;
  progressive?: boolean;
  before?: Buffer[];
  /** The marker of the frame, when it is not that of the method. */
  sof?: number;
  bits?: number;
}

/** A JPEG file, baseline or progressive. */
export function makeJpeg(made: MadeJpeg): Buffer {
  const { width, height, gray = false, progressive = false, before = [] } = made;
  const count = gray ? 1 : 3;
  const ids = [1, 2, 3].slice(0, count);
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    ...before,
    segment(0xdb, 0, Buffer.alloc(64, 1)),
    segment(
      made.sof ?? (progressive ? 0xc2 : 0xc0),
      made.bits ?? 8,
      size,
      count,
      Buffer.from(ids.flatMap((id) => [id, 0x11, 0])),
    ),
    // Twelve codes of four bits for the first coefficient; one of one bit that ends a block.
    segment(
      0xc4,
      0,
      Buffer.from([0, 0, 0, 12, ...Array(12).fill(0)]),
      Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ),
    segment(0xc4, 0x10, Buffer.from([1, ...Array(15).fill(0)]), 0),
    segment(0xda, count, Buffer.from(ids.flatMap((id) => [id, 0])), 0, progressive ? 0 : 63, 0),
    coded(made, count),
    Buffer.of(0xff, 0xd9),
  ]);
}

function coded({ width, height, color, progressive }: MadeJpeg, count: number): Buffer {
  let bits = '';
  const last = [0, 0, 0];
  for (let y = 0; y < height / 8; y++)
    for (let x = 0; x < width / 8; x++)
      for (const [i, level] of components(color(x, y)).slice(0, count).entries()) {
        const value = Math.round((level - 128) * 8);
        const difference = value - (last[i] ?? 0);
        last[i] = value;
        const length = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
        const code = difference < 0 ? difference + 2 ** length - 1 : difference;
        bits += length.toString(2).padStart(4, '0') + (length ? code.toString(2).padStart(length, '0') : '');
        if (!progressive) bits += '0';
      }
  bits += '1'.repeat(-bits.length & 7);
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return Buffer.from(bytes.flatMap((byte) => (byte === 255 ? [255, 0] : [byte])));
}

function components([r = 0, g = r, b = r]: number[]): number[] {
  const y = 0.299 * r + 0.587 * g + 0.114 * b;
  return [y, 128 + (b - y) / 1.772, 128 + (r - y) / 1.402];
}
