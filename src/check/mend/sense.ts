import type { Fix, Problem } from '../../problem.ts';

type Group = Record<string | number, unknown>;

/** True when data are what they were before, but for each mended place, where they are what it meant. */
export function keepsSense(before: unknown, after: unknown, mends: readonly { problem: Problem; fix: Fix }[]): boolean {
  const expected: unknown = structuredClone(before);
  for (const { problem, fix } of mends) {
    if (!fix.sense) continue;
    const [key, around] = [
      problem.path.at(-1),
      problem.path.slice(0, -1).reduce<unknown>((value, step) => (value as Group)[step], expected),
    ];
    if (key === undefined || typeof around !== 'object' || around === null || !Object.hasOwn(around, key)) return false;
    const { sense } = fix;
    const value = 'key' in sense ? (around as Group)[key] : sense.value;
    if ('key' in sense) {
      if (Object.hasOwn(around, sense.key)) return false;
      delete (around as Group)[key];
    }
    Object.defineProperty(around, 'key' in sense ? sense.key : key, { value, enumerable: true, writable: true, configurable: true });
  }
  return same(expected, after);
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same((a as Group)[key], (b as Group)[key]));
}
