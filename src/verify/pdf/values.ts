// Five exports: together they are the one recursive type of what the syntax of PDF can write (ISO 32000-1, 7.3).

/** A name object, with its `#xx` escapes decoded. */
export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A string object: its decoded bytes, one character each, and its offsets in the file, delimiters included. */
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
