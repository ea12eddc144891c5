import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';

const rows = (key: (i: number) => string, separator: string) =>
  Array.from({ length: 60_000 }, (_, i) => key(i)).join(separator);

describe('a group with tens of thousands of unknown keys', () => {
  it.each([
    ['one a line', rows((i) => `k${i}: v`, '\n')],
    ['with blanks and without values, between braces', `z: { a: b, ${rows((i) => `k ${i}`, ', ')} }`],
    ['that continue a number, between braces', `z: { a: 1, ${rows((i) => `${i} m`, ', ')} }`],
  ])('is checked in seconds of processor: %s', async (_, group) => {
    const start = process.cpuUsage();
    await checkContrat('f.yaml', Buffer.from(`version: 1\n${group}\n`));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(6);
  });
});
