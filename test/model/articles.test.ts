import { describe, expect, it } from 'vitest';
import { articlesOf } from '../../src/model/articles.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { TEMPLATES } from '../support/files.ts';
import { maximal } from '../support/maximal.ts';

const TYPES = ['contrat', 'charte', 'declaration_intention', 'avenant'] as const;
const OPTIONAL = [
  'diagnostic',
  'cadres',
  'gouvernance',
  'evaluation',
  'duree',
  'revision',
  'clauses',
  'clauses_types',
  'annexes',
] as const;

/** A contract of a kind without some of its parts and without any written number. */
function contrat(type: string, without: readonly string[], statut = 'adopte'): Contrat {
  const whole = maximal(type).contrat as unknown as Record<string, unknown>;
  const { articles: _, ...rest } = whole;
  const kept = Object.fromEntries(Object.entries(rest).filter(([key]) => !without.includes(key)));
  const clauses = (kept.clauses as { numero?: string }[] | undefined)?.map(
    ({ numero: __, ...clause }) => clause,
  );
  const document = { ...(kept.document as object), statut };
  return { ...kept, document, ...(clauses && { clauses }) } as unknown as Contrat;
}

/** The numbers in the headings of the printed document, in their order. */
const printed = (one: Contrat) =>
  [
    ...renderMarkdown(one, { document: 'contrat', templates: TEMPLATES }).markdown.matchAll(
      /^## Article\u00a0(.+?) — /gm,
    ),
  ].map(([, numero]) => numero);

describe('the numbers of articles', () => {
  for (const type of TYPES)
    for (const statut of ['projet', 'adopte'])
      it.each([[], ...OPTIONAL.map((key) => [key]), [...OPTIONAL]])(
        `are continuous in a ${type} (${statut}), as it is printed without %s`,
        (...without) => {
          const one = contrat(type, without, statut);
          const numeros = articlesOf(one).map(({ numero }) => numero);
          expect(numeros).toEqual(numeros.map((_, i) => String(i + 1)));
          expect(printed(one)).toEqual(numeros);
        },
      );

  const numbered = (articles: Record<string, string>, without: readonly string[] = []) =>
    articlesOf({
      ...contrat('contrat', [...without, 'clauses_types']),
      clauses: [],
      articles,
    } as unknown as Contrat).map(({ id, numero }) => `${numero} ${id}`);
  const ALL = {
    objet: '1',
    territoire: '2',
    engagements: '3',
    gouvernance: '4',
    evaluation: '5',
    duree: '6',
    annexes: '7',
  };

  it('stay when a chapter is inserted, which becomes « 2 bis »', () => {
    expect(numbered(ALL)).toEqual([
      '1 objet',
      '2 territoire',
      '2 bis diagnostic',
      '3 engagements',
      '3 bis cadres',
      '4 gouvernance',
      '5 evaluation',
      '6 duree',
      '7 annexes',
    ]);
  });

  it('stay when a chapter is removed', () => {
    expect(numbered(ALL, ['diagnostic', 'cadres', 'evaluation'])).toEqual([
      '1 objet',
      '2 territoire',
      '3 engagements',
      '4 gouvernance',
      '6 duree',
      '7 annexes',
    ]);
  });

  it('are followed by the next free one at the end', () => {
    const { annexes: _, ...others } = ALL;
    expect(numbered(others, ['diagnostic', 'cadres']).at(-1)).toBe('7 annexes');
  });

  it('of two that are inserted at one place differ', () => {
    const { engagements: _, ...others } = ALL;
    expect(numbered(others, ['cadres']).slice(1, 4)).toEqual([
      '2 territoire',
      '2 bis diagnostic',
      '2 ter engagements',
    ]);
  });
});
