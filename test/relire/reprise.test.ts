import { describe, expect, it } from 'vitest';
import type { Champ } from '../../src/relire/champs.ts';
import { repriseOf } from '../../src/relire/reprise.ts';

const champ = (texte: string): Champ => ({
  path: ['titre'],
  rang: 0,
  sur: 1,
  brut: texte,
  imprime: texte,
  fin: '',
});
const changed = (avant: string, apres: string) => ({
  avant: { texte: avant, titre: '' },
  apres: { texte: apres, titre: '' },
});

describe('the text that a change is in', () => {
  it('may be of one letter', () => {
    expect(repriseOf(changed('A', 'B'), [champ('A')])).toMatchObject({ avant: 'A', apres: 'B' });
    expect(repriseOf(changed('AA', 'AB'), [champ('A')])).toBeUndefined();
  });
});
