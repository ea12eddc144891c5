// These tests need qpdf and poppler-utils. Without them they fail: a skipped check proves nothing.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { writePdf } from '../../../src/render/pdf/index.ts';
import { FONTS, layout, linesOf, META, SAMPLE, spokenOf } from './support.ts';
import { annotationsOf, objectsOf, run, temporaryFolder } from './tools.ts';

const LONG_LINK = `[${'un lien qui court sur plusieurs lignes et sur deux pages '.repeat(60).trim()}](https://exemple.fr/long)`;
const folder = temporaryFolder();
const file = join(folder, 'sample.pdf');
const links = join(folder, 'links.pdf');

beforeAll(async () => {
  writeFileSync(file, (await writePdf(parseMarkdown(SAMPLE), { ...META, mention: 'PROJET' }, FONTS)).bytes);
  const lead = Array.from({ length: 20 }, () => 'Ligne.').join('\n\n');
  writeFileSync(
    links,
    (
      await writePdf(
        parseMarkdown(
          `${lead}\n\n${LONG_LINK}\n\nVoir [un](https://exemple.fr/1) et [deux](mailto:a@exemple.fr).`,
        ),
        META,
        FONTS,
      )
    ).bytes,
  );
});

describe('the PDF of the sample', () => {
  it('is accepted by qpdf', () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  it('has the declared metadata', () => {
    const info = run('pdfinfo', file);
    for (const line of [
      /Title: +Contrat d’essai/,
      /Tagged: +yes/,
      /PDF version: +1\.7/,
      /Pages: +11/,
      /CreationDate: .*2026/,
      /A4/,
    ])
      expect(info).toMatch(line);
  });

  it('embeds every font as a subset that maps back to Unicode', () => {
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/);
  });

  it('can be copied as text, page by page, in reading order', () => {
    const pages = layout(SAMPLE, { ...META, mention: 'PROJET' });
    for (const [index, page] of pages.entries()) {
      const number = String(index + 1);
      // Poppler turns every white space into a common space, and puts the head and foot of a page last, in
      // the order of painting.
      const copied = run('pdftotext', '-raw', '-f', number, '-l', number, file, '-').replaceAll(
        /[\s\u00ad]+/g,
        '',
      );
      const placed = linesOf(page)
        .map(
          (item) => spokenOf(item.line) + (item.line.segments.some((segment) => segment.hyphen) ? '' : ' '),
        )
        .join('');
      expect(
        copied.startsWith(placed.replaceAll(/\s+/g, '')),
        `page ${number}: ${copied.slice(0, 300)}`,
      ).toBe(true);
    }
  });

  it('distinguishes no-break spaces from common ones', () => {
    const raw = run('qpdf', '--qdf', '--object-streams=disable', file, '-');
    for (const code of ['<0020>', '<00A0>', '<202F>', '<2019>'])
      expect(raw).toMatch(new RegExp(`^<[0-9A-F]{4}> ${code}$`, 'm'));
  });

  it('keeps the logical structure that was laid out', async () => {
    await expect(run('pdfinfo', '-struct', file)).toMatchFileSnapshot('golden/sample.pdf-structure.txt');
  });

  it('has the bookmarks of its headings, each on its page', () => {
    const chapters = (
      JSON.parse(run('qpdf', '--json=2', '--json-key=outlines', file)) as { outlines: Outline[] }
    ).outlines;
    expect(chapters.map((entry) => entry.title)).toEqual(
      expect.arrayContaining(['Visas', 'Axe 2 — Justice', 'Annexe 2 — Synthèse donnant-donnant']),
    );
    expect(
      chapters.find((entry) => entry.title.startsWith('Axe 1'))?.kids.map((entry) => entry.title),
    ).toEqual(['Engagements de l’État', 'Engagements de la collectivité']);
    expect(chapters.map((entry) => entry.destpageposfrom1)).toEqual(
      [...chapters.map((entry) => entry.destpageposfrom1)].sort((a, b) => a - b),
    );
  });
});

interface Outline {
  title: string;
  destpageposfrom1: number;
  kids: Outline[];
}
describe('links', () => {
  it('have their annotation on their page, and a reference to it in the structure', () => {
    const found = annotationsOf(links);
    for (const { onPage, inStructure, parent } of found)
      expect([inStructure, parent]).toEqual([onPage, '/Link']);
    expect(new Set(found.map(({ onPage }) => onPage)).size).toBeGreaterThan(1);
    expect(found.length).toBeGreaterThan(10);
  });

  it('of the table of contents lead to their heading, and are described', () => {
    const objects = objectsOf(file);
    const pages = [...objects].filter(([, value]) => value?.['/Type'] === '/Page').map(([id]) => id);
    const found = [...objects.values()].filter((value) => value?.['/Dest'] && value['/Subtype'] === '/Link');
    const expected = layout(SAMPLE).flatMap((page, index) =>
      page.items.flatMap((item) =>
        item.kind === 'bookmark' && item.title !== 'Sommaire' && item.depth < 4
          ? [[item.title, index + 1, page.height - item.y] as const]
          : [],
      ),
    );
    expect(found.map((value) => value['/Contents'])).toEqual(
      expected.map(([title, page]) => `u:${title}, page ${page}`),
    );
    for (const [index, value] of found.entries()) {
      const [page, , , top] = value['/Dest'] as [string, string, number, number];
      expect(pages.indexOf(page) + 1).toBe(expected[index]?.[1]);
      expect(top).toBeCloseTo(expected[index]?.[2] ?? 0, 0);
    }
    expect(found.length).toBeGreaterThan(10);
  });

  it('that are annotations have a description and their place in the parent tree', () => {
    const raw = run('qpdf', '--qdf', '--object-streams=disable', links, '-');
    const annotations = raw.match(/\/Subtype \/Link/g)?.length ?? 0;
    expect(annotations).toBeGreaterThan(10);
    expect(raw.match(/\/StructParent \d+/g)?.length).toBe(annotations);
    expect(raw.match(/\/Contents \((https:|mailto:)/g)?.length).toBe(annotations);
  });
});

describe('an empty cell', () => {
  it('is between its neighbours in the structure, so that the columns do not shift', async () => {
    const table = join(folder, 'table.pdf');
    writeFileSync(
      table,
      (await writePdf(parseMarkdown('| A | B | C |\n| --- | --- | --- |\n| un |  | trois |'), META, FONTS))
        .bytes,
    );
    const body = run('pdfinfo', '-struct-text', table).split('TBody')[1];
    expect(body?.match(/\bT[DH]\b|"[^"]+"/g)).toEqual(['TH', '"un"', 'TD', 'TD', '"trois"']);
  });
});
