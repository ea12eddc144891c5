/** Longer names are cut: a hostile table could claim that each of sixty thousand names is long. */
const LONGEST_NAME = 200;

/**
 * A string of the `name` table by its number, in Unicode for Windows: the English one if there is one; at
 * most LONGEST_NAME characters.
 */
export function nameOf(view: DataView, name: number, id: number): string | undefined {
  const strings = name + view.getUint16(name + 4);
  let found: number | undefined;
  for (let i = 0; i < view.getUint16(name + 2); i++) {
    const record = name + 6 + i * 12;
    if (view.getUint16(record + 6) !== id || view.getUint16(record) !== 3) continue;
    found ??= record;
    if (view.getUint16(record + 4) !== 0x0409) continue;
    found = record;
    break;
  }
  if (found === undefined) return undefined;
  const from = strings + view.getUint16(found + 10);
  const length = Math.min(view.getUint16(found + 8) >> 1, LONGEST_NAME);
  return Array.from({ length }, (_, k) => String.fromCharCode(view.getUint16(from + k * 2))).join('');
}
