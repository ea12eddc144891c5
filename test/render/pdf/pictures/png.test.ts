import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PictureError, readPicture } from '../../../../src/render/pdf/pictures/index.ts';
import { unfiltered } from '../../../../src/render/pdf/pictures/png/filters.ts';
import type { RasterPicture } from '../../../../src/render/pdf/pictures/types.ts';
import { placed } from './jpeg-files.ts';
import { chunk, ihdr, makePng, pngOf } from './png-files.ts';

const WIDTH = 13;
const HEIGHT = 11;
const read = (bytes: Uint8Array): RasterPicture => readPicture(bytes) as RasterPicture;

/** The samples of 8 bits or less that a picture holds, pixel by pixel. */
function samplesOf({ columns, rows, colors, pixels }: RasterPicture): number[] {
  if ('jpeg' in pixels) throw new Error('not rows');
  const samples = colors === 'rgb' ? 3 : 1;
  const rowBytes = Math.ceil((columns * samples * pixels.bits) / 8);
  const raw = unfiltered(pixels.data, rowBytes, rows, Math.max(1, (samples * pixels.bits) >> 3));
  return Array.from({ length: columns * rows * samples }, (_, i) => {
    const bit = (i % (columns * samples)) * pixels.bits;
    const byte = raw[Math.floor(i / (columns * samples)) * rowBytes + (bit >> 3)] ?? 0;
    return (byte >> (8 - pixels.bits - (bit & 7))) & ((1 << pixels.bits) - 1);
  });
}

const KINDS: readonly (readonly [name: string, color: number, bits: readonly number[]])[] = [
  ['grey', 0, [1, 2, 4, 8, 16]],
  ['RGB', 2, [8, 16]],
  ['palette', 3, [1, 2, 4, 8]],
  ['grey and opacity', 4, [8, 16]],
  ['RGB and opacity', 6, [8, 16]],
];
const CASES = KINDS.flatMap(([name, color, depths]) =>
  depths.flatMap((bits) => [0, 1].map((interlace) => ({ name, color, bits, interlace }))),
);

describe('a PNG', () => {
  it.each(CASES)(
    'of $name, $bits bits, interlace $interlace, keeps each sample',
    ({ color, bits, interlace }) => {
      const sample = (x: number, y: number, i: number) => (x * 7 + y * 31 + i * 101 + x * y) % (1 << bits);
      const plte = color === 3 ? [chunk('PLTE', Buffer.alloc(3 << bits, 'csi'))] : [];
      const picture = read(
        makePng({
          width: WIDTH,
          height: HEIGHT,
          bits,
          color,
          interlace,
          sample,
          filter: (row) => row % 5,
          before: plte,
        }),
      );
      const colored = color === 2 || color === 6 ? 3 : 1;
      const expected = Array.from({ length: WIDTH * HEIGHT * colored }, (_, at) => {
        const pixel = Math.floor(at / colored);
        const value = sample(pixel % WIDTH, Math.floor(pixel / WIDTH), at % colored);
        return bits === 16 ? value >> 8 : value;
      });
      expect(samplesOf(picture)).toEqual(expected);
      expect(picture.mask !== undefined).toBe(color === 4 || color === 6);
      expect([picture.columns, picture.rows]).toEqual([WIDTH, HEIGHT]);
    },
  );

  it('has the size that its resolution says, else 96 pixels an inch', () => {
    const sample = () => 0;
    const phys = Buffer.alloc(9);
    phys.writeUInt32BE(11811, 0);
    phys.writeUInt32BE(5906, 4);
    phys[8] = 1;
    expect(read(makePng({ width: 96, height: 48, sample })).width).toBe(72);
    const picture = read(makePng({ width: 300, height: 150, sample, before: [chunk('pHYs', phys)] }));
    expect(picture.width).toBeCloseTo(72, 1);
    expect(picture.height).toBeCloseTo(72, 1);
  });
});

describe('a PNG that says where it was taken', () => {
  const sample = () => 7;
  const xmp = (compressed: number, text: Uint8Array) =>
    chunk(
      'iTXt',
      Buffer.concat([Buffer.from(`XML:com.adobe.xmp\0${String.fromCharCode(compressed)}\0\0\0`), text]),
    );
  const packet = Buffer.from('<a exif:GPSLatitude="47,5.1N"/>');
  // After the length of the segment and the name, an Exif segment of a JPEG is what a PNG holds.
  it.each([
    ['in Exif', chunk('eXIf', placed(2).subarray(10)), true],
    ['in XMP', xmp(0, packet), true],
    ['in XMP, compressed', xmp(1, deflateSync(packet)), true],
    ['nowhere', chunk('eXIf', placed(0).subarray(10)), undefined],
    ['in XMP that cannot be read', xmp(1, packet), undefined],
    [
      'in XMP too long to be read',
      xmp(1, deflateSync(Buffer.concat([Buffer.alloc(5e6), packet]))),
      undefined,
    ],
  ])('%s', (_, before, located) => {
    expect(read(makePng({ width: 3, height: 2, sample, before: [before] })).located).toBe(located);
  });
});

describe('a PNG is refused', () => {
  const end = chunk('IEND', Buffer.alloc(0));
  const sound = makePng({ width: 3, height: 2, sample: (x) => x * 80 });
  it.each([
    ['cut at the end', sound.subarray(0, -5), /tronqué/],
    ['with bytes after its end', Buffer.concat([sound, Buffer.from('x')]), /après la fin/],
    ['with a wrong sum', Buffer.from(sound).fill(7, 18, 19), /somme de contrôle de son bloc IHDR/],
    ['of no width', pngOf(ihdr(0, 5), end), /nulle/],
    ['of 2^31 pixels a row', pngOf(ihdr(2 ** 31, 5), end), /annonce 2147483648 × 5 pixels/],
    [
      'that is animated',
      makePng({ width: 1, height: 1, sample: () => 0, before: [chunk('acTL', Buffer.alloc(8))] }),
      /animé/,
    ],
    ['without pixels', pngOf(ihdr(3, 2), end), /ne se suivent pas/],
    ['of a palette that is missing', makePng({ width: 1, height: 1, color: 3, sample: () => 0 }), /palette/],
  ])('%s', (_, bytes, message) => {
    expect(() => readPicture(bytes)).toThrow(PictureError);
    expect(() => readPicture(bytes)).toThrow(message);
  });
});
