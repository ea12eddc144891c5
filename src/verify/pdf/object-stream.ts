import type { Budget } from './budget.ts';
import { decodeStream } from './decode.ts';
import { dictOf, type PdfObject } from './objects.ts';
import { Parser } from './parser.ts';
import { RefusedUpdate } from './refused-update.ts';

const MAX_PACKED = 10_000;
const KEYS = ['Type', 'N', 'First', 'Length', 'Filter', 'DecodeParms'];

/**
 * The objects packed in an object stream (ISO 32000-1, 7.5.7), in its order. They must follow one another with nothing but white space
 * between them. Throws RefusedUpdate.
 */
export function readObjectStream(object: PdfObject, budget: Budget): PdfObject[] {
  const dict = dictOf(object);
  const [count, first] = [dict.get('N'), dict.get('First')];
  const refusal = () => new RefusedUpdate(`les objets que l’objet ${object.id} regroupe ne se lisent pas`);
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > MAX_PACKED)
    throw refusal();
  if (
    typeof first !== 'number' ||
    !Number.isInteger(first) ||
    [...dict.keys()].some((key) => !KEYS.includes(key))
  )
    throw refusal();
  const data = decodeStream(object, budget);
  if (first < 0 || first > data.length) throw refusal();
  const head = new Parser(data, 0, first, budget);
  const places = Array.from({ length: count }, () => {
    head.skipSpace();
    const id = head.integer();
    head.skipSpace();
    return { id, offset: first + head.integer() };
  });
  head.skipSpace();
  if (head.at !== first || places[0]?.offset !== first) throw refusal();
  return places.map(({ id, offset }, rank) => {
    const end = places[rank + 1]?.offset ?? data.length;
    if (end < offset || end > data.length) throw refusal();
    const parser = new Parser(data, offset, end, budget);
    const value = parser.value();
    parser.skipSpace();
    if (parser.at !== end) throw refusal();
    return { id, generation: 0, value, start: -1, end: -1 };
  });
}
