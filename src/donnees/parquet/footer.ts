// Five exports: what the end of a Parquet file says of the rest.

import type { ParMorceaux } from './bytes.ts';
import { assure, unread } from './damage.ts';
import { readStruct, type Struct, type ThriftValue } from './thrift.ts';

/** A column of a base: flat, one value or none a row. */
export interface ColumnSchema {
  name: string;
  /** The number of its physical type in the format. */
  type: number;
  /** In bytes, for values of a fixed length. */
  length: number;
  optional: boolean;
  /** Decimals of a whole number; undefined for what is no decimal number. */
  scale: number | undefined;
}

/** The bytes of a column in a group of rows. */
export interface ColumnChunk {
  start: number;
  size: number;
  codec: number;
  /** The least and the greatest text, where the file gives them. */
  min: Uint8Array | undefined;
  max: Uint8Array | undefined;
}

export interface GroupOfRows {
  rows: number;
  /** One for each column, in the order of the schema. */
  chunks: readonly ColumnChunk[];
}

export interface Footer {
  rows: number;
  columns: readonly ColumnSchema[];
  groups: readonly GroupOfRows[];
}

const MARK = 0x31524150;
const DECIMAL = 5;
/** The numbers of the format for two physical types. */
const BYTES = 6;
const FIXED = 7;

/** Reads the end of a file, and checks that what it says fits into it. Throws DonneesError. */
export function readFooter(file: ParMorceaux): Footer {
  const size = file.byteLength;
  assure(size >= 12);
  const tail = new DataView(file.slice(size - 8, size));
  assure(tail.byteLength === 8 && tail.getUint32(4, true) === MARK);
  const start = size - 8 - tail.getUint32(0, true);
  assure(start >= 4);
  const bytes = new Uint8Array(file.slice(start, size - 8));
  assure(bytes.length === size - 8 - start);
  const { struct } = readStruct(bytes, 0);
  const columns = columnsOf(listOf(struct, 2));
  const groups = listOf(struct, 4).map((group) => groupOf(structOf(group), columns, start));
  return { rows: numberOf(struct, 3), columns, groups };
}

function columnsOf(elements: readonly ThriftValue[]): ColumnSchema[] {
  const [root, ...leaves] = elements.map(structOf);
  assure(root !== undefined && root.get(5) === leaves.length);
  return leaves.map((leaf) => {
    // Groups, lists and repeated values: a base has none.
    const repetition = leaf.get(3);
    if (leaf.get(5) !== undefined || (repetition !== 0 && repetition !== 1)) throw unread();
    const type = numberOf(leaf, 1);
    const length = leaf.get(2);
    assure(type <= FIXED && (type !== FIXED || typeof length === 'number'));
    return {
      name: textOf(leaf.get(4)),
      type,
      length: typeof length === 'number' ? length : 0,
      optional: repetition === 1,
      scale: scaleOf(leaf),
    };
  });
}

function scaleOf(leaf: Struct): number | undefined {
  const logical = leaf.get(10);
  const decimal = logical instanceof Map ? logical.get(DECIMAL) : undefined;
  const scale = decimal instanceof Map ? decimal.get(1) : leaf.get(6) === DECIMAL ? leaf.get(7) : undefined;
  return typeof scale === 'number' && scale >= 0 && scale <= 38 ? scale : undefined;
}

function groupOf(group: Struct, columns: readonly ColumnSchema[], end: number): GroupOfRows {
  const rows = numberOf(group, 3);
  const chunks = listOf(group, 1).map((column, at) => {
    const meta = structOf(structOf(column).get(3));
    const path = listOf(meta, 3).map(textOf);
    const known = columns[at];
    assure(known !== undefined && path.length === 1 && path[0] === known.name);
    assure(numberOf(meta, 1) === known.type);
    // Flat columns have one value a row, or say that there is none.
    assure(numberOf(meta, 5) === rows);
    return chunkOf(meta, end, known.type === BYTES);
  });
  assure(chunks.length === columns.length);
  return { rows, chunks };
}

function chunkOf(meta: Struct, end: number, isText: boolean): ColumnChunk {
  const data = numberOf(meta, 9);
  const dictionary = meta.get(11);
  // Some writers leave the place of the dictionary zero.
  const start = typeof dictionary === 'number' && dictionary > 0 ? Math.min(dictionary, data) : data;
  const size = numberOf(meta, 7);
  assure(start >= 4 && start + size <= end);
  const statistics = meta.get(12);
  const [min, max] = isText && statistics instanceof Map ? [statistics.get(6), statistics.get(5)] : [];
  return {
    start,
    size,
    codec: numberOf(meta, 4),
    min: min instanceof Uint8Array ? min : undefined,
    max: max instanceof Uint8Array ? max : undefined,
  };
}

function structOf(value: ThriftValue | undefined): Struct {
  assure(value instanceof Map);
  return value;
}

function listOf(struct: Struct, field: number): readonly ThriftValue[] {
  const value = struct.get(field);
  assure(Array.isArray(value));
  return value;
}

/** A number that cannot be negative. */
export function numberOf(struct: Struct, field: number): number {
  const value = struct.get(field);
  assure(typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);
  return value;
}

function textOf(value: ThriftValue | undefined): string {
  assure(value instanceof Uint8Array);
  return new TextDecoder().decode(value);
}
