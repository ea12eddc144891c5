import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alineaText, passages } from '../../src/compare/report/mots.ts';
import { commonSubsequence } from '../../src/compare/sequence.ts';
import { onlyTypography, wordChanges } from '../../src/compare/words.ts';
import { runs } from '../support/tiers.ts';

const same = (text: string) => text;
const shown = (before: string, after: string) =>
  passages(wordChanges(before, after), { retire: same, ajoute: same, text: same });
const WORDS = fc.array(
  fc.constantFrom('La', 'ville', 'recrute', '12', 'agents', '.', '\n\n', '  ', 'État', 'l’', ',', 'M.', 'de'),
  { maxLength: 40 },
);

describe('the words that change in a text', () => {
  it('make both texts again', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      WORDS.map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordChanges(before, after);
        const side = (left: 'retire' | 'ajoute') =>
          parts
            .filter(({ nature }) => nature === 'egal' || nature === left)
            .map(({ texte }) => texte)
            .join('');
        expect([side('retire'), side('ajoute')]).toEqual([before, after]);
      }),
      { numRuns: runs(300, 5000) },
    );
  });

  it('are shown with a few words around them', () => {
    expect(shown('Recruter 12 agents.', 'Recruter 14 agents.')).toEqual(['Recruter [12 → 14] agents.']);
    expect(shown('Former les agents.', 'Former tous les agents.')).toEqual(['Former [+ tous] les agents.']);
    expect(shown('Former tous les agents.', 'Former les agents.')).toEqual(['Former [− tous] les agents.']);
    const long = 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze';
    expect(shown(`${long} vieux ${long} usé.`, `${long} neuf ${long} propre.`)).toEqual([
      '… dix onze douze treize quatorze quinze [vieux → neuf] un deux trois quatre cinq six …',
      '… dix onze douze treize quatorze quinze [usé → propre].',
    ]);
  });

  it('are those of one sentence: a sentence that comes in is no change of the others', () => {
    expect(
      shown('La ville recrute. L’État aide.', 'La ville recrute. Elle forme ses agents. L’État aide.'),
    ).toEqual(['La ville recrute. [+ Elle forme ses agents.] L’État aide.']);
  });

  it('say which paragraph they are in', () => {
    expect(alineaText(wordChanges('Un.\n\nDeux.', 'Un.\n\nTrois.'))).toBe('2e alinéa');
    expect(alineaText(wordChanges('Un.\n\nDeux.', 'Autre.\n\nDeux.'))).toBe('1er alinéa');
    expect(alineaText(wordChanges('Un.', 'Deux.'))).toBe('');
  });

  it('are none where only signs change', () => {
    expect(onlyTypography("L'été : fin", 'L’été\u00a0: fin')).toBe(true);
    expect(onlyTypography('dit "oui"', 'dit « oui »')).toBe(true);
    expect(onlyTypography('430', '450')).toBe(false);
  });

  it('are found in texts that share nothing, in little time', () => {
    const text = (seed: number) =>
      Array.from({ length: 8000 }, (_, i) => `mot${(i * seed) % 9973}`).join(' ');
    const start = process.cpuUsage();
    wordChanges(text(7), text(11));
    const { user } = process.cpuUsage(start);
    expect(user / 1e6).toBeLessThan(6);
  });
});

describe('the longest common subsequence', () => {
  it('is one, and as long as the plain algorithm finds', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const pairs = commonSubsequence(a, b);
        for (const [n, [i, j]] of pairs.entries()) {
          expect(a[i]).toBe(b[j]);
          const [x, y] = pairs[n - 1] ?? [-1, -1];
          expect(i > x && j > y).toBe(true);
        }
        expect(pairs.length).toBe(longest(a, b));
      }),
      { numRuns: runs(200, 3000) },
    );
  });
});

function longest(a: readonly string[], b: readonly string[]): number {
  const row = new Array(b.length + 1).fill(0);
  for (const one of a) {
    let diagonal = 0;
    for (const [j, other] of b.entries()) {
      const above = row[j + 1];
      row[j + 1] = one === other ? diagonal + 1 : Math.max(above, row[j]);
      diagonal = above;
    }
  }
  return row.at(-1);
}
