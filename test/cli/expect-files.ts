import { expect } from 'vitest';
import type { Case } from './cases/case.ts';

/** Expects that, after the run of a case, its given files are unchanged, the files it writes match their patterns, and there are no others. */
export function expectFiles(
  { files = {}, written = {} }: Case,
  found: ReadonlyMap<string, Uint8Array>,
): void {
  const expected = new Set([...Object.keys(files), ...Object.keys(written)]);
  expect([...found.keys()].sort()).toEqual([...expected].sort());
  for (const [path, data] of Object.entries(files)) {
    if (!written[path])
      expect(Buffer.compare(found.get(path) ?? Buffer.of(), Buffer.from(data)), path).toBe(0);
  }
  for (const [path, pattern] of Object.entries(written))
    expect(Buffer.from(found.get(path) ?? []).toString('utf8'), path).toMatch(pattern);
}
