import { describe, expect, it } from 'vitest';
import type { Page, PageItem } from '../../../src/render/pdf/layout/items.ts';
import { STYLE } from '../../support/style.ts';
import { artifactsOf, layout, linesOf, textOf } from './support.ts';

const SENTENCE =
  'Les parties se réunissent chaque trimestre afin de vérifier l’avancement des actions et d’en adapter le calendrier.';
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const table = (columns: number, rows: string[][], options = ''): string =>
  `:::tableau${options}\n| ${times(columns, (i) => `Colonne ${i + 1}`).join(' | ')} |\n|${' --- |'.repeat(columns)}\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n:::`;
const cover = (entries: string[], title = 'Titre'): string =>
  `::::couverture\n# ${title}\n\n**Parties**\n\n${entries.map((entry) => `- ${entry}`).join('\n')}\n\n:::pied\nVersion 1\n:::\n::::`;
const signatures = (count: number): string =>
  `Dernier article du texte.\n\n## Signatures\n\n:::::signatures\nFait à Valmont, le 15 septembre 2026.\n\n${times(count, (i) => `::::signature{partie="p${i}"}\n**Communauté de communes du Bassin numéro ${i}**\n\nPrésidente\n\nMme Prénom Nom-Composé${i}\n::::`).join('\n\n')}\n:::::`;

/** Extreme documents, by what is extreme in them. */
const EXTREMES: Readonly<Record<string, string>> = {
  'a title of thirty lines': `${cover(['L’État'], SENTENCE.repeat(9))}\n\n## ${SENTENCE.repeat(14)}\n\n### ${SENTENCE.repeat(10)}\n\nTexte.`,
  'a cell of three pages': table(
    3,
    [
      ['a', times(1900, (i) => `mot${i}`).join(' '), 'b'],
      ['c', 'd', 'e'],
    ],
    '{groupes="1"}',
  ),
  'a cell of three pages of texts': table(2, [[times(60, () => SENTENCE).join('<br><br>'), 'b']]),
  'a band over a cell of three pages': table(2, [
    ['**Axe 1 — Un**', ''],
    [times(60, () => SENTENCE).join('<br><br>'), times(10, () => SENTENCE).join('<br><br>')],
  ]),
  'forty towns on the cover': cover(times(40, (i) => `Commune de Saint-Martin-sur-l’Étang-${i}`)),
  'words of three hundred letters': `${'x'.repeat(300)}\n\n- ${'y'.repeat(300)}\n\n${table(4, [['a', 'z'.repeat(300), 'b', 'c']])}\n\n:::details\n- **${'L'.repeat(300)} :** ${'v'.repeat(300)}\n:::`,
  'sixty who sign': signatures(60),
  'an axis without commitments': table(3, [
    ['**Axe 1 — Un : néant**', '', ''],
    ['**Axe 2 — Deux**', '', ''],
    ['2.1', 'b', 'c'],
  ]),
  'a band at the end': table(2, [
    ['a', 'b'],
    ['**Axe 9 — Rien**', ''],
  ]),
  'one indicator': `:::graphique\n| Série | 2024 |\n| --- | --- |\n| Vols<br>faits | 3 |\n:::`,
  'a hundred and twenty indicators': `:::graphique{titre="Évolution"}\n| Série | 2021 | 2022 |\n| --- | --- | --- |\n${times(120, (i) => `| Série ${i}\u202f¹<br>faits | ${i} | ${2 * i} |`).join('\n')}\n:::\n\n${table(
    5,
    times(120, (i) => [`Indicateur ${i}\u202f¹`, `${i}`, '2', '3', '4']),
  )}\n\n:::note\n¹ Source : un titre.\n:::`,
  'a table of twelve columns': table(
    12,
    times(30, (i) => times(12, (k) => (k === 3 ? SENTENCE : `cellule ${i}`))),
  ),
  'a table of twelve columns, turned if better': table(
    12,
    times(30, () => times(12, () => 'Communication intercommunale')),
    '{orientation="au-mieux"}',
  ),
};

