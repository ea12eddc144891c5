import { describe, expect, it } from 'vitest';
import { isScalar, parseDocument, visit } from 'yaml';
import { propositionsAt } from '../../src/saisie/completions.ts';
import { lieuAt } from '../../src/saisie/lieu.ts';
import { schemaAt, type WholeSchema } from '../../src/saisie/schema.ts';
import { list, read } from '../support/files.ts';
import { rows } from '../support/tiers.ts';

const schema: WholeSchema = JSON.parse(read('schemas/csi.schema.json'));

const DATA = {
  parties: [
    { id: 'etat', nom: 'État' },
    { id: 'ville', nom: 'Ville de Bourges' },
  ],
  axes: [
    {
      id: 'a',
      objectifs: [{ id: 'o1', titre: 'Un' }],
      engagements: [{ id: 'e1', titre: 'Recruter' }, { id: 'e2' }],
    },
    { id: 'b', objectifs: [{ id: 'o2', titre: 'Deux' }], engagements: [{ id: 'e3' }] },
  ],
  diagnostic: { sources: [{ id: 'ssmsi', titre: 'Base communale' }], priorites: [{ id: 'p1' }] },
};

function at(marked: string, data: unknown = DATA) {
  const offset = marked.indexOf('|');
  return (
    propositionsAt(marked.slice(0, offset) + marked.slice(offset + 1), offset, schema, data)?.liste ?? []
  );
}
const words = (marked: string, data?: unknown) => at(marked, data).map(({ mot }) => mot);

describe('what is proposed', () => {
  it('is the keys that the group does not have yet, those it needs first, with French words', () => {
    const found = at('parties:\n  - id: a\n    |\n    nom: b\n');
    expect(found.map(({ mot }) => mot)).not.toContain('id');
    expect(found.slice(0, 2).map(({ mot, obligatoire }) => [mot, obligatoire])).toEqual([
      ['type', true],
      ['role', true],
    ]);
    expect(found[0]).toMatchObject({
      titre: expect.stringMatching(/\p{Lu}/u),
      description: expect.stringMatching(/\.$/),
    });
  });

  it('is written with what must follow: a group, a list or a value', () => {
    const text = (mot: string) => at('document:\n  type: contrat\n|').find((one) => one.mot === mot)?.texte;
    expect([text('diagnostic'), text('axes'), text('preambule')]).toEqual([
      'diagnostic:\n  ',
      'axes:\n  - ',
      'preambule: ',
    ]);
    expect(at('axes:\n  - { i|').find(({ mot }) => mot === 'engagements')?.texte).toBe('engagements: ');
  });

  it.each([
    ['parties', 'axes:\n  - engagements:\n      - porteurs: [|', ['etat', 'ville']],
    [
      'parties, as items below',
      'axes:\n  - engagements:\n      - porteurs:\n          - |',
      ['etat', 'ville'],
    ],
    ['parties, after the key', 'axes:\n  - engagements:\n      - porteurs: |', ['etat', 'ville']],
    ['the objectives of the same axis', 'axes:\n  - id: a\n  - engagements:\n      - objectif: |', ['o2']],
    ['other commitments', 'axes:\n  - engagements:\n      - id: e1\n        dont_de: |', ['e2', 'e3']],
    ['priorities', 'axes:\n  - priorites: [|', ['p1']],
    ['sources', 'axes:\n  - engagements:\n      - quantite:\n          source: |', ['ssmsi']],
    ['the words of a list of values', 'document:\n  statut: |', ['projet']],
  ])('is %s', (_, marked, expected) => {
    expect(words(marked).slice(0, expected.length)).toEqual(expected);
  });

  it('has the title of what an id names', () => {
    expect(at('axes:\n  - engagements:\n      - porteurs: [|')[1]).toEqual({
      mot: 'ville',
      titre: 'Ville de Bourges',
      description: '',
      texte: 'ville',
      sorte: 'identifiant',
    });
  });

  it.each([
    ['a free text', 'document:\n  titre: |'],
    ['a comment', 'document: # |'],
    ['a key that nobody knows', 'inconnu:\n  |'],
    [
      'the source of a funding, which is no id',
      'axes:\n  - engagements:\n      - financements:\n          - source: |',
    ],
  ])('is nothing in %s', (_, marked) => {
    expect(words(marked)).toEqual([]);
  });

  it.each([null, 'a', [], { parties: 'a', axes: [null, 1, { engagements: {} }] }, { parties: [{ id: 1 }] }])(
    'is no id of data such as %j',
    (data) => {
      expect(words('axes:\n  - engagements:\n      - porteurs: [|', data as unknown)).toEqual([]);
      expect(words('axes:\n  - engagements:\n      - dont_de: |', data as unknown)).toEqual([]);
    },
  );

  it.each(rows(list('examples/', '.yaml'), 3))('includes what examples/%s writes at each place', (name) => {
    const text = read(`examples/${name}`);
    const document = parseDocument(text);
    const data = document.toJS();
    const missing: string[] = [];
    let [keys, ids] = [0, 0];
    visit(document, {
      Pair(_, { key, value }) {
        if (!isScalar(key) || !key.range) return;
        const [start] = key.range;
        const proposed = propositionsAt(text, start, schema, data)?.liste.map(({ mot }) => mot) ?? [];
        // The value of a change may be anything that a contract holds: the schema leaves it open.
        if (lieuAt(text, start)?.path.includes('valeur')) return;
        keys += 1;
        // The line is read up to the cursor: the key itself is not there yet, nor is it below.
        if (!proposed.includes(String(key.value))) missing.push(`${key.value} at ${start}`);
        if (!isScalar(value) || !value.range || typeof value.value !== 'string') return;
        const path = propositionsAt(text, value.range[0], schema, data);
        const node = path && path.liste[0]?.sorte === 'identifiant';
        if (!node) return;
        ids += 1;
        const known = path.liste.map(({ mot }) => mot);
        if (!known.includes(value.value) && !value.value.includes(' '))
          missing.push(`${key.value}: ${value.value}`);
      },
    });
    expect(keys + ids).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });

  it('knows every place of the schema that refers to an id', () => {
    expect(schemaAt(schema, ['axes', 3, 'engagements', 0, 'porteurs', 1])?.def).toBe('identifiant');
    expect(schemaAt(schema, ['axes', 0, 'engagements', 0, 'quantite', 'cible', 'minimum'])?.title).toBe(
      'Au moins',
    );
    expect(schemaAt(schema, ['axes', 0, '__proto__'])).toBeUndefined();
    expect(schemaAt(schema, ['constructor'])).toBeUndefined();
  });
});
