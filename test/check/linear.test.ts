import { describe, expect, it } from 'vitest';
import { contexteDe } from '../../src/check/contexte.ts';
import { RULES } from '../../src/check/rules/index.ts';
import type { Contrat } from '../../src/model/contrat.ts';

/** A contract of n commitments that refer to one another, each with a quantity, a part and actions. */
function contratDe(n: number): Contrat {
  const engagements = Array.from({ length: n }, (_, i) => ({
    id: `e${i}`,
    titre: 'T',
    porteurs: ['ville'],
    ...(i > 0 && { dont_de: `e${i - 1}`, contrepartie_de: [`e${n - 1 - i}`] }),
    echeance: '2027-12-31',
    quantite: { grandeur: 'g', unite: 'poste', reference: { valeur: 2 * n }, variation: n - i, cible: 3 * n - i },
    actions: [{ id: `a${i}`, texte: 'à compléter', quantite: { grandeur: 'g', unite: 'poste', nombre: 1 } }],
  }));
  return {
    version: 1,
    document: { type: 'contrat', titre: 'T', statut: 'projet' },
    territoire: { nom: 'T', departements: ['18'] },
    parties: [{ id: 'ville', type: 'commune', nom: 'V', role: 'associe' }],
    axes: [{ id: 'a', titre: 'A', engagements }],
  };
}

/** How many properties the rules read: a count that no machine slows down. */
function reads(contrat: Contrat): number {
  let count = 0;
  const seen = new WeakMap<object, object>();
  const counted = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null) return value;
    const known = seen.get(value) as T | undefined;
    if (known) return known;
    const proxy = new Proxy(value as object, {
      get(target, key, receiver) {
        count++;
        return counted(Reflect.get(target, key, receiver));
      },
    });
    seen.set(value as object, proxy);
    return proxy as T;
  };
  const contexte = contexteDe(counted(contrat));
  for (const rule of RULES) rule.check(contexte, () => count++);
  return count;
}

describe('rules', () => {
  it('read ten times more of ten times more commitments', () => {
    const ratio = reads(contratDe(6000)) / reads(contratDe(600));
    expect(ratio).toBeGreaterThan(9);
    expect(ratio).toBeLessThan(11);
  });
});
