/** A PDF name, decoded. */
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A PDF string, one character a byte, and where it stands in the file, delimiters included. */
export class Text {
  readonly bytes: string;
  readonly start: number;
  readonly end: number;
  constructor(bytes: string, start: number, end: number) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }
}

/** A reference to an indirect object. */
export class Ref {
  readonly id: number;
  readonly generation: number;
  constructor(id: number, generation: number) {
    this.id = id;
    this.generation = generation;
  }
}

export type Dict = ReadonlyMap<string, Value>;
export type Value = null | boolean | number | Name | Text | Ref | readonly Value[] | Dict;

/** One text for all the ways of writing a value: two values are the same when theirs are. */
export function canonical(value: Value | undefined): string {
  if (value === undefined || value === null) return 'null';
  if (value instanceof Name) return `/${JSON.stringify(value.name)}`;
  if (value instanceof Text) return JSON.stringify(value.bytes);
  if (value instanceof Ref) return `${value.id} ${value.generation} R`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(' ')}]`;
  if (isDict(value)) {
    const keys = [...value.keys()].filter((key) => value.get(key) !== null).sort();
    return `<<${keys.map((key) => `/${JSON.stringify(key)} ${canonical(value.get(key))}`).join(' ')}>>`;
  }
  return String(value);
}

/** Whether a value is a dictionary. */
export function isDict(value: Value | undefined): value is Dict {
  return value instanceof Map;
}

/** The text of a name; undefined for what is none. */
export function nameOf(value: Value | undefined): string | undefined {
  return value instanceof Name ? value.name : undefined;
}
