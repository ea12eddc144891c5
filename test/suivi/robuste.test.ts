import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { read } from '../support/files.ts';
import { runs } from '../support/tiers.ts';

const CONTRAT = read('examples/toulouse.yaml');
const SUIVI = `${read('examples/toulouse.suivi.yaml')}depenses: [{ engagement: cameras, annee: 2023, montant: 100 }]
instances: [{ nom: Comité, date: 2024, decisions: [{ texte: Agir, echeance: 2024-06 }] }]
`;
const TOKENS = [
  'null',
  '~',
  '[]',
  '{}',
  '- ',
  '? ',
  '&a ',
  '*a',
  '"',
  "'",
  ': ',
  '#',
  '\t',
  '\n',
  '1e999',
  '.nan',
  '-0',
  '2024-02-30',
  '2024-T5',
  'à compléter',
  '__proto__: 1\n',
  'constructor',
  '999999999999999999999',
  '-1',
];
const cuts = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: SUIVI.length }),
    cut: fc.integer({ min: 0, max: 12 }),
    put: fc.constantFrom(...TOKENS),
  }),
  { minLength: 1, maxLength: 4 },
);

async function csi(suivi: string, ...args: string[]) {
  const io = fakeIo({ files: { 'toulouse.yaml': CONTRAT, 'toulouse.suivi.yaml': suivi } });
  return { code: await run(args, io), out: io.stdout(), err: io.stderr() };
}

describe('a follow-up that is broken', () => {
  it('is explained or shown, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(cuts, async (all) => {
        const text = all.reduce((t, { at, cut, put }) => t.slice(0, at) + put + t.slice(at + cut), SUIVI);
        const checked = await csi(text, 'validate', 'toulouse.suivi.yaml', '--format', 'json');
        const { fichiers } = JSON.parse(checked.out) as {
          fichiers: { problemes: { gravite: string; debut: { ligne: number } }[] }[];
        };
        const erreurs = (fichiers[0]?.problemes ?? []).filter(({ gravite }) => gravite === 'erreur');
        expect(checked.code).toBe(erreurs.length > 0 ? 1 : 0);
        // What validate accepts, every format shows; what it refuses, none does.
        for (const format of ['texte', 'json', 'csv', 'markdown']) {
          const shown = await csi(text, 'suivi', 'toulouse.yaml', '--format', format);
          expect(shown.code, shown.err).toBe(erreurs.length > 0 ? 2 : 0);
          expect(shown.out).not.toMatch(/undefined|NaN|Infinity|\[object/);
        }
      }),
      { numRuns: runs(12, 150) },
    );
  });
});
