// How much of the pages stays empty, and that spaces give within their bounds.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answersFrom } from '../../../src/cli/init/answers.ts';
import { scaffold } from '../../../src/cli/init/scaffold.ts';
import type { Contrat } from '../../../src/model/contrat.ts';
import { renderMarkdown } from '../../../src/render/index.ts';
import type { Page } from '../../../src/render/pdf/layout/items.ts';
import { fillings } from '../../../src/render/pdf/layout/pages/fill.ts';
import type { Keep, Slice } from '../../../src/render/pdf/layout/slice.ts';
import { contrat, list, read, TEMPLATES } from '../../support/files.ts';
import { STYLE } from '../../support/style.ts';
import { layout } from './support.ts';

/** The share of the height of a page under its last item; nothing for a cover. */
function emptyShare(page: Page): number[] {
  if (page.cover) return [];
  const bottom = page.height - STYLE.page.bottom;
  const ends = page.items.flatMap((item) => {
    if (item.kind === 'bookmark' || item.kind === 'empty' || item.y > bottom + 3) return [];
    return [item.y + ('height' in item ? item.height : 0)];
  });
  return [Math.max(0, (bottom - Math.max(...ends)) / (bottom - STYLE.page.top))];
}

const emptyShares = (source: Contrat): number[] => {
  const { markdown, meta } = renderMarkdown(source, {
    document: 'contrat',
    templates: TEMPLATES,
    signable: true,
  });
  return layout(markdown, meta).slice(0, -1).flatMap(emptyShare);
};

/** Every contract that stands in the project and makes pages: examples, the bank, those of the tests, and what `csi init` writes. */
const ALL: readonly (readonly [name: string, source: () => Contrat])[] = [
  ...['examples', 'test/fixtures/bancs', 'test/fixtures'].flatMap((folder) =>
    list(folder, '.yaml').map((name) => [name, () => contrat(`${folder}/${name}`)] as const),
  ),
  ['pieges.yaml', () => contrat('test/check/bench/pieges.yaml')],
  ['csi init', () => parse(scaffold(read('templates/modele.yaml'), answersFrom({ nom: 'Decize' })))],
];

it('of the pages of the examples and of the bank, but the last, less than 13 % is empty on average', () => {
  const shares = ALL.flatMap(([, source]) => emptyShares(source()));
  expect(shares.length).toBeGreaterThan(130);
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.13);
  // The contents, « L’essentiel » and the signatures have pages of their own.
  expect(shares.filter((share) => share > 0.4).length / shares.length).toBeLessThan(0.1);
  expect(shares.filter((share) => share > 0.75)).toEqual([]);
});

const slice = (height: number, before = 0, keep: Keep = 0): Slice => ({
  height,
  before,
  keep,
  items: [],
  frames: [],
});
const times = (count: number, make: (index: number) => Slice): Slice[] =>
  Array.from({ length: count }, (_, index) => make(index));
const ends = (slices: Slice[], room: number) =>
  fillings(slices, 0, slices.length, room).map(({ end, stretch }) => [end, Math.round(stretch * 100)]);

describe('spaces', () => {
  it('give way by up to 15 %, so that a few lines do not take a page', () => {
    // 12 × 8 + 11 × 4 = 140: squeezed, 12 × 8 + 11 × 3.4 = 133.4.
    expect(
      ends(
        times(12, () => slice(8, 4)),
        134,
      ),
    ).toEqual([[12, expect.closeTo(-14, -1)]]);
    expect(
      ends(
        times(12, () => slice(8, 4)),
        132,
      ),
    ).toHaveLength(2);
  });

  it('stay as they are on the last page', () => {
    expect(
      ends(
        times(5, () => slice(8, 4)),
        134,
      ),
    ).toEqual([[5, 0]]);
  });

  it('never make a page overflow', () => {
    for (let room = 60; room < 140; room++) {
      const slices = times(40, (index) => slice(6 + (index % 3), index % 5, index % 4 === 1 ? 1 : 0));
      for (const { from, end, stretch } of fillings(slices, 0, slices.length, room)) {
        expect(Math.abs(stretch)).toBeLessThanOrEqual(0.15);
        const used = slices
          .slice(from, end)
          .reduce((sum, { height, before }, at) => sum + height + (at > 0 ? before * (1 + stretch) : 0), 0);
        expect(used).toBeLessThanOrEqual(room + 0.2);
      }
    }
  });
});

describe('white that a page cannot avoid', () => {
  const paragraph = times(30, (index) => slice(10, index === 0 ? 30 : 0));
  // A block that no page may cut, too high for what the text leaves of its page.
  const block = [slice(60, 30), slice(10, 0, 2), slice(10, 0, 2)];
  it('is above what begins a part, never in a text whose next lines have room', () => {
    const pages = ends([...paragraph, ...block, ...paragraph.slice(0, 9)], 100);
    expect(pages.slice(0, 3).map(([end]) => end)).toEqual([10, 20, 30]);
  });
});

describe('what should stay together', () => {
  it('is split rather than leave more than a quarter of a page empty', () => {
    const kept = (lines: number) => [
      ...times(10 - lines, () => slice(10)),
      ...times(lines + 4, (index) => slice(10, 0, index > 0 ? 1 : 0)),
    ];
    expect(ends(kept(2), 100)[0]?.[0]).toBe(8);
    expect(ends(kept(4), 100)[0]?.[0]).toBe(10);
  });

  it('is never split where only one line would be left', () => {
    const after = times(4, () => slice(10));
    expect(ends([...times(9, () => slice(10)), slice(10), slice(10, 0, 2), ...after], 100)[0]?.[0]).toBe(9);
  });

  it('is split, so that a note or a few lines are not alone on the last page', () => {
    const rows = times(10, () => slice(10));
    const last = (lines: number, note: boolean) => [
      ...rows,
      ...times(lines, (): Slice => ({ ...slice(10), ...(note ? { note } : {}) })),
    ];
    expect(ends(last(1, false), 100)).toEqual([
      [8, 0],
      [11, 0],
    ]);
    expect(ends(last(4, false), 100)[0]?.[0]).toBe(10);
    expect(ends(last(4, true), 100)[0]?.[0]).toBe(9);
  });

  it('is split, higher than a page', () => {
    expect(ends([slice(250), slice(10)], 100).length).toBeGreaterThan(1);
  });
});
