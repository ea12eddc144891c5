// Four exports: a struct, its values, and how they are read.

import { assure } from './damage.ts';

/** A struct of Thrift's compact protocol: its values by the numbers of their fields. */
export type Struct = ReadonlyMap<number, ThriftValue>;

export type ThriftValue = number | boolean | Uint8Array | readonly ThriftValue[] | Struct;

/** More than Parquet nests. */
const DEEPEST = 12;

/** Reads a struct from `at` on; returns it and where it ends. Throws DonneesError for one that does not end within the bytes. */
export function readStruct(bytes: Uint8Array, at: number): { struct: Struct; end: number } {
  const reader = new ThriftReader(bytes, at);
  const struct = reader.struct(0);
  return { struct, end: reader.at };
}

/** An unsigned number of seven bits a byte, the lowest first. */
export function readVarint(bytes: Uint8Array, cursor: { at: number }): number {
  let value = 0;
  let scale = 1;
  for (let i = 0; i < 10; i++) {
    const byte = bytes[cursor.at++];
    assure(byte !== undefined);
    value += (byte & 127) * scale;
    if (byte < 128) return value;
    scale *= 128;
  }
  assure(false);
}

/** A signed number, whose sign is its lowest bit. */
export function readZigzag(bytes: Uint8Array, cursor: { at: number }): number {
  const value = readVarint(bytes, cursor);
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

class ThriftReader {
  at: number;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  struct(depth: number): Struct {
    assure(depth < DEEPEST);
    const fields = new Map<number, ThriftValue>();
    let last = 0;
    for (;;) {
      const head = this.byte();
      if (head === 0) return fields;
      const delta = head >> 4;
      last = delta === 0 ? readZigzag(this.bytes, this) : last + delta;
      const type = head & 15;
      // The header of a field holds its boolean.
      fields.set(last, type === 1 || type === 2 ? type === 1 : this.value(type, depth));
    }
  }

  private value(type: number, depth: number): ThriftValue {
    if (type === 1 || type === 2) return this.byte() === 1;
    if (type === 3) return (this.byte() << 24) >> 24;
    if (type >= 4 && type <= 6) return readZigzag(this.bytes, this);
    if (type === 7) return this.taken(8);
    if (type === 8) return this.taken(readVarint(this.bytes, this));
    if (type === 9 || type === 10) return this.list(depth);
    assure(type === 12);
    return this.struct(depth + 1);
  }

  private list(depth: number): readonly ThriftValue[] {
    assure(depth < DEEPEST);
    const head = this.byte();
    const length = head >> 4 === 15 ? readVarint(this.bytes, this) : head >> 4;
    // An item has at least one byte.
    assure(length <= this.bytes.length - this.at);
    return Array.from({ length }, () => this.value(head & 15, depth + 1));
  }

  private byte(): number {
    const byte = this.bytes[this.at++];
    assure(byte !== undefined);
    return byte;
  }

  private taken(length: number): Uint8Array {
    const from = this.at;
    this.at += length;
    assure(this.at <= this.bytes.length);
    return this.bytes.subarray(from, this.at);
  }
}
