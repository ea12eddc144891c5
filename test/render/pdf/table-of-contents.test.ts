import { describe, expect, it } from 'vitest';
import type { LineItem, Page } from '../../../src/render/pdf/layout/items.ts';
import { layout, linesOf, META, SAMPLE, structure, textOf } from './support.ts';

const filler = (lines: number): string => Array.from({ length: lines }, (_, i) => `Ligne ${i}.`).join('\n\n');
const chapters = (count: number, sections = 0): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `## Chapitre ${i + 1}\n\n${filler(20)}${Array.from({ length: sections }, (_, k) => `\n\n### Section ${i + 1}.${k + 1}\n\nTexte.`).join('')}`,
  ).join('\n\n');
const document = (body: string): Page[] => layout(`::::couverture\n# Titre\n::::\n\n::sommaire\n\n${body}`);

/** The entries of the table of contents: depth, title, number shown, and target of the link. */
function entriesOf(pages: readonly Page[]) {
  const byReference = new Map<unknown, LineItem[]>();
  for (const item of pages.flatMap(linesOf))
    if (item.element?.type === 'Reference')
      byReference.set(item.element, [...(byReference.get(item.element) ?? []), item]);
  return [...byReference.values()].map((items) => {
    const links = new Set(items.flatMap((item) => item.line.segments.map((segment) => segment.link)));
    const [link] = links;
    return {
      title: items
        .slice(0, -1)
        .map((item) => textOf(item.line))
        .join('')
        .trim(),
      number: textOf((items.at(-1) as LineItem).line),
      links: links.size,
      link: link && 'page' in link ? link : undefined,
    };
  });
}

const headings = (pages: readonly Page[]) =>
  pages.flatMap((page, index) =>
    page.items.flatMap((item) =>
      item.kind === 'bookmark' ? [{ title: item.title, depth: item.depth, page: index, y: item.y }] : [],
    ),
  );

describe('the table of contents', () => {
  it.each([
    ['on one page', SAMPLE, 1],
    ['on several pages', `::::couverture\n# Titre\n::::\n\n::sommaire\n\n${chapters(50)}`, 2],
  ])('lists every heading with the page it is on, and leads there: %s', (_, markdown, length) => {
    const pages = layout(markdown);
    const listed = entriesOf(pages);
    const expected = headings(pages).filter(
      ({ depth, title }) => (depth === 2 || depth === 3) && title !== 'Sommaire',
    );
    expect(listed.map(({ title, number }) => [title, number])).toEqual(
      expected.map(({ title, page }) => [title, String(page + 1)]),
    );
    for (const [index, { link, links }] of listed.entries()) {
      expect(links).toBe(1);
      expect(link).toMatchObject({ page: expected[index]?.page, y: expected[index]?.y });
      expect(link?.label).toBe(`${expected[index]?.title}, page ${(expected[index]?.page ?? 0) + 1}`);
    }
    expect(
      pages.filter((page) => linesOf(page).some((item) => item.element?.type === 'Reference')),
    ).toHaveLength(length);
  });

  it('is after the cover, and what follows it begins a page', () => {
    const pages = document(chapters(12));
    expect(pages[0]?.cover).toBe(true);
    expect(linesOf(pages[1] as Page).map((item) => textOf(item.line))[0]).toBe('Sommaire');
    expect(linesOf(pages[2] as Page).map((item) => textOf(item.line))[0]).toBe('Chapitre 1');
  });

  it('is omitted in a short document', () => {
    expect(entriesOf(document('## Un\n\nTexte.\n\n## Deux\n\nTexte.'))).toEqual([]);
    expect(layout('::sommaire')).toEqual([]);
  });

  it('lists only the chapters when there are many sections', () => {
    expect(entriesOf(document(chapters(12, 4)))).toHaveLength(60);
    expect(entriesOf(document(chapters(12, 5))).map(({ title }) => title)).toEqual(
      Array.from({ length: 12 }, (_, i) => `Chapitre ${i + 1}`),
    );
  });

  it('takes one page where closer lines, or the sections of the longest chapter alone, make it so', () => {
    const axes = (chapters: number, sections: number) =>
      [
        `## Engagements\n\n${Array.from({ length: sections }, (_, i) => `### Axe ${i + 1}\n\n${filler(8)}`).join('\n\n')}`,
        ...Array.from({ length: chapters }, (_, i) => `## Article ${i + 1}\n\n${filler(3)}\n\n### Détail`),
      ].join('\n\n');
    const lengthOf = (pages: readonly Page[]) =>
      new Set(
        pages.flatMap((page, at) => (linesOf(page).some((l) => l.element?.type === 'Reference') ? [at] : [])),
      ).size;
    const close = document(axes(15, 9));
    expect(entriesOf(close)).toHaveLength(40);
    const shorter = document(axes(22, 12));
    expect(lengthOf(shorter)).toBe(1);
    const titles = entriesOf(shorter).map(({ title }) => title);
    expect(titles).toContain('Axe 12');
    expect(titles).not.toContain('Détail');
  });

  it('is a tree: the sections of a chapter are in its item', () => {
    const tree = structure(document(`## Seul\n\n${chapters(12, 2)}`));
    const item = tree.slice(tree.indexOf('TOCI', tree.indexOf('Seul')), tree.indexOf('“Chapitre 2'));
    expect(item.match(/TOCI|TOC(?!I)|“[^”]+”/g)).toEqual([
      'TOCI',
      '“Chapitre 1 3”',
      'TOC',
      'TOCI',
      '“Section 1.1 3”',
      'TOCI',
      '“Section 1.2 3”',
      'TOCI',
    ]);
  });

  it('breaks a long title, with its number on the last line', () => {
    const long = 'Un titre long comme un jour sans pain '.repeat(6).trim();
    const pages = document(`${chapters(12)}\n\n## ${long}\n\nTexte.`);
    expect(entriesOf(pages).at(-1)).toMatchObject({ title: long, number: String(pages.length) });
    for (const page of pages)
      for (const item of linesOf(page)) expect(item.x + item.line.width).toBeLessThan(page.width - 73);
  });

  it('does not change the pages of what follows it', () => {
    const [, , ...after] = document(chapters(12));
    const [, ...without] = layout(`::::couverture\n# Titre\n::::\n\n${chapters(12)}`, META);
    expect(after.map((page) => linesOf(page).map((item) => textOf(item.line)))).toEqual(
      without.map((page) => linesOf(page).map((item) => textOf(item.line))),
    );
  });
});
