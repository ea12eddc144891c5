/** A PDF name, decoded. */
export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A PDF string, one character a byte, and where it stands in the file, delimiters included. */
export class PdfString {
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
export class PdfRef {
  readonly id: number;
  readonly generation: number;
  constructor(id: number, generation: number) {
    this.id = id;
    this.generation = generation;
  }
}

export type PdfDict = ReadonlyMap<string, PdfValue>;
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | readonly PdfValue[] | PdfDict;

/** One text for all the ways of writing a value: two values are the same when theirs are. */
export function canonical(value: PdfValue | undefined): string {
  if (value === undefined || value === null) return 'null';
  if (value instanceof PdfName) return `/${JSON.stringify(value.name)}`;
  if (value instanceof PdfString) return JSON.stringify(value.bytes);
  if (value instanceof PdfRef) return `${value.id} ${value.generation} R`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(' ')}]`;
  if (isDict(value)) {
    const keys = [...value.keys()].filter((key) => value.get(key) !== null).sort();
    return `<<${keys.map((key) => `/${JSON.stringify(key)} ${canonical(value.get(key))}`).join(' ')}>>`;
  }
  return String(value);
}

/** Whether a value is a dictionary. */
export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}

/** The text of a name; undefined for what is none. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return value instanceof PdfName ? value.name : undefined;
}
