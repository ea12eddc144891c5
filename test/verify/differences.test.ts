import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../src/verify/differences.ts';

const said = (before: unknown, after: unknown) =>
  differences(before, after).map(({ libelle, nature, avant, apres }) => [nature, libelle, avant, apres].filter((one) => one !== undefined));
const items = (...ids: string[]) => ({ axes: ids.map((id) => ({ id, titre: `Axe ${id}` })) });

describe('what changed between two files', () => {
  it('is told by the titles of the fields, in the order of the new file, what was taken away last', () => {
    expect(
      said(
        { duree: { debut: 2026 }, document: { titre: 'A', version: '1' } },
        { document: { titre: 'B' }, duree: { debut: 2027, fin: 2030 } },
      ),
    ).toEqual([
      ['change', 'document, titre', 'A', 'B'],
      ['retire', 'document, version', '1'],
      ['change', 'durée, début', 2026, 2027].map((one) => (one === 'durée, début' ? expect.stringMatching(/^durée, /) : one)),
      ['ajoute', expect.stringMatching(/^durée, /), 2030],
    ]);
  });

  it('knows items by their id: added, taken away, moved, changed', () => {
    expect(said(items('a', 'b', 'c'), items('a', 'x', 'b', 'c'))).toEqual([['ajoute', 'axes « x »', { id: 'x', titre: 'Axe x' }]]);
    expect(said(items('a', 'b', 'c'), items('a', 'c'))).toEqual([['retire', 'axes « b »', { id: 'b', titre: 'Axe b' }]]);
    expect(said(items('a', 'b', 'c'), items('c', 'a', 'b'))).toEqual([['deplace', 'axes « c »', 3, 1]]);
    const [first] = differences(items('a', 'b'), { axes: [{ id: 'b', titre: 'Autre' }] });
    expect(first).toEqual({ path: ['axes', 0, 'titre'], libelle: 'axes « b », titre', nature: 'change', avant: 'Axe b', apres: 'Autre' });
  });

  it('knows other items by their place, past what is equal at both ends', () => {
    expect(said({ visas: ['a', 'b', 'c'] }, { visas: ['a', 'x', 'b', 'c'] })).toEqual([['ajoute', 'visas n°\u00a02', 'x']]);
    expect(said({ visas: ['a', 'b', 'c'] }, { visas: ['a', 'z', 'c'] })).toEqual([['change', 'visas n°\u00a02', 'b', 'z']]);
    expect(said({ visas: ['a', 'a'] }, { visas: ['a'] })).toEqual([['retire', 'visas n°\u00a02', 'a']]);
  });

  it('is nothing for equal data and something for any other, whatever they are', () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    const equal = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(differences(a, structuredClone(a))).toEqual([]);
        if (!equal(a, b)) expect(differences(a, b).length).toBeGreaterThan(0);
      }),
    );
  });
});

// The order of keys means nothing to YAML.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, one]) => [key, sorted(one)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
