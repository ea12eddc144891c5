import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../src/compare/index.ts';

const summary = (before: unknown, after: unknown) =>
  differences(before, after).map(({ libelle, nature, avant, apres }) =>
    [nature, libelle, avant, apres].filter((one) => one !== undefined),
  );
const items = (...ids: string[]) => ({ axes: ids.map((id) => ({ id, titre: `Axe ${id}` })) });

describe('the differences between two files', () => {
  it('are labelled with the titles of fields, in the order of the new file, removals last', () => {
    expect(
      summary(
        { duree: { debut: 2026 }, document: { titre: 'A', version: '1' } },
        { document: { titre: 'B' }, duree: { debut: 2027, fin: 2030 } },
      ),
    ).toEqual([
      ['change', 'document, titre', 'A', 'B'],
      ['retire', 'document, version', '1'],
      ['change', 'durée, début', 2026, 2027].map((one) =>
        one === 'durée, début' ? expect.stringMatching(/^durée, /) : one,
      ),
      ['ajoute', expect.stringMatching(/^durée, /), 2030],
    ]);
  });

  it('match items by id: added, removed, moved, changed', () => {
    expect(summary(items('a', 'b', 'c'), items('a', 'x', 'b', 'c'))).toEqual([
      ['ajoute', 'axe « x »', { id: 'x', titre: 'Axe x' }],
    ]);
    expect(summary(items('a', 'b', 'c'), items('a', 'c'))).toEqual([
      ['retire', 'axe « b »', { id: 'b', titre: 'Axe b' }],
    ]);
    expect(summary(items('a', 'b', 'c'), items('c', 'a', 'b'))).toEqual([['deplace', 'axe « c »', 3, 1]]);
    const [first] = differences(items('a', 'b'), { axes: [{ id: 'b', titre: 'Autre' }] });
    expect(first).toEqual({
      chemin: ['axes', 0, 'titre'],
      chemin_avant: ['axes', 1, 'titre'],
      libelle: 'axe « b », titre',
      nature: 'change',
      avant: 'Axe b',
      apres: 'Autre',
    });
  });

  it('match other items by position, without those equal at both ends', () => {
    expect(summary({ visas: ['a', 'b', 'c'] }, { visas: ['a', 'x', 'b', 'c'] })).toEqual([
      ['ajoute', 'visas, n°\u00a02', 'x'],
    ]);
    expect(summary({ visas: ['a', 'b', 'c'] }, { visas: ['a', 'z', 'c'] })).toEqual([
      ['change', 'visas, n°\u00a02', 'b', 'z'],
    ]);
    expect(summary({ visas: ['a', 'a'] }, { visas: ['a'] })).toEqual([['retire', 'visas, n°\u00a02', 'a']]);
  });

  it('name items as the schema does for their list, and unknown ones by key', () => {
    const label = (before: unknown, after: unknown) =>
      differences(before, after).map(({ libelle }) => libelle);
    const axes = (engagement: object) => ({ axes: [{ id: 'a', engagements: [{ id: 'e', ...engagement }] }] });
    expect(label(axes({ echeance: '2028' }), axes({ echeance: 2029 }))).toEqual([
      'axe « a », engagement « e », échéance',
    ]);
    const kpi = (libelle: string) => ({ indicateurs: [{ libelle }] });
    expect(label(axes(kpi('A')), axes(kpi('B')))).toEqual([
      'axe « a », engagement « e », indicateur de suivi n°\u00a01, libellé',
    ]);
    expect(label({ diagnostic: kpi('A') }, { diagnostic: kpi('B') })).toEqual([
      'diagnostic partagé, indicateur du diagnostic n°\u00a01, libellé',
    ]);
    const amount = (quantite: object) => axes({ quantite });
    expect(
      label(
        amount({ echeancier: [{ nombre: 1 }], a_determiner: true }),
        amount({ echeancier: [{ nombre: 2 }] }),
      ),
    ).toEqual([
      'axe « a », engagement « e », quantité, tranche n°\u00a01, nombre',
      'axe « a », engagement « e », quantité, à déterminer',
    ]);
    expect(label({ constructor: [[{ toString: 1 }]] }, { constructor: [[{ toString: 2 }]] })).toEqual([
      'constructor, n°\u00a01, n°\u00a01, toString',
    ]);
  });

  it('are none for equal data, and at least one for any other', () => {
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

// The order of keys makes no difference in YAML.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, one]) => [key, sorted(one)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
