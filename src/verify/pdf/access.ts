import { type PdfDict, PdfName, PdfRef, type PdfValue } from './values.ts';

/** Whether a value is a dictionary. */
export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}

/** The characters of a name; undefined for any other value. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return value instanceof PdfName ? value.name : undefined;
}

/** The number of the object that a value refers to; 0, which no object has, when the value is not a reference. */
export function idOf(value: PdfValue | undefined): number {
  return value instanceof PdfRef ? value.id : 0;
}
