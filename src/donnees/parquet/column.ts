import { crc32, type ParMorceaux } from './bytes.ts';
import { inflate } from './codecs.ts';
import { assure, damaged, type InflateBudget, unread } from './damage.ts';
import { type ColumnChunk, type ColumnSchema, numberOf } from './footer.ts';
import { readRuns } from './runs.ts';
import { readStruct, type Struct } from './thrift.ts';
import { type Cell, readValues } from './values.ts';

/** Rows of a group, the last one left out. */
export interface Rows {
  from: number;
  to: number;
}

/** The numbers of the format for kinds of pages; indexes are skipped. */
const PAGE = { data: 0, dictionary: 2, data2: 3 };
/** The ways of writing places in a dictionary, and levels. */
const PLAIN = 0;
const PLACES = new Set([2, 8]);
const RUNS = 3;

/**
 * Reads some rows of a column of a group, and inflates only the pages that hold them; null stands for no value. Everything that a page says
 * of itself is checked first: its length, how many rows it has, its checksum if it has one. Throws DonneesError.
 */
export function readColumn(
  file: ParMorceaux,
  { chunk, column, rows }: { chunk: ColumnChunk; column: ColumnSchema; rows: number },
  { from, to }: Rows,
  budget: InflateBudget,
): (Cell | null)[] {
  const bytes = new Uint8Array(file.slice(chunk.start, chunk.start + chunk.size));
  assure(bytes.length === chunk.size);
  const found: (Cell | null)[] = [];
  let dictionary: Cell[] | undefined;
  let at = 0;
  let row = 0;
  while (row < to) {
    const { page, end, body } = pageAt(bytes, at);
    at = end;
    const type = page.get(1);
    if (type === PAGE.dictionary) {
      assure(dictionary === undefined && row === 0);
      const head = structAt(page, 7);
      const count = numberOf(head, 1);
      if (!PLACES.has(numberOf(head, 2)) && head.get(2) !== PLAIN) throw unread();
      // A column has no more different values than rows.
      assure(count <= rows);
      dictionary = readValues(inflated(page, body, chunk, budget), PLAIN, count, column, budget);
    } else if (type === PAGE.data || type === PAGE.data2) {
      const count = numberOf(structAt(page, type === PAGE.data ? 5 : 8), 1);
      assure(count > 0 && row + count <= rows);
      if (row + count > from) {
        const read = type === PAGE.data ? dataPage : dataPage2;
        const wanted = { from: Math.max(0, from - row), to: Math.min(count, to - row) };
        for (const cell of read(page, body, { chunk, column, count, dictionary, wanted }, budget))
          found.push(cell);
      }
      row += count;
    }
  }
  return found;
}

interface Read {
  chunk: ColumnChunk;
  column: ColumnSchema;
  /** How many rows the page has. */
  count: number;
  dictionary: readonly Cell[] | undefined;
  /** The rows of the page that are asked for. */
  wanted: Rows;
}

function pageAt(bytes: Uint8Array, at: number): { page: Struct; body: Uint8Array; end: number } {
  assure(at < bytes.length);
  const { struct: page, end: start } = readStruct(bytes, at);
  const end = start + numberOf(page, 3);
  assure(end <= bytes.length);
  const body = bytes.subarray(start, end);
  const sum = page.get(4);
  assure(typeof sum !== 'number' || sum >>> 0 === crc32(body));
  return { page, body, end };
}

const inflated = (
  page: Struct,
  body: Uint8Array,
  { codec }: ColumnChunk,
  budget: InflateBudget,
): Uint8Array => inflate(body, numberOf(page, 2), codec, budget);

function dataPage(page: Struct, body: Uint8Array, read: Read, budget: InflateBudget): (Cell | null)[] {
  const head = structAt(page, 5);
  const bytes = inflated(page, body, read.chunk, budget);
  if (!read.column.optional) return cellsOf(bytes, numberOf(head, 2), undefined, read, budget);
  if (head.get(3) !== RUNS) throw unread();
  assure(bytes.length >= 4);
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  assure(end <= bytes.length);
  const levels = readRuns(bytes.subarray(4, end), 1, read.count);
  return cellsOf(bytes.subarray(end), numberOf(head, 2), levels, read, budget);
}

function dataPage2(page: Struct, body: Uint8Array, read: Read, budget: InflateBudget): (Cell | null)[] {
  const head = structAt(page, 8);
  const length = numberOf(head, 5);
  // Levels are never compressed; flat columns have no repetitions.
  assure(numberOf(head, 6) === 0 && length <= body.length && length <= numberOf(page, 2));
  const levels = read.column.optional ? readRuns(body.subarray(0, length), 1, read.count) : undefined;
  const codec = head.get(7) === false ? 0 : read.chunk.codec;
  const bytes = inflate(body.subarray(length), numberOf(page, 2) - length, codec, budget);
  return cellsOf(bytes, numberOf(head, 4), levels, read, budget);
}

// The values that are asked for, null where levels say that there is none.
function cellsOf(
  bytes: Uint8Array,
  encoding: number,
  levels: Int32Array | undefined,
  { column, count, dictionary, wanted: { from, to } }: Read,
  budget: InflateBudget,
): (Cell | null)[] {
  let some = levels ? 0 : count;
  for (const level of levels ?? []) some += level;
  const valueAt = PLACES.has(encoding)
    ? placed(bytes, some, dictionary ?? [])
    : listed(readValues(bytes, encoding, some, column, budget));
  const cells: (Cell | null)[] = [];
  let next = 0;
  for (let row = 0; row < to; row++) {
    const has = !levels || levels[row] === 1;
    if (row >= from) cells.push(has ? valueAt(next) : null);
    if (has) next += 1;
  }
  return cells;
}

const listed = (values: readonly Cell[]) => (at: number) => values[at] as Cell;

function placed(bytes: Uint8Array, count: number, dictionary: readonly Cell[]): (at: number) => Cell {
  const [width] = bytes;
  assure(count === 0 || width !== undefined);
  const places = readRuns(bytes.subarray(1), width ?? 0, count);
  return (at) => {
    const cell = dictionary[places[at] as number];
    if (cell === undefined) throw damaged();
    return cell;
  };
}

function structAt(page: Struct, field: number): Struct {
  const value = page.get(field);
  assure(value instanceof Map);
  return value;
}
