import { describe, expect, it } from 'vitest';
import type { Contrat } from '../../src/model/contrat.ts';
import { DEPARTEMENTS } from '../../src/model/departements.ts';
import { tribunalOf } from '../../src/model/tribunaux.ts';

const at = (...departements: string[]) =>
  tribunalOf({ territoire: { nom: 'T', departements } } as Pick<Contrat, 'territoire'>);

describe('the court of a territory', () => {
  it('is known in each département of metropolitan France, and nowhere else', () => {
    const codes = Object.keys(DEPARTEMENTS);
    const metropolitan = codes.filter((code) => code.length === 2);
    expect(metropolitan).toHaveLength(96);
    expect(codes.filter((code) => at(code) !== undefined).toSorted()).toEqual(metropolitan.toSorted());
    expect(new Set(metropolitan.map((code) => at(code))).size).toBe(31);
  });

  it('is that of all its départements, from whatever field they come', () => {
    expect(at('31', '81')).toBe('tribunal administratif de Toulouse');
    expect(at('31', '32')).toBeUndefined();
    expect(at()).toBeUndefined();
    const communes = [{ code_insee: '2A004', nom: 'Ajaccio' }];
    expect(tribunalOf({ territoire: { nom: 'T', communes } })).toBe('tribunal administratif de Bastia');
    expect(tribunalOf({ territoire: { nom: 'T', communes, departements: ['13'] } })).toBeUndefined();
  });
});
