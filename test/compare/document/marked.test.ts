import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Contrat } from '../../../src/model/contrat.ts';
import { list, read } from '../../support/files.ts';
import { runs } from '../../support/tiers.ts';
import { edited, SCRIPTS } from '../scripts.ts';
import { marked } from './compared.ts';
import { isContract } from './is-contract.ts';
import { sideOf } from './sides.ts';

const FILES = [...list('examples/', '.yaml').map((name) => `examples/${name}`), 'test/fixtures/complet.yaml'];
const CONTRACTS = FILES.map((file) => parse(read(file)) as Contrat);

describe('the compared document', () => {
  it('holds all the text of both, in order, whatever was edited', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(999), SCRIPTS, async (n, script) => {
        const avant = CONTRACTS[n % CONTRACTS.length] as Contrat;
        const apres = edited(avant, script).data as Contrat;
        if (!(await isContract(apres))) return;
        tried += 1;
        const { old, now, root } = marked(avant, apres);
        expect(sideOf(root, 'ajoute')).toEqual(sideOf(old, 'ajoute'));
        expect(sideOf(root, 'retire')).toEqual(sideOf(now, 'retire'));
      }),
      { numRuns: runs(60, 200), seed: 16 },
    );
    expect(tried).toBeGreaterThan(10);
  });

  it('marks nothing where nothing changes', () => {
    for (const contrat of CONTRACTS) {
      const { now, root } = marked(contrat, structuredClone(contrat));
      expect(sideOf(root, 'ajoute')).toEqual(sideOf(now, 'ajoute'));
      expect(JSON.stringify(root)).not.toContain('"revision"');
    }
  });
});
