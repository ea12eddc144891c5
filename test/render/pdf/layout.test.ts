import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/render/index.ts';
import { contrat, TEMPLATES } from '../../support/files.ts';
import { STYLE } from '../../support/style.ts';
import { artifactsOf, frames, layout, linesOf, SAMPLE, structure, textOf } from './support.ts';

const PHRASE =
  'Les parties se réunissent chaque trimestre afin de vérifier l’avancement des actions et d’en adapter le calendrier. ';
const paragraph = (times: number): string => PHRASE.repeat(times).trim();
const texts = (markdown: string): string[][] =>
  layout(markdown).map((page) => linesOf(page).map((item) => textOf(item.line).trim()));

describe('the layout of the sample', () => {
  it('has not moved (golden frames)', async () => {
    await expect(`${frames(layout(SAMPLE))}\n`).toMatchFileSnapshot('golden/sample.frames.txt');
  });

  it('has the same structure (golden tree)', async () => {
    await expect(`${structure(layout(SAMPLE))}\n`).toMatchFileSnapshot('golden/sample.structure.txt');
  });

  it('keeps every line inside its page', () => {
    for (const page of layout(SAMPLE)) {
      for (const item of linesOf(page)) {
        expect(item.y).toBeLessThanOrEqual(page.height - (page.cover ? 0 : STYLE.page.bottom) + 0.2);
        expect(item.x + item.line.width).toBeLessThanOrEqual(page.width - STYLE.page.side + 0.2);
      }
    }
  });
});

describe('page breaks', () => {
  it('never leave a heading at the foot of a page', () => {
    for (let lead = 20; lead < 60; lead++) {
      const pages = texts(
        `${Array.from({ length: lead }, (_, i) => `Ligne ${i}.`).join('\n\n')}\n\n## Titre\n\n### Sous-titre\n\n${paragraph(3)}`,
      );
      const page = pages.find((lines) => lines.includes('Titre')) ?? [];
      expect(page.slice(page.indexOf('Titre') + 1).length, `after ${lead} lines`).toBeGreaterThanOrEqual(3);
    }
  });

  it('leave at least two lines of a paragraph on each side', () => {
    let cut = 0;
    for (let lead = 15; lead < 45; lead++) {
      const lines = (count: number) => Array.from({ length: count }, () => 'Ligne.').join('\n\n');
      const pages = texts(`${lines(lead)}\n\n${paragraph(5)}\n\n${lines(15)}`);
      const parts = pages
        .map((lines) => lines.filter((line) => line !== 'Ligne.').length)
        .filter((count) => count > 0);
      if (parts.length > 1) cut += 1;
      for (const count of parts) expect(count, `after ${lead} lines`).toBeGreaterThanOrEqual(2);
    }
    expect(cut).toBeGreaterThan(2);
  });

  it('leave at least two entries of a list on each side', () => {
    let cut = 0;
    for (let made = 0; made < 200; made++) {
      const [lead, length] = [22 + Math.floor(made / 10), 4 + (made % 10)];
      const entries = Array.from({ length }, (_, i) => `- Entrée ${i}`).join('\n');
      const pages = texts(
        `${Array.from({ length: lead }, () => 'Ligne.').join('\n\n')}\n\nVoici :\n\n${entries}`,
      );
      const parts = pages
        .map((lines) => lines.filter((line) => line.startsWith('Entrée')).length)
        .filter((count) => count > 0);
      if (parts.length > 1) cut += 1;
      for (const count of parts)
        expect(count, `${length} entries after ${lead} lines`).toBeGreaterThanOrEqual(2);
    }
    expect(cut).toBeGreaterThan(2);
  });

  it('do not split a commitment that fits on a page, and lose none of its words otherwise', () => {
    const fiche = (title: string, times: number): string =>
      `:::fiche\n#### ${title}\n\n${paragraph(times)}\n:::`;
    for (let lead = 20; lead < 40; lead++) {
      const pages = texts(
        `${Array.from({ length: lead }, () => 'Ligne.').join('\n\n')}\n\n${fiche('Court', 4)}`,
      );
      const holding = pages.filter((lines) => lines.some((line) => line !== 'Ligne.'));
      expect(holding, `after ${lead} lines`).toHaveLength(1);
    }
    const long = texts(fiche('Long', 90));
    expect(long.length).toBeGreaterThan(1);
    expect(long.flat().join(' ')).toContain(paragraph(90));
  });

  it('are made by ::saut-de-page, without an empty page at the top of a page', () => {
    expect(texts('Un.\n\n::saut-de-page\n\n::saut-de-page\n\nDeux.')).toEqual([['Un.'], ['Deux.']]);
  });
});

