import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../../src/render/pdf/pictures/index.ts';
import { KINDS } from './kinds.ts';
import { problemsOf } from './operators.ts';
import { pdfOf, pdfOfBytes } from './pages.ts';

/** The parts of a PDF that this pattern finds. */
const count = (pdf: Uint8Array, pattern: RegExp): number =>
  [...Buffer.from(pdf).toString('latin1').matchAll(pattern)].length;

describe('a document', () => {
  it.each(Object.keys(KINDS))('holds a picture once, however often it is drawn: %s', (name) => {
    const picture = readPicture(KINDS[name] ?? Buffer.alloc(0));
    const one = pdfOf({ picture, width: 50, height: 40 });
    const three = pdfOf(...[50, 60, 70].map((width) => ({ picture, width, height: 40 })));
    expect(count(one, /\/Type\/XObject/g)).toBeGreaterThan(0);
    for (const part of [/\/Type\/XObject/g, /\/ICCBased/g]) expect(count(three, part)).toBe(count(one, part));
    expect(count(three, /\/MediaBox/g)).toBe(3);
    expect(problemsOf(three)).toEqual([]);
  });

  it('without pictures names none', () => {
    expect(count(pdfOf(), /\/XObject/g)).toBe(0);
  });

  it('has the same bytes for the same picture, on every machine and Node', () => {
    // The compressor is fflate's: what this sum holds does not depend on Node's zlib.
    const sum = createHash('sha256');
    for (const bytes of Object.values(KINDS)) {
      const pdf = Buffer.from(pdfOfBytes(bytes, 50, 40)).toString('latin1');
      for (const [object] of pdf.matchAll(/<<\/Type\/XObject.*?endobj/gs)) sum.update(object, 'latin1');
    }
    expect(sum.digest('hex')).toMatchInlineSnapshot(
      `"68a79ce1ff3f075badee5093b6030b846534407936e72d9a2db2da72b0188ed1"`,
    );
  });
});

describe('what is looked for in the PDF of a picture', () => {
  it.each([
    ['a width that is not that of the rows', /\/Columns 24/, '/Columns 23'],
    ['a resource that is missing', /\/G0<</, '/G9<<'],
  ])('finds %s', (_, pattern, replacement) => {
    const name = pattern.source.includes('G0') ? 'SVG' : 'PNG, RGB';
    const pdf = Buffer.from(pdfOfBytes(KINDS[name] ?? Buffer.alloc(0), 50, 40)).toString('latin1');
    expect(pdf).toMatch(pattern);
    expect(problemsOf(Buffer.from(pdf.replace(pattern, replacement), 'latin1')).length).toBeGreaterThan(0);
  });
});
