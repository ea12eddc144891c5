// Needs poppler-utils. `npm run images` writes the images again: look at each before committing it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/render/index.ts';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { blocksOf } from '../../../src/render/pdf/blocks/index.ts';
import { shaperOf } from '../../../src/render/pdf/fonts/shaping.ts';
import { layoutDocument } from '../../../src/render/pdf/layout/index.ts';
import type { LineItem, Page, PageItem } from '../../../src/render/pdf/layout/items.ts';
import { paint } from '../../../src/render/pdf/paint/index.ts';
import { hyphenateFrench } from '../../../src/render/pdf/text/hyphenate-fr.ts';
import { contrat, TEMPLATES } from '../../support/files.ts';
import { STYLE } from '../../support/style.ts';
import { coarse, decodePng, differences, encodePng, type Image, parsePpm } from './image.ts';
import { FONTS, linesOf, textOf } from './support.ts';
import { run, temporaryFolder } from './tools.ts';

const RESOLUTION = '50';
/**
 * How far the test of the tolerance moves letters, in points: enough to change the shades of their edges and
 * their baselines.
 */
const NUDGE = 0.1;
const folder = temporaryFolder();
const golden = (name: string): string => fileURLToPath(new URL(`golden/pages/${name}.png`, import.meta.url));
const shaper = shaperOf(FONTS);
const { markdown, meta } = renderMarkdown(contrat('test/fixtures/complet.yaml'), {
  document: 'contrat',
  templates: TEMPLATES,
  signable: true,
});
const placed = (): Page[] => layoutDocument(blocksOf(parseMarkdown(markdown)), meta, shaper, hyphenateFrench);

const shows = (page: Page, text: string): boolean =>
  linesOf(page).some((item) => textOf(item.line).trim() === text);
const has = (page: Page, kind: PageItem['kind']): boolean => page.items.some((item) => item.kind === kind);
/** The pages that are compared, by what they show. */
const PAGES: Readonly<Record<string, (page: Page) => boolean>> = {
  couverture: (page) => page.cover,
  sommaire: (page) => shows(page, 'Sommaire'),
  graphique: (page) => has(page, 'drawing'),
  engagements: (page) =>
    shows(page, 'Axe 2 — Justice de proximité et aide aux victimes') && !shows(page, 'Sommaire'),
  tableau: (page) =>
    shows(page, 'Annexe 1 — Tableau des engagements par axe') && !shows(page, 'Sommaire') && has(page, 'box'),
  'donnant-donnant': (page) => shows(page, 'Ce que chacun promet, axe par axe'),
  signatures: (page) => has(page, 'field'),
};

const sound = placed();
const indexOf = (name: string): number => sound.findIndex((page) => PAGES[name]?.(page));
const pdfOf = (name: string, pages: readonly Page[]): string => {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, paint(pages, meta, shaper));
  return file;
};
const raster = (file: string, index: number): Image => {
  const page = String(index + 1);
  run('pdftoppm', '-singlefile', '-r', RESOLUTION, '-f', page, '-l', page, file, join(folder, 'page'));
  return coarse(parsePpm(readFileSync(join(folder, 'page.ppm'))));
};

/** The image of a page after a change of its placed items. */
function changed(name: string, change: (page: Page) => PageItem[]): Image {
  const pages = placed();
  const index = indexOf(name);
  const page = pages[index] as Page;
  page.items = change(page);
  return raster(pdfOf('changed', pages), index);
}

describe('the pages of a contract', () => {
  const file = pdfOf('sound', sound);

  it.each(Object.keys(PAGES))('have not changed: %s', (name) => {
    const index = indexOf(name);
    expect(index, name).toBeGreaterThanOrEqual(0);
    const image = raster(file, index);
    if (process.env.CSI_IMAGES) writeFileSync(golden(name), encodePng(image));
    expect(existsSync(golden(name)), `${golden(name)}: npm run images`).toBe(true);
    expect(differences(decodePng(readFileSync(golden(name))), image)).toEqual([]);
  });

  it.each(Object.keys(PAGES))('may differ by the rounding of another rasteriser: %s', (name) => {
    const nudged = changed(name, ({ items }) =>
      items.map((item) => (item.kind === 'line' ? { ...item, x: item.x + NUDGE, y: item.y + NUDGE } : item)),
    );
    expect(differences(decodePng(readFileSync(golden(name))), nudged)).toEqual([]);
  });
});

const isCell = (item: PageItem): item is LineItem =>
  item.kind === 'line' && /^T[DH]$/.test(item.element?.type ?? '');
const recoloured = (item: LineItem, color: string): LineItem => ({
  ...item,
  line: {
    ...item.line,
    segments: item.line.segments.map((segment) => ({ ...segment, style: { ...segment.style, color } })),
  },
});

/** A visible defect made in the placed items of a page. */
const DEFECTS: readonly (readonly [name: string, page: string, change: (page: Page) => PageItem[]])[] = [
  [
    'a column that is 3 points to the right',
    'tableau',
    ({ items }) =>
      items.map((item) =>
        isCell(item) && Math.round(item.x) === columnOf(items) ? { ...item, x: item.x + 3 } : item,
      ),
  ],
  [
    'a text that is 3 points lower',
    'engagements',
    ({ items }) => items.map((item) => ({ ...item, y: item.y + 3 })),
  ],
  [
    'a heading in another colour',
    'tableau',
    ({ items }) =>
      items.map((item) =>
        item.kind === 'line' && item.element?.type === 'H2' ? recoloured(item, STYLE.color.accent) : item,
      ),
  ],
  [
    'cells in grey',
    'donnant-donnant',
    ({ items }) => items.map((item) => (isCell(item) ? recoloured(item, STYLE.color.grey) : item)),
  ],
  [
    'a line of text that is lost',
    'signatures',
    ({ items }) => without(items, (item) => item.kind === 'line' && item.element?.type === 'P'),
  ],
  [
    'a hairline that is lost',
    'tableau',
    ({ items }) => without(items, (item) => item.kind === 'rule' && item.weight === 0.5 && item.y > 200),
  ],
  ['a box that is lost', 'signatures', ({ items }) => without(items, (item) => item.kind === 'box')],
  [
    'a curve that is lost',
    'graphique',
    ({ items }) => items.map((item) => (item.kind === 'drawing' ? { ...item, shapes: [] } : item)),
  ],
  [
    'the bar of the cover in one colour',
    'couverture',
    ({ items }) => items.map((item) => (item.kind === 'box' ? { ...item, fill: STYLE.color.main } : item)),
  ],
  [
    'a running foot that is lost',
    'engagements',
    ({ items }) => without(items, (item) => item.kind === 'line' && item.element === null && item.y > 780),
  ],
];

/** The abscissa of the text of the second column. */
const columnOf = (items: readonly PageItem[]): number =>
  [...new Set(items.filter(isCell).map((item) => Math.round(item.x)))].sort((a, b) => a - b)[1] ?? 0;
/** The items without the first that matches. */
function without(items: readonly PageItem[], meant: (item: PageItem) => boolean): PageItem[] {
  const at = items.findIndex(meant);
  if (at < 0) throw new Error('nothing to lose');
  return items.filter((_, index) => index !== at);
}

describe('a visible difference is detected', () => {
  it.each(DEFECTS)('%s', (_, name, change) => {
    expect(differences(decodePng(readFileSync(golden(name))), changed(name, change))).not.toEqual([]);
  });
});
