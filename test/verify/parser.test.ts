import { describe, expect, it } from 'vitest';
import { Parser } from '../../src/verify/pdf/parser.ts';
import { PdfRef, PdfString } from '../../src/verify/pdf/values.ts';

const readValue = (text: string) => new Parser(Buffer.from(text, 'latin1')).value();
const textOf = (text: string) => {
  const value = readValue(text);
  return value instanceof PdfString ? value.bytes : value;
};

describe('a literal string (ISO 32000-1, 7.3.4.2)', () => {
  it.each([
    ['(a(b)c)', 'a(b)c'],
    ['(\\(\\)\\\\)', '()\\'],
    ['(\\n\\r\\t\\b\\f)', '\n\r\t\b\f'],
    // One, two or three octal digits; a fourth digit is a character of its own, and 256 is left out of the code.
    ['(\\1018)', 'A8'],
    ['(\\0053)', '\u00053'],
    ['(\\7)', '\u0007'],
    ['(\\501)', 'A'],
    ['(\\8)', '8'],
    // A backslash at the end of a line joins the lines, whatever the line end.
    ['(a\\\nb)', 'ab'],
    ['(a\\\rb)', 'ab'],
    ['(a\\\r\nb)', 'ab'],
    ['(a\\\n\nb)', 'a\nb'],
  ])('%j', (typed, text) => expect(textOf(typed)).toBe(text));
});

describe('a reference', () => {
  it.each([
    ['12 0 R', new PdfRef(12, 0)],
    ['9999999999 65535 R', new PdfRef(9999999999, 65535)],
    ['12', 12],
    ['12 0', 12],
    ['0 0 R', 0],
    ['012', undefined],
    ['-3 0 R', -3],
    ['1.5 0 R', 1.5],
    ['12 00 R', 12],
    ['99999999999 0 R', 99999999999],
  ])('%j', (typed, value) => {
    if (value === undefined) expect(() => readValue(typed)).toThrow('valeur inconnue');
    else expect(readValue(typed)).toEqual(value);
  });
});
