import type { SourceNode, TextSpan } from '../locate.ts';

/** A value that was read, and where it stands. */
export type Told = SourceNode & { data: unknown };

// Some thousand scalars and keys are kept: two numbers each take less than a list of two.
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

  get span(): TextSpan {
    return [this.start, this.end];
  }

  get block(): boolean {
    return false;
  }
}

/** A map, whose keys in the order of the file are those of its data; where they stand is asked of few. */
export class Mapping implements SourceNode {
  readonly data: Record<string, unknown> = {};
  readonly block: boolean;
  readonly start: number;
  end: number;
  private readonly entries: Entry[] = [];
  private places: ReadonlyMap<string, Entry> | undefined;

  constructor(block: boolean, start: number) {
    this.block = block;
    this.start = start;
    this.end = start;
  }

  add(key: string, value: Told, at: number): void {
    this.data[key] = value.data;
    this.entries.push(new Entry(value, at, at + key.length));
  }

  get span(): TextSpan {
    return [this.start, this.end];
  }

  get keys(): ReadonlyMap<string, Entry> {
    this.places ??= new Map(Object.keys(this.data).map((key, i) => [key, this.entries[i] as Entry]));
    return this.places;
  }
}

/** A key and its value in a map. */
class Entry {
  readonly value: Told;
  private readonly start: number;
  private readonly end: number;

  constructor(value: Told, start: number, end: number) {
    this.value = value;
    this.start = start;
    this.end = end;
  }

  get key(): TextSpan {
    return [this.start, this.end];
  }
}

/** A scalar: what it stands for, how it is typed, where. */
export function scalar(data: unknown, source: string, start: number, end: number): Told {
  return new Scalar(data, source, start, end);
}

/** The offset just behind a value. */
export function endOf(value: Told): number {
  return value instanceof Scalar || value instanceof Mapping ? value.end : value.span[1];
}