const boxesOf = (page: Page): Extract<PageItem, { kind: 'field' | 'drawing' }>[] =>
  page.items.filter((item) => item.kind === 'field' || item.kind === 'drawing');

describe.each(Object.entries(EXTREMES))('%s', (_, markdown) => {
  const pages = layout(markdown);

  it('stays on its pages', () => {
    for (const page of pages)
      for (const item of page.items) {
        if (item.kind === 'bookmark' || item.kind === 'empty') continue;
        const width = item.kind === 'line' ? item.line.width : item.width;
        expect(item.x).toBeGreaterThanOrEqual(STYLE.page.side - 0.1);
        expect(item.x + width, item.kind === 'line' ? textOf(item.line) : item.kind).toBeLessThanOrEqual(
          page.width - STYLE.page.side + 0.2,
        );
        if (item.kind === 'line' && item.element)
          expect(item.y, textOf(item.line)).toBeLessThanOrEqual(
            page.height - (page.cover ? 20 : STYLE.page.bottom) + 0.2,
          );
      }
  });

  it('draws no line over another one or over a field', () => {
    for (const page of pages) {
      const lines = [...linesOf(page), ...artifactsOf(page)]
        .filter((item) => item.line.width > 0)
        .sort((a, b) => a.y - b.y);
      for (const [index, one] of lines.entries())
        for (const other of lines.slice(index + 1, index + 40)) {
          if (other.y - one.y > 6 || other.element === one.element) continue;
          const apart = one.x + one.line.width <= other.x + 0.2 || other.x + other.line.width <= one.x + 0.2;
          expect(apart || other.y - one.y > 4.5, `${textOf(one.line)} / ${textOf(other.line)}`).toBe(true);
        }
      for (const field of boxesOf(page).filter((item) => item.kind === 'field'))
        for (const { x, y, line } of lines)
          expect(
            y > field.y &&
              y < field.y + field.height &&
              x + line.width > field.x &&
              x < field.x + field.width,
          ).toBe(false);
    }
  });

  it('prints every word', () => {
    // Lines of a label and of its value alternate: texts are compared element by element.
    const texts = new Map<unknown, string>();
    for (const { element, line } of pages.flatMap(linesOf))
      texts.set(element, (texts.get(element) ?? '') + textOf(line));
    const drawn = [...texts.values()].join(' ').replaceAll(/\s+/g, '');
    for (const word of new Set(markdown.match(/[\p{L}\d]{6,}/gu)))
      if (
        !/^(tableau|groupes|graphique|couverture|signatures?|details|orientation|partie|mieux|Évolution)$/.test(
          word,
        )
      )
        expect(drawn.includes(word), word.slice(0, 40)).toBe(true);
  });
});

describe('the pages of many signatories', () => {
  it('follow the order of protocol, split no box, and each show a line of what is signed', () => {
    for (const count of [1, 2, 5, 8, 12, 13, 60]) {
      const pages = layout(signatures(count));
      const names = pages.flatMap((page) =>
        page.items.flatMap((item) => (item.kind === 'field' ? [item.name] : [])),
      );
      expect(names).toEqual(times(count, (i) => `signature_p${i}`));
      for (const page of pages) {
        const signed = page.items.some((item) => item.kind === 'field');
        const text = [...linesOf(page), ...artifactsOf(page)].map((item) => textOf(item.line)).join(' ');
        if (signed) expect(text, `${count} blocks`).toContain('Fait à Valmont, le 15 septembre 2026.');
      }
      const first = pages.find((page) => page.items.some((item) => item.kind === 'field'));
      expect(
        linesOf(first as Page).map((item) => textOf(item.line)),
        `${count} blocks`,
      ).toContain('Dernier article du texte.');
    }
  });

  it('have room for twelve boxes on one page, each with 2 cm of height to sign by hand', () => {
    const pages = layout(signatures(12)).filter((page) => page.items.some((item) => item.kind === 'field'));
    expect(pages).toHaveLength(1);
    for (const count of [1, 12, 60])
      for (const page of layout(signatures(count)))
        for (const item of page.items)
          if (item.kind === 'field') {
            expect(item.height).toBeGreaterThanOrEqual((20 / 25.4) * 72);
            expect(item.width).toBeGreaterThan((45 / 25.4) * 72);
          }
  });
});

