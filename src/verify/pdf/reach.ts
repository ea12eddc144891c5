import type { PdfObject } from './objects.ts';
import { Refused } from './refused.ts';
import { isDict, Ref, type Value } from './values.ts';

/** What acts, hides, nests pages or reaches out of the document; no signature needs it. */
const FORBIDDEN = [
  'A',
  'AA',
  'JS',
  'JavaScript',
  'OpenAction',
  'URI',
  'EF',
  'OC',
  'OCProperties',
  'Annots',
  'XFA',
  'Dests',
  'StructTreeRoot',
  'Ref',
];

/** The objects among `objects` that values lead to; throws Refused when one of these holds what no signature needs. */
export function reachable(roots: readonly Value[], objects: ReadonlyMap<number, PdfObject>): Set<number> {
  const reached = new Set<number>();
  const left = [...roots];
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (value instanceof Ref) {
      const object = objects.get(value.id);
      if (object && !reached.has(value.id)) left.push(object.value);
      if (object) reached.add(value.id);
    } else if (Array.isArray(value)) for (const one of value as Value[]) left.push(one);
    else if (isDict(value)) {
      for (const [key, one] of value) {
        if (FORBIDDEN.includes(key)) throw new Refused(`une mise à jour ajoute ce qu’aucune signature ne demande (${key})`);
        left.push(one);
      }
    }
  }
  return reached;
}
