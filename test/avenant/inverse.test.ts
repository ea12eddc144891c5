import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { apres, HORS_AVENANT, ordresEntre } from '../../src/avenant/ordres.ts';
import { edited, SCRIPTS } from '../compare/scripts.ts';
import { list, read } from '../support/files.ts';
import { runs } from '../support/tiers.ts';

type Data = Record<string, unknown>;

const CONTRACTS = [
  ...list('examples/', '.yaml').map((name) => `examples/${name}`),
  ...list('test/fixtures/', '.yaml').map((name) => `test/fixtures/${name}`),
  ...list('test/fixtures/bancs/', '.yaml').map((name) => `test/fixtures/bancs/${name}`),
]
  .map((file) => parse(read(file)) as Data)
  .filter((data) => Array.isArray(data.axes) && data.axes.length > 0);

/** What an avenant can change. */
const changeable = (data: Data) =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !HORS_AVENANT.has(key)));

describe('consolidating what was prepared', () => {
  it('gives the new contract in all but document, signature and délibérations, whatever was edited', () => {
    expect(CONTRACTS.length).toBeGreaterThan(8);
    let [orders, edits, whole] = [0, 0, 0];
    fc.assert(
      fc.property(fc.nat(999), SCRIPTS, (n, script) => {
        const base = CONTRACTS[n % CONTRACTS.length] as Data;
        const { data, edits: done } = edited(base, script);
        const ordres = ordresEntre(base, data as Data);
        expect(changeable(apres(base, ordres) as Data)).toEqual(changeable(data as Data));
        orders += ordres.length;
        edits += done;
        whole += ordres.filter(({ porte_sur }) => porte_sur.chapitre === 'axes').length;
      }),
      { numRuns: runs(150, 2000), seed: 140 },
    );
    expect(orders / edits).toBeLessThan(1.4);
    expect(whole / edits).toBeLessThan(0.02);
  });
});
