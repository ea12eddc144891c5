// The calendar of deadlines: each commitment stands in it once, and its marks where they belong.
import { describe, expect, it } from 'vitest';
import { annexesOf } from '../../src/model/annexes.ts';
import { isLive } from '../../src/model/comptes.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { printedEngagements } from '../../src/model/engagements.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { whenOf } from '../../src/render/pdf/layout/timeline/when.ts';
import { buildView } from '../../src/render/view/index.ts';
import { contrat, list, TEMPLATES } from '../support/files.ts';
import { layout, linesOf, textOf } from './pdf/support.ts';

const files = ['examples', 'test/fixtures', 'test/fixtures/bancs'].flatMap((folder) =>
  list(folder, '.yaml').map((name) => `${folder}/${name}`),
);
const many = (count: number, axes: number, years: number): Contrat =>
  ({
    version: 1,
    document: { type: 'contrat', titre: 'Contrat', statut: 'adopte' },
    territoire: { nom: 'Bourges' },
    parties: [{ id: 'ville', nom: 'Ville', type: 'commune', role: 'signataire' }],
    axes: Array.from({ length: axes }, (_, a) => ({
      id: `a${a}`,
      titre: `Axe au nom assez long pour prendre trois lignes, le ${a}`,
      engagements: Array.from({ length: Math.ceil(count / axes) }, (__, e) => ({
        id: `a${a}e${e}`,
        titre: 'T',
        porteurs: ['ville'],
        echeance: [
          2026 + (e % years),
          `${2026 + (e % years)}-T${1 + (e % 4)}`,
          'permanent',
          `${2026 + (e % years)}-12-31`,
        ][e % 4],
      })),
    })),
  }) as unknown as Contrat;

/** Every number in the calendar that is no step and no rhythm, with those that have no day. */
function deadlines(one: Contrat): string[] {
  const { lignes, sans, relatives } = buildView(one).echeancier;
  const texts = lignes.flatMap(({ cellules, sans_terme }) => [
    ...cellules.flatMap(({ texte }) => texte.split('<br>')),
    sans_terme,
  ]);
  return [...texts, sans]
    .filter((texte) => texte !== '' && !texte.includes('('))
    .flatMap((texte) => texte.replace(/^.*\u00a0: /, '').split(', '))
    .concat(relatives.map(({ numero }) => numero))
    .map((numero) => numero.replaceAll('\\', ''));
}

describe('each commitment that still promises something stands once', () => {
  it.each(files)('in %s', (file) => {
    const one = contrat(file);
    const numeros = printedEngagements(one).flatMap(({ engagement, numero }) =>
      isLive(engagement) ? [numero] : [],
    );
    expect(deadlines(one).toSorted()).toEqual(numeros.toSorted());
  });

  it.each([
    [6, 1, 2],
    [600, 10, 15],
    [90, 3, 30],
  ])('of %i commitments in %i axes over %i years, on the page too', (count, axes, years) => {
    const one = many(count, axes, years);
    const numeros = printedEngagements(one).map(({ numero }) => numero);
    expect(deadlines(one).toSorted()).toEqual(numeros.toSorted());
    const { markdown, meta } = renderMarkdown(one, { document: 'contrat', templates: TEMPLATES });
    const only = markdown.slice(
      markdown.indexOf(':::echeancier'),
      markdown.indexOf('\n:::\n', markdown.indexOf(':::echeancier')) + 5,
    );
    const pages = layout(only, meta);
    // The label of a row may name its commitment.
    const marks = pages.flatMap(linesOf).filter(({ element }) => element?.type !== 'TH');
    const words = marks.map(({ line }) => textOf(line)).join(' ');
    for (const numero of numeros)
      expect(words.match(new RegExp(`(?<![\\d.])${numero.replace('.', '\\.')}(?![\\d.])`, 'g'))).toHaveLength(
        1,
      );
    for (const page of pages)
      for (const item of page.items)
        if (item.kind === 'line') {
          expect(item.x).toBeGreaterThan(60);
          expect(item.x + item.line.width).toBeLessThan(page.width - 60);
          expect(item.y).toBeLessThan(page.height - 20);
        }
  });
});

