import { describe, expect, it } from 'vitest';
import { wrongAndRight } from '../../src/catalogue/exemple.ts';
import { entriesOf } from '../../src/check/catalogue.ts';

describe('an example written once', () => {
  const cases: [name: string, example: string, faux: string, juste: string][] = [
    ['a value that differs', 'cible: ⟦440 → 430⟧ }', 'cible: 440 }', 'cible: 430 }'],
    [
      'something added',
      'nom: Martin⟦→ , qualite: préfète⟧ }',
      'nom: Martin }',
      'nom: Martin, qualite: préfète }',
    ],
    ['something removed', 'minimum: 40⟦, plus_de: 30 →⟧ }', 'minimum: 40, plus_de: 30 }', 'minimum: 40 }'],
    ['a line added at the end', 'a: 1\n⟦→ b: 2⟧', 'a: 1', 'a: 1\nb: 2'],
    ['a line added in the middle', 'a: 1\n  ⟦→ b: 2⟧\nc: 3', 'a: 1\nc: 3', 'a: 1\n  b: 2\nc: 3'],
    ['a line removed at the start', '⟦--- →⟧\na: 1', '---\na: 1', 'a: 1'],
    ['several lines added', 'a: 1\n⟦→ b:\n  - 2⟧\nc: 3', 'a: 1\nc: 3', 'a: 1\nb:\n  - 2\nc: 3'],
    ['lines replaced', 'a: 1\n⟦b: 2 → c:\n  - 3⟧', 'a: 1\nb: 2', 'a: 1\nc:\n  - 3'],
    ['spaces at the ends of a side', '⟦\tb: 2 →   b: 2⟧', '\tb: 2', '  b: 2'],
    ['several marks', '{ id: ⟦a → b⟧, nom: ⟦c → d⟧ }', '{ id: a, nom: c }', '{ id: b, nom: d }'],
    ['an empty line that is no mark', 'a: x\n\n  y⟦ z →⟧', 'a: x\n\n  y z', 'a: x\n\n  y'],
  ];

  it.each(cases)('has a wrong and a right side: %s', (_, example, faux, juste) => {
    expect(wrongAndRight(example)).toEqual({ faux, juste });
  });

  it('leaves no mark in the examples of the catalogue, whose sides differ', () => {
    for (const { id, exemple } of entriesOf('formes', 'regles', 'suivi', 'exceptions', 'gabarits')) {
      if (exemple === undefined) continue;
      const { faux, juste } = wrongAndRight(exemple);
      expect.soft(`${faux}${juste}`, id).not.toMatch(/[⟦⟧→]/);
      expect.soft(faux, id).not.toBe(juste);
    }
  });
});
