import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Contrat } from '../../../src/model/contrat.ts';
import { blocksOf } from '../../../src/render/pdf/blocks/index.ts';
import { Shaper } from '../../../src/render/pdf/fonts/shaping.ts';
import { layoutDocument } from '../../../src/render/pdf/layout/index.ts';
import type { LineItem, Page } from '../../../src/render/pdf/layout/items.ts';
import { REVISION_COLORS } from '../../../src/render/pdf/palette.ts';
import { hyphenateFrench } from '../../../src/render/pdf/text/index.ts';
import { FONTS, linesOf, META } from '../../render/pdf/support.ts';
import { read } from '../../support/files.ts';
import { comparedRendered } from './compared.ts';

const TOULOUSE = read('examples/toulouse.yaml');
const pagesOf = (after: string): Page[] => {
  const { compared } = comparedRendered(parse(TOULOUSE) as Contrat, parse(after) as Contrat);
  if (!compared) throw new Error('not compared');
  return layoutDocument(blocksOf(compared.root), META, new Shaper(FONTS), hyphenateFrench);
};
const segmentsOf = (pages: readonly Page[]) =>
  pages.flatMap(linesOf).flatMap(({ line }: LineItem) => line.segments);
const COLORS: readonly string[] = Object.values(REVISION_COLORS);
const strokesOf = (pages: readonly Page[]) =>
  pages.flatMap(({ items }) => items).filter((item) => item.kind === 'rule' && COLORS.includes(item.color));

describe('the pages of a compared document', () => {
  const pages = pagesOf(
    TOULOUSE.replace('Créer 111 postes', 'Créer 98 postes').replace(
      'Le contrat de sécurité intégrée de Toulouse est le premier signé en France.',
      'Le contrat de sécurité intégrée de Toulouse, négocié pendant plus d’une année entre les services de l’État et ceux de la Mairie, est le premier signé en France.',
    ),
  );
  const spoken = segmentsOf(pages).flatMap((segment) => segment.spoken ?? []);

  it('say in words what is removed and added', () => {
    expect(spoken).toContain('[supprimé\u00a0: 111]');
    expect(spoken).toContain('[ajouté\u00a0: 98]');
  });

  it('open and close the words of a passage once, over all its lines', () => {
    const at = spoken.findIndex((text) => text.includes('négocié'));
    const lines = spoken.slice(at, at + 2).join('');
    expect(lines).toMatch(/^\[ajouté\u00a0: , négocié .* de la Mairie,\]$/);
    expect(spoken.join('').match(/\[/g)?.length).toBe(spoken.join('').match(/\]/g)?.length);
  });

  it('have a line for each marked segment, and a bar beside each marked line', () => {
    const marked = segmentsOf(pages).filter(({ style }) => style.revision && style.revision !== 'dit');
    expect(strokesOf(pages).length).toBe(marked.length);
    for (const page of pages)
      for (const { y, line } of linesOf(page).filter(({ line }) =>
        line.segments.some(({ style }) => style.revision),
      ))
        expect([
          line,
          page.items.some(
            (item) => item.kind === 'box' && item.width === 2 && item.y < y && item.y + item.height > y,
          ),
        ]).toEqual([line, true]);
  });

  it('have neither where nothing changes', () => {
    const same = pagesOf(TOULOUSE);
    expect(strokesOf(same)).toEqual([]);
    expect(segmentsOf(same).some(({ spoken: words }) => words !== undefined)).toBe(false);
  });
});