describe('few commitments', () => {
  const row = (one: Contrat) => buildView(one).echeancier.lignes.map(({ libelle }) => libelle);

  it('have a row each, those without a term too; more of them share the row of their axis', () => {
    expect(row(many(8, 2, 2))).toEqual(
      ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4'].map((n) => `${n}\u00a0T`),
    );
    expect(row(many(10, 2, 2))).toHaveLength(2);
    const [axe] = many(1, 1, 1).axes;
    const undated = { ...axe, engagements: [{ ...axe?.engagements[0], echeance: undefined }] };
    expect(row({ ...many(1, 1, 1), axes: [undated] } as never)).toEqual([]);
  });

  it('whose titles are long have wider labels, and a short list of numbers is not cut', () => {
    const head = `| Engagement | 2026 | 2027 | 2028 | 2029 | 2030 | 2031 |\n${'| --- '.repeat(7)}|\n`;
    const widest = (label: string) => {
      const [page] = layout(
        `:::echeancier{titre="Essai"}\n${head}| ${label} |  |  |  |  |  | 1.4, 1.5, 1.6 |\n:::`,
      );
      const lines = page ? linesOf(page).map(({ line, x }) => ({ text: textOf(line).trim(), x })) : [];
      expect(lines.map(({ text }) => text)).toContain('1.4, 1.5, 1.6');
      return lines.find(({ text }) => text === '2026')?.x ?? 0;
    };
    expect(
      widest('1.4 Affecter des policiers au nouveau quartier de reconquête républicaine du centre'),
    ).toBeGreaterThan(widest('1.4 Agir') + 20);
  });
});

it('no row of a calendar is alone on a page', () => {
  const rows = Array.from(
    { length: 14 },
    (_, i) => `| Axe ${i} au nom assez long pour prendre trois lignes | 1.${i} | 2.${i} |`,
  );
  for (let lead = 0; lead < 24; lead++) {
    const pages = layout(
      `${'Ligne.\n\n'.repeat(lead)}:::echeancier{titre="Essai"}\n| Axe | 2026 | 2027 |\n| --- | --- | --- |\n${rows.join('\n')}\n:::`,
    );
    for (const page of pages) {
      const marks = linesOf(page).filter(({ line }) => /^1\.\d+$/.test(textOf(line).trim()));
      expect(marks.length, `after ${lead} lines`).not.toBe(1);
    }
  }
});

describe('a mark', () => {
  it.each([
    ['31/12\u00a0: 1.1', 1],
    ['01/01\u00a0: 1.1', 0],
    ['T2\u00a0: 1.1', 0.5],
    ['S1\u00a0: 1.1', 0.5],
    ['juin\u00a0: 1.1', 0.5],
    ['déc.\u00a0: 1.1', 1],
  ])('%s is at its part of the year', (text, at) => {
    const when = whenOf(text);
    expect(when).toEqual({ kind: 'day', at: expect.closeTo(at, 1), isStep: false });
  });

  it('without a day takes its year, and a rhythm all of its years', () => {
    expect(whenOf('1.1, 1.2')).toEqual({ kind: 'year', isStep: false });
    expect(whenOf('1.1\u00a0(→\u00a060)')).toEqual({ kind: 'year', isStep: true });
    expect(whenOf('T1\u00a0: 1.1\u00a0(+20)')).toMatchObject({ kind: 'day', isStep: true });
    expect(whenOf('jusqu’en 2031\u00a0: 1.3 (10 caméras par an)')).toEqual({ kind: 'span', until: 2031 });
  });
});

describe('the annexes that csi adds', () => {
  const titles = (one: Contrat) => annexesOf(one).map(({ titre, numero }) => `${numero} ${titre}`);

  it('follow those of the file, whose numbers they never change', () => {
    const one = contrat('test/fixtures/complet.yaml');
    const all = titles(one);
    expect(all.at(-1)).toMatch(/^\d Échéancier des engagements$/);
    const without = titles({ ...one, theme: { pages: { echeancier: false, financement: false } } });
    expect(all.slice(0, without.length)).toEqual(without);
  });

  it('are those that have something to draw', () => {
    expect(titles(many(8, 1, 2))).toEqual([
      '1 Tableau des engagements par axe',
      '2 Synthèse donnant-donnant',
      '3 Échéancier des engagements',
    ]);
    expect(titles(many(2, 1, 2))).toHaveLength(2);
    expect(titles({ ...many(8, 1, 2), document: { type: 'avenant', titre: 'A', statut: 'projet' } })).toEqual(
      [],
    );
    const costly = many(8, 1, 2);
    for (const engagement of costly.axes[0]?.engagements ?? []) engagement.cout = { montant: 1 };
    expect(titles(costly).at(-1)).toBe('4 Maquette financière');
    const { markdown } = renderMarkdown(costly, { document: 'contrat', templates: TEMPLATES });
    expect(markdown).toContain('## Annexe 4 — Maquette financière');
    expect(markdown).not.toContain('Plan de financement');
  });
});