describe('tables', () => {
  const table = (rows: string[], options = ''): string =>
    `:::tableau{titre="Essai"${options}}\n| Axe | N° | Engagement |\n| --- | --- | --- |\n${rows.join('\n')}\n:::`;

  it('repeat their head on each page, as an artifact after the first', () => {
    const pages = layout(table(Array.from({ length: 90 }, (_, i) => `| a | ${i} | ${PHRASE} |`)));
    expect(pages.length).toBeGreaterThan(3);
    expect(linesOf(pages[0] as never).filter((item) => textOf(item.line) === 'Engagement')).toHaveLength(1);
    for (const page of pages.slice(1)) {
      expect(linesOf(page).some((item) => textOf(item.line) === 'Engagement')).toBe(false);
      expect(artifactsOf(page).filter((item) => textOf(item.line) === 'Engagement')).toHaveLength(1);
    }
  });

  it('span the rows of a group and repeat its label on the next page', () => {
    const rows = Array.from(
      { length: 60 },
      (_, i) => `| ${i % 30 === 0 ? `**Axe ${i / 30 + 1} — Sécurité intérieure**` : ''} | ${i} | ${PHRASE} |`,
    );
    const pages = layout(table(rows, ' groupes="1"'));
    const spans = structure(pages).match(/TH scope=Row rowSpan=\d+ “[^”]*”/g);
    expect(spans).toEqual([
      'TH scope=Row rowSpan=30 “Axe 1 — Sécurité intérieure”',
      'TH scope=Row rowSpan=30 “Axe 2 — Sécurité intérieure”',
    ]);
    expect(
      pages
        .flatMap((page) => artifactsOf(page).map((item) => textOf(item.line)))
        .filter((text) => text.includes('suite')),
    ).toEqual(expect.arrayContaining(['Axe 1 (suite)', 'Axe 2 (suite)']));
  });

  it('do not leave their last band with its only row alone on a page', () => {
    const rows = [
      ...Array.from({ length: 14 }, (_, i) => `| ${i} | b | ${PHRASE} |`),
      '| **Axe 2** |  |  |',
      '| n | c | Fin |',
    ];
    let cut = 0;
    for (let lead = 0; lead < 30; lead++) {
      const pages = texts(`${'Ligne.\n\n'.repeat(lead)}${table(rows)}`);
      const last = pages.at(-1) ?? [];
      if (pages.length > 1 && last.includes('Fin')) cut += 1;
      expect(last.slice(0, 1), `after ${lead} lines`).not.toEqual(['Axe 2']);
    }
    expect(cut).toBeGreaterThan(5);
  });

  it('widen a column for its name where a row gains nothing by it', () => {
    const label =
      'Garantir la tranquillité et la sécurité du quotidien pour préserver le cadre de vie de tous les habitants';
    const lines = texts(
      `:::tableau{titre="Essai"}\n| Axe | État | Collectivités | En commun |\n| --- | ---: | ---: | ---: |\n| ${label} | 1 | 2 | 3 |\n:::`,
    ).flat();
    expect(lines).toContain('En commun');
  });

  it('leave enough room for the whole label of a group', () => {
    const label =
      'Lutte contre la radicalisation, le séparatisme et toutes les formes de rupture avec la République';
    const pages = layout(
      table(
        [`| **${label}** | 1 | a |`, '|  | 2 | b |', '| **Suivant** | 3 | c |'],
        ' groupes="1" largeurs="12 8 80"',
      ),
    );
    const lines = pages.flatMap(linesOf);
    const last = lines
      .filter((item) => item.element?.type === 'TH' && item.x < 85 && textOf(item.line) !== 'Suivant')
      .at(-1);
    const next = lines.find((item) => textOf(item.line) === 'Suivant');
    expect((next?.y ?? 0) - (last?.y ?? 0)).toBeGreaterThan(11);
  });

  it('split a cell higher than a page between its lines', () => {
    const words = Array.from({ length: 2500 }, (_, i) => `mot${i}`);
    const pages = layout(
      table(
        [`| a | 1 | ${words.join(' ')} |`, `| **${words.slice(0, 900).join(' ')}** | 2 | b |`],
        ' groupes="1"',
      ),
    );
    expect(pages.length).toBeGreaterThan(3);
    const drawn = new Map<string, number>();
    for (const item of pages.flatMap(linesOf))
      for (const word of textOf(item.line).trim().split(' ')) drawn.set(word, (drawn.get(word) ?? 0) + 1);
    for (const [index, word] of words.entries()) expect(drawn.get(word), word).toBe(index < 900 ? 2 : 1);
    for (const page of pages)
      for (const item of linesOf(page)) expect(item.y).toBeLessThan(page.height - STYLE.page.bottom + 1);
  });

  it('are not split when short, and never leave one row alone', () => {
    for (let lead = 15; lead < 40; lead++) {
      const before = Array.from({ length: lead }, () => 'Ligne.').join('\n\n');
      const short = layout(
        `${before}\n\n${table(['| a | 1 | b |', '| c | 2 | d |', '| **Total** | **3** | **4** |'])}`,
      );
      expect(
        short.filter((page) => linesOf(page).some((item) => item.element?.type === 'TD')),
        `after ${lead} lines`,
      ).toHaveLength(1);
      const long = layout(
        `${before}\n\n${table(Array.from({ length: 14 }, (_, i) => `| ligne | ${i} | b |`))}`,
      );
      for (const page of long)
        expect(
          linesOf(page).filter((item) => textOf(item.line).trim() === 'ligne').length,
          `after ${lead} lines`,
        ).not.toBe(1);
    }
  });

  it('are on a landscape page of their own when wide, with the heading that introduces them', () => {
    const pages = layout(
      `Avant.\n\n## Annexe\n\nIntroduction.\n\n${table(['| a | 1 | b |'], ' orientation="paysage"')}\n\n:::note\nSource.\n:::\n\nAprès.`,
    );
    expect(
      pages.map((page) => [page.width > page.height, linesOf(page).map((item) => textOf(item.line).trim())]),
    ).toEqual([
      [false, ['Avant.']],
      [true, ['Annexe', 'Introduction.', 'Essai', 'Axe', 'N°', 'Engagement', 'a', '1', 'b', 'Source.']],
      [false, ['Après.']],
    ]);
  });
});

