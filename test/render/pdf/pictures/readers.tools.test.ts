// Needs poppler-utils, MuPDF, PDFium (.venv) and librsvg2-bin.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../../src/render/pdf/pictures/index.ts';
import { unfiltered } from '../../../../src/render/pdf/pictures/png/filters.ts';
import { type Image, parsePpm } from '../image.ts';
import { run, temporaryFolder } from '../tools.ts';
import { DRAWING, KINDS } from './kinds.ts';
import { pdfOfBytes } from './pages.ts';

const folder = temporaryFolder();
const python = fileURLToPath(new URL('../../../../.venv/bin/python', import.meta.url));
const PDFIUM = `
import sys, pypdfium2
bitmap = pypdfium2.PdfDocument(sys.argv[1])[0].render(scale=1, rev_byteorder=True)
data, stride, width = bytes(bitmap.buffer), bitmap.stride, bitmap.width
with open(sys.argv[2], 'wb') as out:
    out.write(b'P6 %d %d 255 ' % (width, bitmap.height))
    for y in range(bitmap.height):
        out.write(data[y * stride : y * stride + width * 3])
`;

/** How each reader draws a page, a pixel for each point. */
const READERS: Readonly<Record<string, (pdf: string, ppm: string) => void>> = {
  poppler: (pdf, ppm) => run('pdftoppm', '-r', '72', '-singlefile', pdf, ppm.replace(/\.ppm$/, '')),
  MuPDF: (pdf, ppm) => run('mutool', 'draw', '-q', '-r', '72', '-F', 'ppm', '-o', ppm, pdf),
  PDFium: (pdf, ppm) => run(python, '-c', PDFIUM, pdf, ppm),
};

function drawnBy(reader: string, bytes: Uint8Array, width: number, height: number): Image {
  const [pdf, ppm] = [join(folder, 'page.pdf'), join(folder, 'page.ppm')];
  writeFileSync(pdf, pdfOfBytes(bytes, width, height));
  READERS[reader]?.(pdf, ppm);
  const image = parsePpm(readFileSync(ppm));
  expect([image.width, image.height]).toEqual([width, height]);
  return image;
}

/** Every pixel of a picture drawn ten times as large, from its middle: readers blend those beside one another. */
function middles({ width, height, pixels }: Image): Image {
  const small = {
    width: width / 10,
    height: height / 10,
    pixels: new Uint8Array((width * height * 3) / 100),
  };
  for (let at = 0; at < small.pixels.length; at++) {
    const pixel = Math.floor(at / 3);
    const [x, y] = [(pixel % small.width) * 10 + 5, Math.floor(pixel / small.width) * 10 + 5];
    small.pixels[at] = pixels[(y * width + x) * 3 + (at % 3)] ?? 0;
  }
  return small;
}

/** The mean difference of two images, in levels of 255. */
const distance = (one: Image, other: Image): number =>
  one.pixels.reduce((sum, value, i) => sum + Math.abs(value - (other.pixels[i] ?? 0)), 0) / one.pixels.length;

/** The drawing as librsvg draws it. */
function reference(svg: string): Image {
  const [from, to] = [join(folder, 'drawing.svg'), join(folder, 'drawing.png')];
  writeFileSync(from, svg);
  run('rsvg-convert', '--background-color', 'white', '-o', to, from);
  const picture = readPicture(readFileSync(to));
  if (picture.kind !== 'raster' || 'jpeg' in picture.pixels || picture.mask) throw new Error('not opaque');
  const { columns: width, rows: height } = picture;
  return { width, height, pixels: unfiltered(picture.pixels.data, width * 3, height, 3) };
}

// MuPDF is often built without colour profiles.
const profiled = (name: string): boolean => name.includes('another profile');

describe('readers draw the same', () => {
  it.each(Object.keys(KINDS))('%s', (name) => {
    const bytes = KINDS[name] ?? Buffer.alloc(0);
    const [width, height] = name === 'JPEG, turned' ? [160, 240] : [240, 160];
    const seen = (reader: string): Image => {
      const image = drawnBy(reader, bytes, width, height);
      return name === 'SVG' ? image : middles(image);
    };
    const poppler = seen('poppler');
    expect(new Set(poppler.pixels).size, 'shades').toBeGreaterThan(1);
    for (const other of profiled(name) ? ['PDFium'] : ['MuPDF', 'PDFium'])
      expect(distance(poppler, seen(other)), other).toBeLessThan(3);
  });

  it('colours of a wider space, which are not those of the same samples in sRGB', () => {
    const [wide, plain] = ['PNG, RGB of another profile', 'PNG, RGB'].map((name) =>
      drawnBy('poppler', KINDS[name] ?? Buffer.alloc(0), 240, 160),
    );
    expect(distance(wide as Image, plain as Image)).toBeGreaterThan(3);
  });
});

describe('an SVG is drawn as by librsvg', () => {
  it.each(Object.keys(READERS))('in %s', (reader) => {
    const seen = drawnBy(reader, Buffer.from(DRAWING), 240, 160);
    expect(distance(seen, reference(DRAWING))).toBeLessThan(2.5);
    // A measure that can fail: one colour of a small part is another.
    const other = reference(DRAWING.replace('fill="purple"', 'fill="white"'));
    expect(distance(seen, other)).toBeGreaterThan(2.5);
  });
});
