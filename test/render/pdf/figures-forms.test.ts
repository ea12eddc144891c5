// Tables of figures by period in every size of text and page: no figure is cut, and the form of a table too wide is chosen by measure.
import { describe, expect, it } from 'vitest';
import { THEME_DE_CSI } from '../../../src/model/theme.ts';
import { styleOf } from '../../../src/render/pdf/style.ts';
import { runs, rows as sampled } from '../../support/tiers.ts';
import { artifactsOf, layout, linesOf, META, textOf } from './support.ts';

interface Asked {
  digits: number;
  years: number;
  rows?: number;
  taille?: 'normale' | 'grande';
  page?: 'a4' | 'lettre';
}

/** The table of indicators as the templates write it. */
function series({ digits, years, rows = 3 }: Asked): { markdown: string; wanted: string[] } {
  const heads = Array.from({ length: years }, (_, i) => String(2025 - years + 1 + i));
  const number = (seed: number) =>
    String(10 ** (digits - 1) * (1 + (seed % 9)) + seed)
      .slice(0, digits)
      .replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
  const figures = Array.from({ length: rows }, (_, row) => heads.map((_, i) => number(row * 17 + i)));
  const weights = [36, ...heads.map(() => Math.round(500 / years) / 10), 14].join(' ');
  const change = `+21,4\u202f%<br>${heads[0]}–2025`;
  const body = figures.map(
    (cells, row) => `| ${NAMES[row % 3]}<br>faits | ${cells.join(' | ')} | ${change} |`,
  );
  return {
    markdown: `:::tableau{titre="Indicateurs" largeurs="${weights}"}\n| Indicateur | ${heads.join(' | ')} | Évolution |\n| --- |${' ---: |'.repeat(years + 1)}\n${body.join('\n')}\n:::`,
    wanted: [...heads, ...figures.flat(), '+21,4\u202f%', `${heads[0]}–2025`],
  };
}
const STEP = runs(3, 1);
const NAMES = ['Cambriolages de logements', 'Vols sans violence contre des personnes', 'Destructions'];

function composed(asked: Asked) {
  const theme = { ...THEME_DE_CSI, taille: asked.taille ?? 'normale', page: asked.page ?? 'a4' };
  const { markdown, wanted } = series(asked);
  const pages = layout(markdown, { ...META, theme });
  const lines = pages.flatMap((page) => [...linesOf(page), ...artifactsOf(page)]);
  return {
    pages,
    wanted,
    cells: lines.map(({ line }) => textOf(line).trim()),
    side: styleOf(theme).page.side,
  };
}

/** The form that a table took: landscape pages, periods as rows, parts, or none of these. */
function formOf(asked: Asked): string {
  const { pages, cells } = composed(asked);
  if (pages.some(({ width, height }) => width > height)) return 'landscape';
  if (cells.includes('Année')) return 'rows';
  return cells.some((text) => text === 'Indicateurs (suite)') ? 'parts' : 'whole';
}

describe.each(['normale', 'grande'] as const)('in a text of size « %s »', (taille) => {
  describe.each(['a4', 'lettre'] as const)('on a sheet « %s »', (page) => {
    it.each(sampled([1, 3, 9, 20], 2))('the figures of %i rows are never cut', (rows) => {
      for (let digits = 3; digits <= 7; digits++)
        for (let years = 2; years <= 15; years += STEP) {
          const { pages, wanted, cells, side } = composed({ digits, years, rows, taille, page });
          const shown = new Set(cells);
          expect(wanted.filter((text) => !shown.has(text))).toEqual([]);
          for (const one of pages)
            for (const { x, line } of linesOf(one)) {
              expect(x).toBeGreaterThanOrEqual(side - 0.2);
              expect(x + line.width, textOf(line)).toBeLessThanOrEqual(one.width - side + 0.2);
            }
        }
    });
  });
});

describe('the form of a table that is too wide', () => {
  it.each<[string, Asked, string]>([
    ['few years', { digits: 5, years: 4 }, 'whole'],
    ['many years of one indicator', { digits: 6, years: 15, rows: 1 }, 'parts'],
    ['many years of two indicators', { digits: 7, years: 12, rows: 2 }, 'rows'],
    ['a sheet full of indicators', { digits: 6, years: 9, rows: 11 }, 'landscape'],
    ['more years than a turned sheet holds', { digits: 7, years: 15, rows: 11 }, 'parts'],
  ])('with %s is chosen by the paper that each takes', (_, asked, form) => {
    expect(formOf(asked)).toBe(form);
  });

  it('names every row in each part, and every column on each page', () => {
    const { cells } = composed({ digits: 7, years: 15, rows: 11 });
    const parts = cells.filter((text) => /^Indicateurs(?: \(suite\))?$/.test(text)).length;
    expect(parts).toBeGreaterThan(1);
    expect(cells.filter((text) => text.startsWith('Cambriolages')).length).toBe(4 * parts);
  });

  it('leaves its labels room for two words a line', () => {
    for (const taille of ['normale', 'grande'] as const)
      for (let years = 2; years <= 15; years++)
        if (formOf({ digits: 6, years, rows: 9, taille }) !== 'rows')
          expect(composed({ digits: 6, years, rows: 9, taille }).cells).not.toContain('Cambriolages');
  });
});

describe('a level in a calendar', () => {
  it.each([3, 7, 10])('is on one line, whatever the number of years: %i', (years) => {
    const heads = Array.from({ length: years }, (_, i) => 2026 + i);
    const cells = (text: string) => heads.map(() => text).join(' | ');
    const levels = ['9.2\u00a0(→\u00a018)', '9.3\u00a0(+\u202f1\u202f250)', '1.1\u00a0(→\u00a0100\u202f%)'];
    const markdown = `:::echeancier{titre="Échéances"}\n| Axe | ${heads.join(' | ')} |\n| --- |${' --- |'.repeat(years)}\n${levels.map((text) => `| Axe 9 | ${cells(text)} |`).join('\n')}\n:::`;
    for (const taille of ['normale', 'grande'] as const) {
      const pages = layout(markdown, { ...META, theme: { ...THEME_DE_CSI, taille } });
      const shown = pages.flatMap(linesOf).map(({ line }) => textOf(line).trim());
      for (const text of levels) expect(shown.filter((one) => one === text)).toHaveLength(years);
    }
  });
});