describe('a document that is one landscape table', () => {
  it('has its title on the page of the table', () => {
    const pages = layout(
      '# Titre\n\n::mention[PROJET]\n\n## Tableau\n\n:::tableau{orientation="paysage"}\n| A |\n| --- |\n| b |\n:::',
    );
    expect(pages.map((page) => linesOf(page).map((item) => textOf(item.line)))).toEqual([
      ['Titre', 'PROJET', 'Tableau', 'A', 'b'],
    ]);
  });
});

describe('the cover', () => {
  it('shows no label as subtitle, the status under the title, and the foot at the bottom', () => {
    const [page] = layout(
      '::::couverture\n::mention[PROJET]\n\n# Titre\n\n**Parties**\n\n- L’État\n\n:::pied\nVersion 1\n:::\n::::',
    );
    const lines = linesOf(page as never).map((item) => [
      textOf(item.line),
      item.line.segments[0]?.style.size,
      Math.round(item.y),
    ]);
    expect(lines.map(([text]) => text)).toEqual(['Titre', 'PROJET', 'Parties', 'L’État', 'Version 1']);
    expect(lines[2]?.[1]).toBeLessThan(10);
    expect(lines[4]?.[2]).toBeGreaterThan(700);
  });
});

describe('every page except the cover', () => {
  it('shows the running head, the status and its number', () => {
    const pages = layout(SAMPLE, { titre: 'T', entete: 'En-tête', mention: 'PROJET', pied: 'Pied' });
    expect(artifactsOf(pages[0] as never)).toEqual([]);
    for (const [index, page] of pages.entries()) {
      if (index === 0) continue;
      const shown = artifactsOf(page).map((item) => textOf(item.line));
      expect(shown).toEqual(
        expect.arrayContaining(['PROJET', 'En-tête', 'Pied', `Page ${index + 1} sur ${pages.length}`]),
      );
    }
  });

  it('shortens a head that is too long for one line', () => {
    const [page] = layout('Texte.', { titre: 'T', entete: 'Contrat de sécurité intégrée '.repeat(20) });
    expect(artifactsOf(page as never).map((item) => textOf(item.line).trim())).toContainEqual(
      expect.stringMatching(/^Contrat de .*…$/),
    );
  });
});

describe('the layout of an example', () => {
  it('has the same structure (golden tree)', async () => {
    const { markdown, meta } = renderMarkdown(contrat('examples/arles.yaml'), {
      document: 'contrat',
      templates: TEMPLATES,
    });
    await expect(`${structure(layout(markdown, meta))}\n`).toMatchFileSnapshot('golden/arles.structure.txt');
  });
});
