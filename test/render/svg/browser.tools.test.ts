// Needs Chromium and poppler-utils.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/render/index.ts';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { blocksOf } from '../../../src/render/pdf/blocks/index.ts';
import { shaperOf } from '../../../src/render/pdf/fonts/shaping.ts';
import { layoutDocument } from '../../../src/render/pdf/layout/index.ts';
import { paint } from '../../../src/render/pdf/paint/index.ts';
import { hyphenateFrench } from '../../../src/render/pdf/text/hyphenate-fr.ts';
import { paintSvg, svgText } from '../../../src/render/svg/index.ts';
import { browser, closingBrowser } from '../../support/chromium.ts';
import { contrat, TEMPLATES } from '../../support/files.ts';
import { decodePng, type Image, parsePpm } from '../pdf/image.ts';
import { FONTS } from '../pdf/support.ts';
import { run, temporaryFolder } from '../pdf/tools.ts';

closingBrowser();
const folder = temporaryFolder();
const shaper = shaperOf(FONTS);
const { markdown, meta } = renderMarkdown(contrat('test/fixtures/complet.yaml'), {
  document: 'contrat',
  templates: TEMPLATES,
  signable: true,
});
const pages = layoutDocument(blocksOf(parseMarkdown(markdown)), meta, shaper, hyphenateFrench);
const svgs = paintSvg(pages, meta, shaper).map(svgText);
const pdf = join(folder, 'complet.pdf');
writeFileSync(pdf, paint(pages, meta, shaper));

const faces = Object.entries(FONTS).map(
  ([name, bytes]) =>
    `@font-face{font-family:csi-${name};src:url(data:font/ttf;base64,${Buffer.from(bytes).toString('base64')})}`,
);
const page = `<!doctype html><meta charset="utf-8"><style>${faces.join('')}body{margin:0}svg{display:block}text{white-space:pre}</style>${svgs.join('')}`;

async function opened() {
  const tab = await (await browser()).newPage({ viewport: { width: 1600, height: 1200 } });
  writeFileSync(join(folder, 'page.html'), page);
  await tab.goto(`file://${join(folder, 'page.html')}`);
  await tab.evaluate('document.fonts.ready');
  return tab;
}

/** Squares over which greys are averaged, in pixels, and how far two averages may be apart, of 255: browsers and poppler draw edges of letters differently. */
const SIDE = 16;
const MOST = 20;

function average({ width, pixels }: Image, x: number, y: number): number {
  let sum = 0;
  for (let row = y; row < y + SIDE; row++)
    for (let at = 3 * (row * width + x); at < 3 * (row * width + x + SIDE); at++) sum += pixels[at] ?? 0;
  return sum / (3 * SIDE * SIDE);
}

/** The squares that look different; a line may be two pixels higher or lower, as pages stand between pixels. */
function unlike(shown: Image, expected: Image): string[] {
  const [width, height] = [Math.min(shown.width, expected.width), Math.min(shown.height, expected.height)];
  const found: string[] = [];
  for (let y = 1; y + SIDE < height; y += SIDE)
    for (let x = 0; x + SIDE <= width; x += SIDE) {
      const own = average(shown, x, y);
      if ([0, -1, 1, -2, 2].every((shift) => Math.abs(own - average(expected, x, y + shift)) > MOST))
        found.push(`${x},${y}`);
    }
  return found;
}

const letters = (text: string) => text.replace(/[\s\u00ad\u2010-]/g, '').normalize('NFC');

describe('pages in Chromium', () => {
  it('look as those of the PDF', async () => {
    const tab = await opened();
    run('pdftoppm', '-r', '96', pdf, join(folder, 'p'));
    const drawn = await tab.locator('svg').all();
    expect(drawn).toHaveLength(pages.length);
    const seen: Record<number, string[]> = {};
    for (const [at, one] of drawn.entries()) {
      const number = String(at + 1).padStart(String(pages.length).length, '0');
      const expected = parsePpm(readFileSync(join(folder, `p-${number}.ppm`)));
      const shown = decodePng(await one.screenshot());
      expect(Math.abs(shown.width - expected.width) + Math.abs(shown.height - expected.height)).toBeLessThan(
        3,
      );
      const found = unlike(shown, expected);
      if (found.length > 0) seen[at + 1] = found;
    }
    expect(seen).toEqual({});
    // What lacks, or stands elsewhere, is seen.
    const [first] = drawn;
    const expected = parsePpm(
      readFileSync(join(folder, `p-${'1'.padStart(String(pages.length).length, '0')}.ppm`)),
    );
    const text = first?.locator('text').nth(2);
    await text?.evaluate((one) => one.setAttribute('dx', '9'));
    expect(unlike(decodePng((await first?.screenshot()) ?? new Uint8Array()), expected)).not.toEqual([]);
    await text?.evaluate((one) => one.remove());
    expect(unlike(decodePng((await first?.screenshot()) ?? new Uint8Array()), expected)).not.toEqual([]);
    await tab.close();
  });

  it('are read as those of the PDF, letter for letter', async () => {
    const tab = await opened();
    for (const at of pages.keys()) {
      const text = await tab
        .locator('svg')
        .nth(at)
        .evaluate((svg) =>
          [...svg.querySelectorAll('text')]
            .map((one) => one.getAttribute('aria-label') ?? one.textContent)
            .join(''),
        );
      const read = run('pdftotext', '-raw', '-f', String(at + 1), '-l', String(at + 1), pdf, '-');
      expect([...letters(text)].sort().join('')).toBe([...letters(read)].sort().join(''));
    }
    await tab.close();
  });
});
