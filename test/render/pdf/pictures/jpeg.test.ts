import { describe, expect, it } from 'vitest';
import { PictureError, readPicture } from '../../../../src/render/pdf/pictures/index.ts';
import type { RasterPicture } from '../../../../src/render/pdf/pictures/types.ts';
import { exif, makeJpeg, placed, segment } from './jpeg-files.ts';

const read = (bytes: Uint8Array): RasterPicture => readPicture(bytes) as RasterPicture;
const color = (x: number, y: number): number[] => [x * 60, y * 80, 90];
const BASE = { width: 32, height: 24, color } as const;

describe('a JPEG', () => {
  it.each([
    ['in colour', {}, 'rgb'],
    ['in grey', { gray: true }, 'gray'],
    ['progressive', { progressive: true }, 'rgb'],
  ])('%s is kept as it is coded', (_, how, colors) => {
    const picture = read(makeJpeg({ ...BASE, ...how }));
    expect(picture).toMatchObject({ kind: 'raster', columns: 32, rows: 24, width: 24, height: 18, colors });
  });

  it('loses its metadata and comments', () => {
    const before = [segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0secret'), segment(0xfe, 'secret')];
    const { pixels } = read(makeJpeg({ ...BASE, before }));
    expect(Buffer.from((pixels as { jpeg: Uint8Array }).jpeg).toString('latin1')).not.toContain('secret');
    expect(read(makeJpeg(BASE)).pixels).toEqual(pixels);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('lies as Exif says: %i', (orientation) => {
    const picture = read(makeJpeg({ ...BASE, before: [exif(orientation)] }));
    expect(picture.orientation).toBe(orientation);
    expect([picture.width, picture.height]).toEqual(orientation < 5 ? [24, 18] : [18, 24]);
  });

  it.each([
    ['in Exif', placed(2), true],
    ['in XMP', segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', '<a exif:GPSLatitude="47,5.1N"/>'), true],
    ['nowhere, although Exif has a directory for it', placed(0), undefined],
    ['in a segment that is no XMP', segment(0xe1, 'autre\0', 'GPSLatitude'), undefined],
  ])('says where it was taken: %s', (_, before, located) => {
    expect(read(makeJpeg({ ...BASE, before: [before] })).located).toBe(located);
  });

  it('whose Exif ends too soon says no place', () => {
    const whole = placed(2).subarray(4);
    for (let end = 6; end < whole.length - 12; end++)
      expect(
        read(makeJpeg({ ...BASE, before: [segment(0xe1, whole.subarray(0, end))] })).located,
      ).toBeUndefined();
  });

  it('has the size that JFIF says', () => {
    const jfif = segment(0xe0, 'JFIF\0', 1, 1, 1, 0, 32, 0, 48, 0, 0);
    expect(read(makeJpeg({ ...BASE, before: [jfif] }))).toMatchObject({ width: 72, height: 36 });
  });
});

describe('a photo of a phone, with more after it,', () => {
  const multi = makeJpeg({ ...BASE, before: [segment(0xe2, 'MPF\0')] });
  it.each([
    ['a film', makeJpeg(BASE), Buffer.from('\0\0\0\x18ftypmp42')],
    ['an archive', makeJpeg(BASE), Buffer.from('PK\x03\x04')],
    ['one byte', makeJpeg(BASE), Buffer.of(0xff)],
    ['a second picture that it announces', multi, makeJpeg(BASE)],
  ])('is read to its end: %s', (_, photo, after) => {
    const alone = read(photo);
    expect(alone.end).toBeUndefined();
    expect(read(Buffer.concat([photo, after]))).toEqual({ ...alone, end: photo.length });
  });
});

describe('a JPEG is refused', () => {
  const sound = makeJpeg(BASE);
  const cut = (at: number) => sound.subarray(0, at);
  it.each([
    ['cut before its end', cut(sound.length - 2), /tronqué/],
    ['cut in a segment', cut(40), /tronqué/],
    ['followed by another', Buffer.concat([sound, sound]), /plusieurs images/],
    [
      'cut before its end, and followed by bytes',
      Buffer.concat([cut(40), Buffer.from('film')]),
      /abîmé|tronqué/,
    ],
    ['without loss', makeJpeg({ ...BASE, sof: 0xc3 }), /sans perte/],
    ['with arithmetic coding', makeJpeg({ ...BASE, sof: 0xc9 }), /arithmétique/],
    ['of 12 bits', makeJpeg({ ...BASE, sof: 0xc1, bits: 12 }), /12 bits/],
    [
      'too large',
      makeJpeg({ ...BASE, sof: 0xc1, height: 24, width: 65528, color: () => [0] }).subarray(0),
      /65528 × 24 pixels/,
    ],
    [
      'in RGB',
      makeJpeg({ ...BASE, before: [segment(0xee, 'Adobe', 0, 100, 0, 0, 0, 0, 0)] }),
      /RVB sans conversion/,
    ],
    [
      'with restarts out of order',
      Buffer.concat([cut(-2 + sound.length), Buffer.of(0xff, 0xd3, 0xff, 0xd9)]),
      /abîmé/,
    ],
  ])('%s', (_, bytes, message) => {
    expect(() => readPicture(bytes)).toThrow(PictureError);
    expect(() => readPicture(bytes)).toThrow(message);
  });
});
