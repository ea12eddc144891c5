import { describe, expect, it } from 'vitest';
import { CATALOGUE, entriesOf, idsOf } from '../../src/check/catalogue.ts';

const all = entriesOf('formes', 'regles', 'suivi', 'exceptions', 'gabarits');

describe('the catalogue', () => {
  it('holds each id once, whatever its section', () => {
    expect(Object.keys(CATALOGUE)).toEqual([
      'formes',
      'regles',
      'suivi',
      'portefeuille',
      'exceptions',
      'gabarits',
    ]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(idsOf('exceptions', 'formes').slice(0, 1)).toEqual(['exception-mal-ecrite']);
  });

  it.each(all)('explains why $id matters, in one or two French sentences', ({ description, pourquoi }) => {
    expect(pourquoi).toMatch(/^(?:[A-ZÀÉ]|« |csi )[^\n]*\.$/);
    expect(pourquoi.length).toBeLessThanOrEqual(300);
    expect(pourquoi.match(/[.?!](?= [A-ZÀÉ])/g) ?? []).toSatisfy((ends: string[]) => ends.length <= 1);
    expect(pourquoi).not.toBe(description);
    // It must not repeat the description: fewer than two thirds of the long words may be the same.
    const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{5,}/gu));
    const [why, what] = [words(pourquoi), words(description)];
    expect([...why].filter((word) => what.has(word)).length).toBeLessThanOrEqual((why.size * 2) / 3);
    // Straight apostrophes and quotation marks, double spaces and three dots would be printed as they are.
    expect(pourquoi).not.toMatch(/['"]| {2}|\.\.\./);
  });
});
