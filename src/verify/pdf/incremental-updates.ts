import { nameOf } from './access.ts';
import type { Budget } from './budget.ts';
import { checkKeywords, checkObjectKeywords } from './keywords.ts';
import { readObjectStream } from './object-stream.ts';
import { dictOf, type PdfObject, readObject } from './objects.ts';
import { Parser } from './parser.ts';
import { RefusedUpdate } from './refused-update.ts';
import type { PdfDict } from './values.ts';
import type { XrefEntry, XrefTable } from './xref.ts';
import { readXrefStream } from './xref-stream.ts';
import { readXrefTable } from './xref-table.ts';

/** One incremental update (ISO 32000-1, 7.5.6): the objects that it adds or replaces, those that it frees, and its trailer. */
export interface IncrementalUpdate {
  objects: ReadonlyMap<number, PdfObject>;
  freed: ReadonlySet<number>;
  /** The object streams and the cross-reference stream among them, which are no part of the document. */
  structural: ReadonlySet<number>;
  /** The highest object number in its cross-reference table. */
  highest: number;
  trailer: PdfDict;
  /** Whether its cross-reference table is a stream, whose dictionary is then the trailer. */
  isStream: boolean;
  /** The offset of its cross-reference table. */
  xref: number;
  /** The offset after its `%%EOF`. */
  eof: number;
  /** The offset after the line end that may follow `%%EOF`: a signature in this update must cover the file up to between `eof` and here. */
  end: number;
}

const MAX_UPDATES = 200;
const PERCENT = 37;

/**
 * Reads every byte from `start` to the end as incremental updates. Between objects, cross-reference tables and trailers only white space
 * and short harmless comments are accepted, and each table must list exactly the objects of its update, at their offsets. Throws
 * RefusedUpdate otherwise.
 */
export function readIncrementalUpdates(bytes: Uint8Array, start: number): IncrementalUpdate[] {
  const parser = new Parser(bytes, start);
  const updates: IncrementalUpdate[] = [];
  // Nothing but a line end may follow the last %%EOF: readers search for it backwards from the end of the file.
  while (parser.at < bytes.length) {
    if (updates.length === MAX_UPDATES)
      throw new RefusedUpdate(`plus de ${MAX_UPDATES} mises à jour ont été ajoutées`);
    parser.takeLineEnd();
    const update = readUpdate(parser);
    parser.takeLineEnd();
    updates.push({ ...update, end: parser.at });
  }
  return updates;
}

function readUpdate(parser: Parser): Omit<IncrementalUpdate, 'end'> {
  skipComment(parser);
  if (!isDigit(parser.peek()) && parser.text(4) !== 'xref')
    throw new RefusedUpdate(
      `à l’octet ${parser.at}, ce qui suit la fin du fichier n’est pas une mise à jour`,
    );
  const written = objectsOf(parser);
  const last = written.at(-1);
  const own = last && nameOf(dictOf(last).get('Type')) === 'XRef' ? last : undefined;
  const { xref, entries, trailer, trailerAt } = own
    ? readXrefStream(own, parser.budget)
    : readXrefTable(parser);
  // The strings in a trailer can hold keywords as those of objects can; objects, and so a cross-reference stream, have been checked.
  if (!own) checkKeywords(parser.bytes.subarray(trailerAt, parser.at), 'la fin d’une mise à jour');
  parser.skipSpace();
  skipComment(parser);
  parser.expect('startxref');
  parser.skipSpace();
  if (parser.integer() !== xref)
    throw new RefusedUpdate('une mise à jour dit mal où est sa table des objets');
  parser.skipSpace();
  parser.expect('%%EOF');
  const eof = parser.at;
  const { objects, freed, structural } = matchEntries(written, entries, own?.id, parser.budget);
  let highest = 0;
  for (const id of [...entries.keys(), ...objects.keys()]) highest = Math.max(highest, id);
  return { objects, freed, structural, highest, trailer, isStream: own !== undefined, xref, eof };
}

function objectsOf(parser: Parser): PdfObject[] {
  const written: PdfObject[] = [];
  while (isDigit(parser.peek())) {
    const object = readObject(parser);
    checkObjectKeywords(object, parser.bytes);
    written.push(object);
    parser.skipSpace();
    skipComment(parser);
  }
  return written;
}

/** Checks that the objects of an update and its cross-reference table agree, and sorts them; throws RefusedUpdate otherwise. */
function matchEntries(
  written: readonly PdfObject[],
  entries: XrefTable['entries'],
  table: number | undefined,
  budget: Budget,
): Pick<IncrementalUpdate, 'objects' | 'freed' | 'structural'> {
  const objects = new Map<number, PdfObject>();
  const add = (object: PdfObject) => {
    if (objects.has(object.id))
      throw new RefusedUpdate(`l’objet ${object.id} est écrit deux fois dans une mise à jour`);
    objects.set(object.id, object);
  };
  for (const object of written) add(object);
  const packed = new Map<number, PdfObject[]>();
  for (const object of written) {
    if (nameOf(dictOf(object).get('Type')) !== 'ObjStm') continue;
    const inner = readObjectStream(object, budget);
    packed.set(object.id, inner);
    for (const one of inner) add(one);
  }
  for (const [id, entry] of entries)
    if (entry.kind !== 'free' && !isWhereListed(entry, objects.get(id), packed))
      throw new RefusedUpdate(
        `la table d’une mise à jour donne à l’objet ${id} une place qui n’est pas la sienne`,
      );
  // A cross-reference stream is an object too, but need not list itself.
  for (const id of objects.keys())
    if (id !== table && (entries.get(id) ?? { kind: 'free' }).kind === 'free')
      throw new RefusedUpdate(`l’objet ${id} a été ajouté hors de toute table`);
  const freed = [...entries]
    .filter(([id, { kind }]) => id !== 0 && kind === 'free' && !objects.has(id))
    .map(([id]) => id);
  return {
    objects,
    freed: new Set(freed),
    structural: new Set([...packed.keys(), ...(table === undefined ? [] : [table])]),
  };
}

function isWhereListed(
  entry: XrefEntry,
  object: PdfObject | undefined,
  packed: ReadonlyMap<number, readonly PdfObject[]>,
): boolean {
  if (!object || entry.kind === 'free') return false;
  if (entry.kind === 'in') return packed.get(entry.stream)?.[entry.rank] === object;
  return object.start === entry.offset && object.generation === entry.generation;
}

// Some signing programs write their name in a comment. One short line is accepted, without any keyword of the file structure.
function skipComment(parser: Parser): void {
  if (parser.peek() !== PERCENT) return;
  const line = /^%[\x20-\x7e]{0,100}(?=[\r\n])/.exec(parser.text(102))?.[0];
  if (line === undefined || /obj|stream|xref|trailer|%%|EOF/.test(line))
    throw new RefusedUpdate(`à l’octet ${parser.at}, une remarque pourrait se lire autrement`);
  parser.at += line.length;
  parser.skipSpace();
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57;
