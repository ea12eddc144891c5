import { describe, expect, it } from 'vitest';
import { changementsOf } from '../../src/compare/changements.ts';
import { aligned } from '../../src/compare/document/align.ts';
import { LIMITES, type Limite } from '../../src/compare/limites.ts';
import { wordChanges } from '../../src/compare/words.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { contrat } from '../support/files.ts';

const words = (count: number, word: string) => Array.from({ length: count }, (_, i) => `${word}${i}`);

/** What is signalled while something is compared. */
function signalled(compare: (signale: (limite: Limite) => void) => unknown): Limite[] {
  const found = new Set<Limite>();
  compare((limite) => found.add(limite));
  return [...found];
}

describe('what would take too long to be compared', () => {
  it('is signalled for the words of a text', () => {
    const changed = (count: number) =>
      signalled((signale) => {
        const [before, after] = ['a', 'b'].map((word) => `Le ${words(count, word).join(' le ')}.`);
        wordChanges(before ?? '', after ?? '', signale);
      });
    expect([changed(20), changed(1300)]).toEqual([[], ['mots']]);
  });

  it('is signalled for the paragraphs of a document', () => {
    const likeness = { key: (one: string) => one, telling: () => true, score: () => 0 };
    const few = signalled((signale) => aligned(words(500, 'a'), words(500, 'b'), { ...likeness, signale }));
    const many = signalled((signale) => aligned(words(501, 'a'), words(501, 'b'), { ...likeness, signale }));
    expect([few, many]).toEqual([[], ['paragraphes']]);
  });

  it('is signalled for the items of a list, in the result of a comparison', () => {
    const base = contrat('examples/toulouse.yaml') as Contrat;
    const withVisas = (count: number, word: string) =>
      ({ ...base, visas: words(count, `la ${word} n° `) }) as Contrat;
    const limitesOf = (count: number) =>
      changementsOf(withVisas(count, 'loi'), withVisas(count, 'charte'), new Map()).limites;
    expect([limitesOf(40), limitesOf(120)]).toEqual([[], ['elements']]);
  });

  it('is said in a whole sentence', () => {
    for (const sentence of Object.values(LIMITES)) expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
  });
});