describe('a table whose orientation is chosen', () => {
  const oriented = (columns: number, cell: string): boolean =>
    layout(
      table(
        columns,
        times(12, () => times(columns, () => cell)),
        '{orientation="au-mieux"}',
      ),
    ).every((page) => page.width > page.height);

  it('is in portrait if its words fit, whatever its length, and in landscape if they would be hyphenated', () => {
    expect(oriented(4, SENTENCE)).toBe(false);
    expect(oriented(5, 'État et Ville')).toBe(false);
    expect(oriented(9, 'Intercommunalités')).toBe(true);
    for (const rows of [1, 2, 5, 20, 100, 101])
      expect(
        layout(
          table(
            5,
            times(rows, () => times(5, () => SENTENCE)),
            '{orientation="au-mieux"}',
          ),
        )[0]?.width,
        `${rows} rows`,
      ).toBe(STYLE.page.width);
  });
});

describe('a band above rows', () => {
  it('is one cell across all columns, stays with the row below it, and is repeated on the next page', () => {
    const rows = times(4, (axis) => [
      [`**Axe ${axis + 1} — Sécurité**`, '', ''],
      ...times(17, (i) => [`${axis + 1}.${i}`, SENTENCE, 'Ville']),
    ]).flat();
    const pages = layout(table(3, rows));
    expect(pages.length).toBeGreaterThan(2);
    const bands = pages.flatMap(linesOf).filter((item) => item.element?.attributes?.colSpan === 3);
    expect(bands.map((item) => textOf(item.line))).toEqual(times(4, (axis) => `Axe ${axis + 1} — Sécurité`));
    for (const page of pages.slice(1)) {
      const [first] = linesOf(page).map((item) => textOf(item.line));
      const axis = first?.[0];
      const again = artifactsOf(page).map((item) => textOf(item.line));
      if (first?.startsWith('Axe')) expect(again.join()).not.toContain('suite');
      else expect(again).toContain(`Axe ${axis} (suite)`);
      expect(linesOf(page).at(-1)?.element?.type).toBe('TD');
    }
  });
});

describe('a cover of many parties', () => {
  const coverOf = (count: number) =>
    layout(cover(times(count, (i) => `Commune de Saint-Martin-sur-l’Étang-${i}`)));
  const steps = (page: Page | undefined): number[] => {
    const lines = (page ? linesOf(page) : []).filter(({ line }) => /Étang/.test(textOf(line)));
    return lines.slice(1).map(({ y }, at) => Math.round(10 * (y - (lines[at]?.y ?? 0))) / 10);
  };
  const counts = times(50, (i) => i + 2);
  const onePage = counts.filter((count) => coverOf(count).length === 1);

  it('is tightened before it takes a second page, evenly and above its foot', () => {
    const most = Math.max(...onePage);
    expect(onePage).toEqual(counts.slice(0, onePage.length));
    expect(most).toBeGreaterThan(15);
    const [page] = coverOf(most);
    const [usual] = steps(coverOf(3)[0]);
    expect(new Set(steps(page)).size).toBe(1);
    // More than the spaces of any page may give, 15 % of 3.4 points.
    expect(steps(page)[0]).toBeLessThan((usual ?? 0) - 0.8);
    const ys = page ? linesOf(page).map(({ y }) => y) : [];
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
  });

  it('keeps at least its usual spaces when they would not be enough', () => {
    const pages = coverOf(Math.max(...onePage) + 1);
    expect(pages).toHaveLength(2);
    expect(steps(pages[0])[0]).toBeGreaterThanOrEqual(steps(coverOf(3)[0])[0] ?? 999);
  });
});
