import type { Offsets, SourceNode } from '../locate.ts';

// Four exports: the nodes that the plain reader makes.

/** A value with its place and its data. */
export type PlainNode = SourceNode & { data: unknown };

// A contract has thousands of scalars and keys: two numbers take less memory than an array of two.
class Scalar implements SourceNode {
  readonly data: unknown;
  readonly source: string;
  readonly start: number;
  readonly end: number;

  constructor(data: unknown, source: string, start: number, end: number) {
    this.data = data;
    this.source = source;
    this.start = start;
    this.end = end;
  }

  get span(): Offsets {
    return [this.start, this.end];
  }

  get block(): boolean {
    return false;
  }
}

/** A map. Its data hold the keys in the order of the file; the places of keys are computed only when asked for. */
export class Mapping implements SourceNode {
  readonly data: Record<string, unknown> = {};
  readonly block: boolean;
  readonly start: number;
  end: number;
  private readonly entries: PlainEntry[] = [];
  private places: ReadonlyMap<string, PlainEntry> | undefined;

  constructor(block: boolean, start: number) {
    this.block = block;
    this.start = start;
    this.end = start;
  }

  add(key: string, value: PlainNode, at: number): void {
    this.data[key] = value.data;
    this.entries.push(new PlainEntry(value, at, at + key.length));
  }

  get span(): Offsets {
    return [this.start, this.end];
  }

  get keys(): ReadonlyMap<string, PlainEntry> {
    this.places ??= new Map(Object.keys(this.data).map((key, i) => [key, this.entries[i] as PlainEntry]));
    return this.places;
  }
}

/** A key of a map with its value. */
class PlainEntry {
  readonly value: PlainNode;
  private readonly start: number;
  private readonly end: number;

  constructor(value: PlainNode, start: number, end: number) {
    this.value = value;
    this.start = start;
    this.end = end;
  }

  get key(): Offsets {
    return [this.start, this.end];
  }
}

/** A scalar: its value, its text as typed, its place. */
export function scalar(data: unknown, source: string, start: number, end: number): PlainNode {
  return new Scalar(data, source, start, end);
}

/** The offset just after a value. */
export function endOf(value: PlainNode): number {
  return value instanceof Scalar || value instanceof Mapping ? value.end : value.span[1];
}
