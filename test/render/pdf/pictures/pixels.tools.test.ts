// Needs poppler-utils.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, temporaryFolder } from '../tools.ts';
import { exif, makeJpeg } from './jpeg-files.ts';
import { pdfOfBytes } from './pages.ts';
import { makePng } from './png-files.ts';

const folder = temporaryFolder();

/** The pixels of a PDF's only page at 72 dots per inch, as poppler draws them. */
function drawn(pdf: Uint8Array): { width: number; at: (x: number, y: number) => number[] } {
  const file = join(folder, 'page.pdf');
  writeFileSync(file, pdf);
  run('pdftoppm', '-r', '72', '-singlefile', file, join(folder, 'page'));
  const ppm = readFileSync(join(folder, 'page.ppm'));
  const [head = '', width = ''] = /^P6\s+(\d+)\s+\d+\s+255\s/.exec(ppm.toString('latin1', 0, 40)) ?? [];
  const pixels = ppm.subarray(head.length);
  return {
    width: Number(width),
    at: (x, y) => [...pixels.subarray((y * Number(width) + x) * 3, (y * Number(width) + x) * 3 + 3)],
  };
}

describe('poppler draws', () => {
  it('each pixel of a PNG, those without opacity as the paper', () => {
    const png = makePng({
      width: 8,
      height: 8,
      color: 6,
      filter: (row) => row % 5,
      sample: (x, y, i) => [x * 30, y * 30, 99, x === 3 ? 0 : 255][i] ?? 0,
    });
    const { at } = drawn(pdfOfBytes(png, 80, 80));
    for (let y = 0; y < 8; y++)
      for (let x = 0; x < 8; x++)
        expect(at(x * 10 + 5, y * 10 + 5), `${x}, ${y}`).toEqual(
          x === 3 ? [255, 255, 255] : [x * 30, y * 30, 99],
        );
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('a JPEG as Exif %i says that it lies', (orientation) => {
    const color = (x: number, y: number) => [40 + x * 60, 40 + y * 80, 90];
    const jpeg = makeJpeg({ width: 32, height: 24, color, before: [exif(orientation)] });
    const [width, height] = orientation < 5 ? [4, 3] : [3, 4];
    const { at } = drawn(pdfOfBytes(jpeg, width * 10, height * 10));
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const [right, bottom] = [width - 1 - x, height - 1 - y];
        // Which block of the file is seen here (Exif 2.32, 4.6.4, A).
        const [column, row] = (
          {
            1: [x, y],
            2: [right, y],
            3: [right, bottom],
            4: [x, bottom],
            5: [y, x],
            6: [y, right],
            7: [bottom, right],
            8: [bottom, x],
          } as const
        )[orientation];
        const seen = at(x * 10 + 5, y * 10 + 5);
        const expected = color(column, row);
        for (const [i, level] of seen.entries())
          expect(Math.abs(level - (expected[i] ?? 0)), `${x}, ${y}: ${seen} for ${expected}`).toBeLessThan(4);
      }
  });
});
