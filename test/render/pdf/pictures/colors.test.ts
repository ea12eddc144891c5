import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../../src/render/pdf/pictures/index.ts';
import type { RasterPicture } from '../../../../src/render/pdf/pictures/types.ts';
import { makeJpeg, segment } from './jpeg-files.ts';
import { chunk, makePng } from './png-files.ts';
import { iccProfile } from './profiles.ts';

type Kind = Parameters<typeof iccProfile>[0];

const uint32 = (...values: number[]): Buffer => {
  const out = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) out.writeUInt32BE(value, i * 4);
  return out;
};
const png = (color: number, ...before: Buffer[]): RasterPicture =>
  readPicture(makePng({ width: 2, height: 2, color, sample: () => 9, before })) as RasterPicture;
const iccp = (bytes: Uint8Array): Buffer =>
  chunk('iCCP', Buffer.concat([Buffer.from('nom\0\0'), deflateSync(bytes)]));
const jpeg = (...before: Buffer[]): RasterPicture =>
  readPicture(makeJpeg({ width: 8, height: 8, color: () => [9], before })) as RasterPicture;
const app2 = (part: number, of: number, bytes: Uint8Array): Buffer =>
  segment(0xe2, 'ICC_PROFILE\0', part, of, bytes);

describe('the profile of a picture', () => {
  it.each([
    ['srgb', 2, false],
    ['wide', 2, true],
    ['gray-srgb', 0, false],
    ['gray', 0, true],
    ['gray', 4, true],
    ['srgb', 6, false],
  ] as const)('%s of a PNG of type %i is kept if it is not that of sRGB: %s', (kind, color, kept) => {
    expect(png(color, iccp(iccProfile(kind))).profile !== undefined).toBe(kept);
  });

  it('of a JPEG may come in parts, in any order', () => {
    const bytes = iccProfile('wide');
    const parts = [app2(2, 2, bytes.subarray(99)), app2(1, 2, bytes.subarray(0, 99))];
    expect(jpeg(...parts).profile).toEqual(jpeg(app2(1, 1, bytes)).profile);
    expect(jpeg(app2(1, 1, iccProfile('srgb'))).profile).toBeUndefined();
  });

  it.each<readonly [string, () => unknown, RegExp]>([
    ['is of inks', () => png(2, iccp(iccProfile('cmyk'))), /CMJN : convertissez/],
    ['is one of tables', () => png(2, iccp(iccProfile('table'))), /ne sait pas garder/],
    ['is of grey, for colours', () => png(2, iccp(iccProfile('gray'))), /qui n’est pas celui de ses pixels/],
    ['is of colours, for grey', () => png(0, iccp(iccProfile('srgb'))), /qui n’est pas celui de ses pixels/],
    ['is cut', () => png(2, iccp(iccProfile('wide').subarray(0, 200))), /abîmé/],
    ['lacks a part', () => jpeg(app2(1, 2, iccProfile('wide'))), /abîmé/],
    ['has no name', () => png(2, chunk('iCCP', Buffer.from('\0\0'))), /abîmé/],
    ['is of another kind of screen', () => png(2, chunk('cICP', Buffer.of(9, 16, 0, 1))), /écran ordinaire/],
    [
      'has other primaries',
      () => png(2, chunk('cHRM', uint32(31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000))),
      /primaires/,
    ],
    ['has an absurd gamma', () => png(2, chunk('gAMA', uint32(1))), /gamma/],
  ] satisfies [Kind | string, () => unknown, RegExp][])('is refused when it %s', (_, read, message) => {
    expect(read).toThrow(message);
  });
});

describe('a PNG', () => {
  it.each([
    [[chunk('gAMA', uint32(45455))], false],
    [[chunk('gAMA', uint32(55556))], true],
    [[chunk('gAMA', uint32(55556)), chunk('sRGB', Buffer.of(0))], false],
    [[chunk('cICP', Buffer.of(1, 13, 0, 1)), iccp(iccProfile('wide'))], false],
    [[chunk('cHRM', uint32(31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000))], false],
  ])('has a profile of its own when its chunks say so: %#', (before, kept) => {
    expect(png(2, ...before).profile !== undefined).toBe(kept);
  });

  it.each([
    [6, 255, false],
    [6, 254, true],
    [4, 255, false],
  ])('of type %i and opacity %i has a mask: %s', (color, opacity, masked) => {
    const last = color === 6 ? 3 : 1;
    const bytes = makePng({
      width: 3,
      height: 3,
      color,
      filter: (y) => y + 2,
      sample: (x, y, i) => (i === last ? opacity : x * y),
    });
    expect((readPicture(bytes) as RasterPicture).mask !== undefined).toBe(masked);
  });
});
