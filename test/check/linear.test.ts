import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';
import { contextOf } from '../../src/check/lookups/context.ts';
import { RULES } from '../../src/check/rules/index.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { ELEMENTS, FAULTS, stressed } from '../support/stress.ts';

/** A contract of n commitments that refer to each other, each with a quantity, a part and actions. */
function contratDe(n: number): Contrat {
  const engagements = Array.from({ length: n }, (_, i) => ({
    id: `e${i}`,
    titre: 'T',
    porteurs: ['ville'],
    ...(i > 0 && { dont_de: `e${i - 1}`, contrepartie_de: [`e${n - 1 - i}`] }),
    echeance: '2027-12-31',
    quantite: {
      grandeur: 'g',
      unite: 'poste',
      reference: { valeur: 2 * n },
      variation: n - i,
      cible: 3 * n - i,
    },
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

/** How many properties the rules read: a count that does not depend on the speed of the machine. */
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
  const context = contextOf(counted(contrat));
  for (const rule of RULES) rule.check(context, () => count++);
  return count;
}

describe('rules', () => {
  it('read ten times more for ten times more commitments', () => {
    const ratio = reads(contratDe(6000)) / reads(contratDe(600));
    expect(ratio).toBeGreaterThan(9);
    expect(ratio).toBeLessThan(11);
  });
});

/** Many elements of one kind with one problem; all combinations are for the campaign « lenteurs ». */
const STEP = 8;
const SIZE = 4000;

async function spent(text: string): Promise<number> {
  const before = process.cpuUsage();
  await checkContrat('f.yaml', Buffer.from(text));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('reading', () => {
  const problems = Object.keys(FAULTS);
  const cases = ELEMENTS.filter((_, i) => i % STEP === 0).map((element, i) => ({
    element,
    problem: problems[i % problems.length] ?? 'none',
  }));

  it.each(cases)(
    'takes four times more of four times more $element.name, with $problem',
    async ({ element, problem }) => {
      const little = await spent(stressed(element, problem, SIZE));
      // Measured twice, because the machine may be busy and compiled code runs faster the second time.
      const much = async () => spent(stressed(element, problem, 4 * SIZE));
      expect(Math.min(await much(), await much())).toBeLessThan(8 * little + 400);
    },
  );
});
