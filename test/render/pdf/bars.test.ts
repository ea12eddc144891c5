// The bars of the table of reciprocal commitments: they show what the text above them says, on a scale from zero.
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/render/index.ts';
import type { BoxItem } from '../../../src/render/pdf/layout/items.ts';
import { contrat, TEMPLATES } from '../../support/files.ts';
import { STYLE } from '../../support/style.ts';
import { layout } from './support.ts';

const table = (text: string, bars = ' barres="oui"') =>
  `:::tableau{titre="T"${bars} entetes="colonnes"}\n| État | Ville |\n| --- | --- |\n| ${text} | rien |\n:::\n`;
const THICKNESS = 4.6;

/** The widths of the parts of the bars: what is there, what changes. */
function parts(text: string, bars?: string) {
  const boxes = layout(table(text, bars)).flatMap((page) =>
    page.items.filter((item): item is BoxItem => item.kind === 'box'),
  );
  const bar = boxes.filter(({ height }) => height === THICKNESS);
  return {
    full: bar.filter(({ fill }) => fill === STYLE.color.main).map(({ width }) => width),
    open: bar.filter(({ fill }) => fill === '#ffffff').map(({ width }) => width),
    thin: boxes.filter(({ height }) => height === 1.2).map(({ width }) => width),
  };
}
const ratio = ([one = 0]: number[], [other = 0]: number[]) => one / other;

describe('a bar', () => {
  it('is full for what is there and open for what is added, in proportion', () => {
    const { full, open, thin } = parts('**+100 postes (330 → 430)**');
    expect([full.length, open.length, thin.length]).toEqual([1, 1, 0]);
    expect(ratio(full, open)).toBeCloseTo(3.3);
  });

  it.each([
    ['(0 → 8 → 12)', 0, 1],
    ['(24 → 12)', 1, 1],
    ['(1\u202f250,5 → 2\u202f000)', 1, 1],
    ['(10 → de 15 à 20)', 1, 1],
    ['(10 → au moins 15)', 1, 1],
  ])('of %s', (path, full, open) => {
    const found = parts(`**+1 poste ${path}**`);
    expect([found.full.length, found.open.length]).toEqual([full, open]);
    if (path.includes('1\u202f250')) expect(ratio(found.full, found.open)).toBeCloseTo(1250.5 / 749.5);
    if (path.includes('de 15')) expect(ratio(found.thin, found.open)).toBeCloseTo(1);
  });

  it.each([
    '**+111 postes**',
    'à déterminer',
    '**(330 postes)**',
    '1.2 Passer (de 3 à 4)',
    '**0 poste (0 → 0)**',
  ])('is not drawn for %s', (text) => {
    expect(parts(text)).toEqual({ full: [], open: [], thin: [] });
  });

  it('is not drawn in a table that does not ask for it, and the texts are the same', () => {
    expect(parts('**+100 postes (330 → 430)**', '')).toEqual({ full: [], open: [], thin: [] });
    const of = (donnant_donnant: boolean) =>
      renderMarkdown(
        { ...contrat('examples/toulouse.yaml'), theme: { pages: { donnant_donnant } } },
        { document: 'contrat', templates: TEMPLATES },
      ).markdown;
    expect(of(true)).toContain('barres="oui"');
    const lines = (markdown: string) =>
      markdown.split('\n').filter((line) => line !== '' && !line.startsWith('Barre\u00a0:'));
    expect(lines(of(false))).toEqual(lines(of(true).replace('barres="oui"', 'barres="non"')));
  });
});
