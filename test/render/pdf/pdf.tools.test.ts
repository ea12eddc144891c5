// These tests need qpdf and poppler-utils; without them they fail, for a check that is skipped proves nothing.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/render/markdown.ts';
import { writePdf } from '../../../src/render/pdf/index.ts';
import { FONTS, layout, linesOf, META, SAMPLE, textOf } from './support.ts';

const LONG_LINK = `[${'un lien qui court sur plusieurs lignes et sur deux pages '.repeat(60).trim()}](https://exemple.fr/long)`;
const folder = mkdtempSync(join(tmpdir(), 'csi-pdf-'));
const file = join(folder, 'sample.pdf');
const links = join(folder, 'links.pdf');
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(async () => {
  writeFileSync(file, (await writePdf(parseMarkdown(SAMPLE), { ...META, mention: 'PROJET' }, FONTS)).bytes);
  const lead = Array.from({ length: 20 }, () => 'Ligne.').join('\n\n');
  writeFileSync(
    links,
    (
      await writePdf(
        parseMarkdown(`${lead}\n\n${LONG_LINK}\n\nVoir [un](https://exemple.fr/1) et [deux](mailto:a@exemple.fr).`),
        META,
        FONTS,
      )
    ).bytes,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the PDF of the sample', () => {
  it('has no fault that qpdf finds', () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  it('says what it is', () => {
    const info = run('pdfinfo', file);
    for (const line of [/Title: +Contrat d’essai/, /Tagged: +yes/, /PDF version: +1\.7/, /Pages: +9/, /CreationDate: .*2026/, /A4/])
      expect(info).toMatch(line);
  });

  it('embeds every font, as a subset, with the way back to Unicode', () => {
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/);
  });

  it('gives back its text when it is copied, page by page, in reading order', () => {
    const pages = layout(SAMPLE, { ...META, mention: 'PROJET' });
    for (const [index, page] of pages.entries()) {
      const number = String(index + 1);
      // Poppler gives every white space as a common one, and the head and foot of a page last, as they are painted.
      const copied = run('pdftotext', '-raw', '-f', number, '-l', number, file, '-').replaceAll(/[\s\u00ad]+/g, '');
      const placed = linesOf(page)
        .map((item) => textOf(item.line) + (item.line.segments.some((segment) => segment.hyphen) ? '' : ' '))
        .join('');
      expect(copied.startsWith(placed.replaceAll(/\s+/g, '')), `page ${number}: ${copied.slice(0, 300)}`).toBe(true);
    }
  });

  it('keeps a no-break space apart from a common one', () => {
    const raw = run('qpdf', '--qdf', '--object-streams=disable', file, '-');
    for (const code of ['<0020>', '<00A0>', '<202F>', '<2019>']) expect(raw).toMatch(new RegExp(`^<[0-9A-F]{4}> ${code}$`, 'm'));
  });

  it('keeps the logical structure that was laid out', async () => {
    await expect(run('pdfinfo', '-struct', file)).toMatchFileSnapshot('golden/sample.pdf-structure.txt');
  });

  it('has the bookmarks of its headings, each on its page', () => {
    const chapters = (JSON.parse(run('qpdf', '--json=2', '--json-key=outlines', file)) as { outlines: Outline[] }).outlines;
    expect(chapters.map((entry) => entry.title)).toEqual(
      expect.arrayContaining(['Visas', 'Axe 2 — Justice', 'Annexe 2 — Synthèse donnant-donnant']),
    );
    expect(chapters.find((entry) => entry.title.startsWith('Axe 1'))?.kids.map((entry) => entry.title)).toEqual([
      'Engagements de l’État',
      'Engagements de la collectivité',
    ]);
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
type Value = Record<string, unknown>;

describe('links', () => {
  it('have their annotation, and the reference to it in the structure, on their own page', () => {
    const [, objects] = (
      JSON.parse(run('qpdf', '--json=2', '--json-key=qpdf', links)) as { qpdf: [unknown, Record<string, { value: Value }>] }
    ).qpdf;
    const values = new Map(Object.entries(objects).map(([key, object]) => [key.replace('obj:', ''), object.value]));
    const pageOf = new Map<unknown, string>();
    for (const [id, value] of values)
      if (value?.['/Type'] === '/Page')
        for (const annotation of (value['/Annots'] as string[] | undefined) ?? []) pageOf.set(annotation, id);
    let references = 0;
    for (const value of values.values()) {
      if (value?.['/S'] !== '/Link') continue;
      for (const kid of [value['/K']].flat() as Value[]) {
        if (kid?.['/Type'] !== '/OBJR') continue;
        references += 1;
        expect(kid['/Pg']).toBe(pageOf.get(kid['/Obj']));
      }
    }
    expect(references).toBe(pageOf.size);
    expect(new Set(pageOf.values()).size).toBeGreaterThan(1);
  });

  it('that are annotations have a description and their place in the parent tree', () => {
    const raw = run('qpdf', '--qdf', '--object-streams=disable', links, '-');
    const annotations = raw.match(/\/Subtype \/Link/g)?.length ?? 0;
    expect(annotations).toBeGreaterThan(10);
    expect(raw.match(/\/StructParent \d+/g)?.length).toBe(annotations);
    expect(raw.match(/\/Contents \((https:|mailto:)/g)?.length).toBe(annotations);
  });
});
