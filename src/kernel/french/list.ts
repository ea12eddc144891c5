/** Joins items: « a », « a ou b », « a, b ou c ». */
export function list(items: readonly string[], last: 'et' | 'ou' = 'et'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** A count and its noun, which is plural from 2 on: « 1 erreur », « 3 erreurs ». */
export function count(n: number, noun: string): string {
  return `${n} ${n < 2 ? noun : `${noun}s`}`;
}
