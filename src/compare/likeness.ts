/**
 * How much two values resemble each other, from 0 to 1: the share of their words, numbers and other values that both have (Sørensen–Dice).
 * Ids and numbers of commitments count for nothing, because they name a value and do not make it.
 */
export function likeness(a: unknown, b: unknown): number {
  const [one, other] = [fingerprintOf(a), fingerprintOf(b)];
  const total = one.size + other.size;
  if (total === 0) return 1;
  const [small, large] =
    one.words.size < other.words.size ? [one.words, other.words] : [other.words, one.words];
  let shared = 0;
  for (const [word, count] of small) shared += Math.min(count, large.get(word) ?? 0);
  return (2 * shared) / total;
}

interface Fingerprint {
  words: ReadonlyMap<string, number>;
  size: number;
}

const KNOWN = new WeakMap<object, Fingerprint>();
const NAMES = new Set(['id', 'numero']);

function fingerprintOf(value: unknown): Fingerprint {
  const known = typeof value === 'object' && value !== null ? KNOWN.get(value) : undefined;
  if (known) return known;
  const words = new Map<string, number>();
  collect(value, '', words);
  let size = 0;
  for (const count of words.values()) size += count;
  const made = { words, size };
  if (typeof value === 'object' && value !== null) KNOWN.set(value, made);
  return made;
}

function collect(value: unknown, key: string, words: Map<string, number>): void {
  const add = (word: string) => words.set(word, (words.get(word) ?? 0) + 1);
  if (typeof value === 'string')
    for (const [word] of value.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) add(word);
  else if (Array.isArray(value)) for (const item of value) collect(item, key, words);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) if (!NAMES.has(name)) collect(item, name, words);
  } else add(`${key}=${String(value)}`);
}
