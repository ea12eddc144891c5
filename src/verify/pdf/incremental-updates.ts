import type { Budget } from './budget.ts';
import { checkKeywords, checkObjectKeywords } from './keywords.ts';
import { readObjectStream } from './object-stream.ts';
import { dictOf, type PdfObject, readObject } from './objects.ts';
import { Parser } from './parser.ts';
import { RefusedUpdate } from './refused-update.ts';
import { nameOf, type PdfDict } from './values.ts';
import { readXrefStream } from './xref-stream.ts';
import { readXrefTable, type XrefEntry, type XrefTable } from './xref-table.ts';

/** One incremental update: the objects it brings, those it frees, and its trailer. */
export interface IncrementalUpdate {
  objects: ReadonlyMap<number, PdfObject>;
  freed: ReadonlySet<number>;
  /** The objects that hold others, or are the table: they are no part of the document. */
  structural: ReadonlySet<number>;
  /** The highest number that its table names. */
  highest: number;
  trailer: PdfDict;
  /** Whether its table is a stream, and the trailer the dictionary of that stream. */
  isStream: boolean;
  /** Where its table of objects begins, and where its `%%EOF` ends. */
  xref: number;
  eof: number;
  /** Where the next update begins, white space left out: what a signature of this one covers ends between `eof` and here. */
  end: number;
}

const MAX_REVISIONS = 200;
const PERCENT = 37;

/**
 * Reads all that follows a PDF as incremental updates, byte after byte: nothing may stand there but objects, their table and what ends
 * an update, and each table must say of its objects, and of no others, just where they are. Throws Refused otherwise.
 */
export function readIncrementalUpdates(bytes: Uint8Array, start: number): IncrementalUpdate[] {
  const parser = new Parser(bytes, start);
  const revisions: IncrementalUpdate[] = [];
  // The line of the last %%EOF may end here, and nothing else may stand behind it: readers look for it near the end of the file.
  while (parser.at < bytes.length) {
    if (revisions.length === MAX_REVISIONS)
      throw new RefusedUpdate(`plus de ${MAX_REVISIONS} mises à jour ont été ajoutées`);
    parser.takeLineEnd();
    const revision = readRevision(parser);
    parser.takeLineEnd();
    revisions.push({ ...revision, end: parser.at });
  }
  return revisions;
}

function readRevision(parser: Parser): Omit<IncrementalUpdate, 'end'> {
  remark(parser);
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
  // What is read as a table is that stream, or ends with the trailer: its texts are as free as those of objects.
  if (!own)
    checkKeywords(Buffer.from(parser.bytes.subarray(trailerAt, parser.at)), 'la fin d’une mise à jour');
  parser.skipSpace();
  remark(parser);
  parser.expect('startxref');
  parser.skipSpace();
  if (parser.integer() !== xref)
    throw new RefusedUpdate('une mise à jour dit mal où est sa table des objets');
  parser.skipSpace();
  parser.expect('%%EOF');
  const eof = parser.at;
  const { objects, freed, structural } = matched(written, entries, own?.id, parser.budget);
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
    remark(parser);
  }
  return written;
}

/** The objects of an update as its table tells them: all that are written, each where it is said to be. */
function matched(
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
    if (entry.kind !== 'free' && !isPlace(entry, objects.get(id), packed))
      throw new RefusedUpdate(
        `la table d’une mise à jour donne à l’objet ${id} une place qui n’est pas la sienne`,
      );
  // A table that is an object itself need not list itself.
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

function isPlace(
  entry: XrefEntry,
  object: PdfObject | undefined,
  packed: ReadonlyMap<number, readonly PdfObject[]>,
): boolean {
  if (!object || entry.kind === 'free') return false;
  if (entry.kind === 'in') return packed.get(entry.stream)?.[entry.rank] === object;
  return object.start === entry.offset && object.generation === entry.generation;
}

// The line that some signers leave to name themselves: one, short, of words that can't be read as something else.
function remark(parser: Parser): void {
  if (parser.peek() !== PERCENT) return;
  const line = /^%[\x20-\x7e]{0,100}(?=[\r\n])/.exec(parser.text(102))?.[0];
  if (line === undefined || /obj|stream|xref|trailer|%%|EOF/.test(line))
    throw new RefusedUpdate(`à l’octet ${parser.at}, une remarque pourrait se lire autrement`);
  parser.at += line.length;
  parser.skipSpace();
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57;
