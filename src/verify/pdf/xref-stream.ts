import { decodeStream } from './decode.ts';
import { dictOf, type PdfObject } from './objects.ts';
import { type Budget, Parser } from './parser.ts';
import { Refused } from './refused.ts';
import type { Entry } from './tail.ts';
import type { Value } from './values.ts';

const MAX_PACKED = 10_000;

/** The entries of a cross-reference stream (ISO 32000-1, 7.5.8); throws Refused. */
export function readXrefStream(object: PdfObject, budget: Budget): { entries: Map<number, Entry> } {
  const dict = dictOf(object);
  const bad = () => new Refused('la table des objets d’une mise à jour ne se lit pas');
  const widths = numbers(dict.get('W'));
  const index = numbers(dict.get('Index')) ?? [0, Number(dict.get('Size'))];
  if (widths?.length !== 3 || widths.some((width) => width > 6) || index.length % 2 === 1) throw bad();
  const data = decodeStream(object, budget);
  const row = widths.reduce((sum, width) => sum + width, 0);
  if (row === 0) throw bad();
  const entries = new Map<number, Entry>();
  let at = 0;
  const field = (column: number, missing: number) => {
    const width = widths[column] ?? 0;
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + (data[at++] ?? 0);
    return width === 0 ? missing : value;
  };
  for (let i = 0; i < index.length; i += 2) {
    const [first = 0, count = 0] = [index[i], index[i + 1]];
    if (at + count * row > data.length) throw bad();
    for (let id = first; id < first + count; id++) {
      const [kind, second, third] = [field(0, 1), field(1, 0), field(2, 0)];
      if (entries.has(id) || kind > 2) throw bad();
      if (kind === 0) entries.set(id, { kind: 'free' });
      else if (kind === 1) entries.set(id, { kind: 'at', offset: second, generation: third });
      else entries.set(id, { kind: 'in', stream: second, rank: third });
    }
  }
  if (at !== data.length) throw bad();
  return { entries };
}

/** The objects that an object stream packs (ISO 32000-1, 7.5.7), in its order; throws Refused. */
export function unpackObjects(object: PdfObject, budget: Budget): PdfObject[] {
  const dict = dictOf(object);
  const [count, first] = [dict.get('N'), dict.get('First')];
  const bad = () => new Refused(`les objets que l’objet ${object.id} regroupe ne se lisent pas`);
  if (typeof count !== 'number' || typeof first !== 'number' || !(count >= 0 && count <= MAX_PACKED) || dict.has('Extends')) throw bad();
  const data = decodeStream(object, budget);
  const head = new Parser(data, 0, Math.min(first, data.length), budget);
  const places = Array.from({ length: count }, () => {
    head.skipSpace();
    const id = head.integer();
    head.skipSpace();
    return { id, offset: first + head.integer() };
  });
  return places.map(({ id, offset }, rank) => {
    const end = places[rank + 1]?.offset ?? data.length;
    if (end < offset || end > data.length) throw bad();
    const parser = new Parser(data, offset, end, budget);
    const value = parser.value();
    parser.skipSpace();
    if (parser.at !== end) throw bad();
    // A place in the unpacked bytes says nothing of the file's.
    return { id, generation: 0, value, start: -1, end: -1 };
  });
}

function numbers(value: Value | undefined): number[] | undefined {
  if (!Array.isArray(value) || !value.every((one) => Number.isInteger(one) && one >= 0 && one < 2 ** 40)) return undefined;
  return value as number[];
}
