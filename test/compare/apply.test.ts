import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compareData, differences } from '../../src/compare/index.ts';
import { list, read } from '../support/files.ts';
import { runs } from '../support/tiers.ts';
import { applied } from './apply.ts';
import { edited, SCRIPTS } from './scripts.ts';

const FILES = [
  ...list('examples/', '.yaml').map((name) => `examples/${name}`),
  ...list('test/fixtures/', '.yaml').map((name) => `test/fixtures/${name}`),
];
const CONTRACTS = FILES.map((file) => parse(read(file)) as unknown).filter(
  (data) =>
    Array.isArray((data as { axes?: unknown } | null)?.axes) && (data as { axes: unknown[] }).axes.length > 0,
);

describe('what compare says of two contracts', () => {
  it('gives the new one when it is applied to the old one, whatever was edited', () => {
    expect(CONTRACTS.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.nat(999), SCRIPTS, (n, script) => {
        const before = CONTRACTS[n % CONTRACTS.length];
        const { data: after } = edited(before, script);
        const found = differences(before, after);
        expect(applied(before, found)).toEqual(after);
        expect(found.length === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
      }),
      { numRuns: runs(150, 2000), seed: 14 },
    );
  });

  it('gives the new one for data of any other shape', () => {
    const value = fc.object({
      maxDepth: 4,
      values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)],
    });
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(applied(a, differences(a, b))).toEqual(b);
      }),
      { numRuns: runs(150, 2000) },
    );
  });

  it('is not much longer than the script that made it', () => {
    let [said, done] = [0, 0];
    const sample = fc.sample(fc.tuple(fc.nat(999), SCRIPTS), { numRuns: runs(100, 1000), seed: 15 });
    for (const [n, script] of sample) {
      const before = CONTRACTS[n % CONTRACTS.length];
      const { data, edits } = edited(before, script);
      said += compareData(before, data).differences.length;
      done += edits;
    }
    expect(said / done).toBeLessThan(1.4);
  });
});
