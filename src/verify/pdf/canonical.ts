import { sameBytes } from '../../kernel/bytes/join.ts';
import { isDict } from './access.ts';
import type { PdfObject } from './objects.ts';
import { PdfName, PdfRef, PdfString, type PdfValue } from './values.ts';

/** A text that is the same for two values exactly when they are equal, however each is written in its file. */
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

/** Whether two objects have equal values and the same encoded bytes in their streams. */
export function sameObject(a: PdfObject, b: PdfObject): boolean {
  if (canonical(a.value) !== canonical(b.value)) return false;
  return a.stream === undefined
    ? b.stream === undefined
    : b.stream !== undefined && sameBytes(a.stream, b.stream);
}
