import { dictOf, type PdfObject, readObject } from './objects.ts';
import { type Budget, latin1, Parser } from './parser.ts';
import { Refused } from './refused.ts';
import { type Dict, isDict, Name } from './values.ts';
import { readXrefStream, unpackObjects } from './xref-stream.ts';

/** One incremental update: the objects it brings, those it frees, and its trailer. */
export interface Revision {
  objects: ReadonlyMap<number, PdfObject>;
  freed: ReadonlySet<number>;
  trailer: Dict;
  /** Where its table of objects begins, and where its `%%EOF` ends. */
  xref: number;
  eof: number;
  /** Where the next update begins, white space left out: what a signature of this one covers ends between `eof` and here. */
  end: number;
}

/** What a table of objects says of one: where it begins, or the stream that packs it and its rank there; or that it is free. */
export type Entry = { kind: 'at'; offset: number; generation: number } | { kind: 'in'; stream: number; rank: number } | { kind: 'free' };

const MAX_REVISIONS = 200;

/**
 * Reads all that follows a PDF as incremental updates, byte after byte: nothing may stand there but objects, their table and what ends
 * an update, and each table must say of its objects, and of no others, just where they are. Throws Refused otherwise.
 */
export function readTail(bytes: Uint8Array, start: number): Revision[] {
  const parser = new Parser(bytes, start);
  const revisions: Revision[] = [];
  for (skip(parser); parser.peek() !== undefined; skip(parser)) {
    if (revisions.length === MAX_REVISIONS) throw new Refused(`plus de ${MAX_REVISIONS} mises à jour ont été ajoutées`);
    const revision = readRevision(parser);
    skip(parser);
    revisions.push({ ...revision, end: parser.at });
  }
  return revisions;
}

function readRevision(parser: Parser): Omit<Revision, 'end'> {
  const written: PdfObject[] = [];
  while (isDigit(parser.peek())) {
    written.push(readObject(parser));
    skip(parser);
  }
  const last = written.at(-1);
  const table = last && isDict(last.value) && nameOf(last.value.get('Type')) === 'XRef' ? last : undefined;
  const { xref, entries, trailer } = table
    ? { xref: table.start, ...readXrefStream(table, parser.budget), trailer: dictOf(table) }
    : readTable(parser);
  skip(parser);
  parser.expect('startxref');
  parser.skipSpace();
  if (parser.integer() !== xref) throw new Refused('une mise à jour dit mal où est sa table des objets');
  parser.skipSpace();
  parser.expect('%%EOF');
  return { ...matched(written, entries, table?.id, parser.budget), trailer, xref, eof: parser.at };
}

function readTable(parser: Parser): { xref: number; entries: Map<number, Entry>; trailer: Dict } {
  const xref = parser.at;
  parser.expect('xref');
  const entries = new Map<number, Entry>();
  for (parser.skipSpace(); isDigit(parser.peek()); parser.skipSpace()) {
    const first = parser.integer();
    parser.skipSpace();
    const count = parser.integer();
    for (let id = first; id < first + count; id++) {
      parser.skipSpace();
      parser.budget.spend(10);
      const offset = parser.integer();
      parser.skipSpace();
      const generation = parser.integer();
      parser.skipSpace();
      if (entries.has(id)) parser.refuse(`l’objet ${id} est deux fois dans la table`);
      if (parser.take('n')) entries.set(id, { kind: 'at', offset, generation });
      else if (parser.take('f')) entries.set(id, { kind: 'free' });
      else parser.refuse('table des objets mal écrite');
    }
  }
  parser.expect('trailer');
  const trailer = parser.value();
  if (!isDict(trailer)) return parser.refuse('fin de mise à jour sans dictionnaire');
  if (trailer.has('XRefStm')) parser.refuse('deux tables des objets');
  return { xref, entries, trailer };
}

/** The objects of an update as its table tells them: all that are written, each where it is said to be. */
function matched(
  written: readonly PdfObject[],
  entries: ReadonlyMap<number, Entry>,
  table: number | undefined,
  budget: Budget,
): Pick<Revision, 'objects' | 'freed'> {
  const objects = new Map<number, PdfObject>();
  for (const object of written) {
    if (objects.has(object.id)) throw new Refused(`l’objet ${object.id} est écrit deux fois dans une mise à jour`);
    objects.set(object.id, object);
  }
  const packed = new Map<number, PdfObject[]>();
  for (const object of written) {
    if (!isDict(object.value) || nameOf(object.value.get('Type')) !== 'ObjStm') continue;
    packed.set(object.id, unpackObjects(object, budget));
    for (const inner of packed.get(object.id) ?? []) {
      if (objects.has(inner.id)) throw new Refused(`l’objet ${inner.id} est écrit deux fois dans une mise à jour`);
      objects.set(inner.id, inner);
    }
  }
  const freed = new Set<number>();
  for (const [id, entry] of entries) {
    if (entry.kind === 'free') {
      if (id !== 0) freed.add(id);
      continue;
    }
    const object = objects.get(id);
    const right =
      entry.kind === 'at'
        ? object?.start === entry.offset && object.generation === entry.generation
        : object !== undefined && packed.get(entry.stream)?.[entry.rank] === object;
    if (!right) throw new Refused(`la table d’une mise à jour donne à l’objet ${id} une place qui n’est pas la sienne`);
  }
  // A table that is an object itself need not list itself.
  for (const id of objects.keys())
    if (id !== table && (entries.get(id) ?? { kind: 'free' }).kind === 'free')
      throw new Refused(`l’objet ${id} a été ajouté hors de toute table`);
  return { objects, freed };
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57;
const nameOf = (value: unknown) => (value instanceof Name ? value.name : undefined);

// White space, and the remark that some signers leave between objects: of words, not of what could be read as something else.
function skip(parser: Parser): void {
  for (parser.skipSpace(); parser.peek() === 37 && parser.peek(1) !== 37; parser.skipSpace()) {
    const start = parser.at;
    while (parser.peek() !== undefined && parser.peek() !== 10 && parser.peek() !== 13) parser.at += 1;
    const remark = latin1(parser.bytes, start, parser.at);
    if (remark.length > 200 || /obj|stream|xref|trailer|EOF/.test(remark)) parser.refuse('remarque équivoque');
  }
}
