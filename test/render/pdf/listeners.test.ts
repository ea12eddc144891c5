// What the pages say to those who listen to them, or copy them.
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/render/index.ts';
import { Shaper } from '../../../src/render/pdf/fonts/shaping.ts';
import type { Page } from '../../../src/render/pdf/layout/items.ts';
import { pageContent } from '../../../src/render/pdf/paint/content.ts';
import { DocumentFonts } from '../../../src/render/pdf/paint/fonts.ts';
import { DocumentPictures } from '../../../src/render/pdf/paint/pictures.ts';
import { specialParts } from '../../../src/render/pdf/text/special.ts';
import { contrat, TEMPLATES } from '../../support/files.ts';
import { STYLE } from '../../support/style.ts';
import { artifactsOf, FONTS, layout, linesOf, META, structure, textOf } from './support.ts';

const spokenIn = (markdown: string): (string | undefined)[] =>
  layout(markdown)
    .flatMap(linesOf)
    .flatMap(({ line }) => line.segments.map(({ style }) => style.spoken))
    .filter(Boolean);

const FACE_TO_FACE = /Caption “(?:Ce que chacun promet, axe par axe|Ce que chacun apporte)”/;

describe('a table', () => {
  const headers = (markdown: string): string[] =>
    structure(layout(markdown)).match(/TH scope=Row[^“]*“[^”]*”/g) ?? [];

  it('has its rows named by their first cell, and by the second when the first only numbers them', () => {
    expect(headers('| Axe | Coût |\n| --- | --- |\n| Police | 12 |\n|  | 13 |')).toEqual([
      'TH scope=Row “Police”',
    ]);
    expect(headers('| N° | Axe | Coût |\n| --- | --- | --- |\n| 1.2 | Police | 12 |')).toEqual([
      'TH scope=Row “1.2”',
      'TH scope=Row “Police”',
    ]);
    expect(headers('| N° | Axe | Coût |\n| --- | --- | --- |\n|  | **Total** | **12** |')).toEqual([
      'TH scope=Row “Total”',
    ]);
  });

  it('has no row named where its texts face each other', () => {
    const table = '| État | Ville |\n| --- | --- |\n| 1 policier | 2 caméras |';
    expect(headers(`:::tableau{entetes="colonnes"}\n${table}\n:::`)).toEqual([]);
    expect(headers(table)).not.toEqual([]);
  });

  it('of a contract has the header of its row in each row, but face to face', () => {
    const { markdown, meta } = renderMarkdown(contrat('test/fixtures/complet.yaml'), {
      document: 'contrat',
      templates: TEMPLATES,
      signable: true,
    });
    const tree = structure(layout(markdown, meta));
    const tables = tree.split(/^ *Table$/m).slice(1);
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables.filter((one) => !FACE_TO_FACE.test(one))) {
      const rows =
        table
          .split(/^ *TBody$/m)[1]
          ?.split(/^ *TR$/m)
          .slice(1) ?? [];
      // A row whose first cells are empty continues the row above.
      for (const row of rows) if (!/^(\s*TD\n){2}/.test(row)) expect(row).toMatch(/TH scope=Row/);
    }
  });
});

describe('a sign', () => {
  it('is said in words', () => {
    expect(spokenIn('330 → 430')).toEqual(['à']);
    expect(spokenIn('↔ 1.4')).toEqual(['en contrepartie de']);
    expect(spokenIn('Le signe ↔ renvoie ; a → b.')).toEqual([]);
  });

  it('is a marked content of its own in the page, with these words, between those of the text', () => {
    const [page] = layout('330 → 430');
    const { operators } = pageContent(
      page as Page,
      new DocumentFonts(new Shaper(FONTS)),
      new DocumentPictures(),
      new Map(),
    );
    // « à » in UTF-16.
    expect(operators).toMatch(
      /\/P<<\/MCID 0>>BDC\nBT\n[^B]*ET\nEMC\n\/Span<<\/MCID 1\/ActualText<FEFF00E0>>>BDC\nBT\n[^B]*ET\nEMC\n\/P<<\/MCID 2>>BDC/,
    );
  });

  it('is set apart from the text around it', () => {
    expect(specialParts('le 1er, la 2de, au 4e et au XXe')).toEqual([
      ['le 1', undefined],
      ['er', 'raised'],
      [', la 2', undefined],
      ['de', 'raised'],
      [', au 4', undefined],
      ['e', 'raised'],
      [' et au XX', undefined],
      ['e', 'raised'],
    ]);
    for (const whole of ['12 de', 'le 2 décembre', 'B1e', 'Vend', '2023e', 'a2e', 'Le'])
      expect(specialParts(whole), whole).toEqual([[whole, undefined]]);
  });
});

it('the table of contents says « page 7 »', () => {
  const chapters = Array.from({ length: 30 }, (_, i) => `## Chapitre ${i}\n\n${'Texte.\n\n'.repeat(20)}`);
  const spoken = spokenIn(`::sommaire\n\n${chapters.join('\n\n')}`);
  expect(spoken.slice(0, 2)).toEqual([', ', 'page 2']);
});

it('the running head names the axis that the top of the page belongs to', () => {
  const filler = 'Texte.\n\n'.repeat(40);
  const pages = layout(
    `## Article 1\n\n### Axe 1\n\n${filler}### Axe 2\n\n${filler}## Article 2\n\n${filler}`,
  );
  const heads = pages.map((page) =>
    artifactsOf(page)
      .filter(({ y }) => y < 60)
      .map(({ line }) => textOf(line).trim()),
  );
  expect(heads.every(([title]) => title === META.entete)).toBe(true);
  expect([...new Set(heads.map(([, section]) => section))]).toEqual(['Axe 1', 'Axe 2', 'Article 2']);
  expect(heads[0]?.[1]).toBe('Axe 1');
});

it('the signatories are the authors of the file', () => {
  const { meta } = renderMarkdown(contrat('examples/toulouse.yaml'), {
    document: 'contrat',
    templates: TEMPLATES,
  });
  expect(meta.auteur).toMatch(/^\S.* · \S/);
  // iText splits authors there, which changes the metadata of a PDF that it signs.
  expect(meta.auteur).not.toMatch(/[,;]/);
});

it('the border of what is filled in has a contrast of 3:1 on white', () => {
  const linear = [1, 3, 5].map((at) => Number.parseInt(STYLE.color.border.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = linear.map((one) =>
    one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  );
  expect(1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)).toBeGreaterThan(3);
});
