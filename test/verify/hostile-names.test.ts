import { describe, expect, it } from 'vitest';
import { differences } from '../../src/compare/index.ts';
import { comparePdf } from '../../src/verify/comparison.ts';
import { Budget } from '../../src/verify/pdf/budget.ts';
import { dictOf, type PdfObject } from '../../src/verify/pdf/objects.ts';
import type { PdfValue } from '../../src/verify/pdf/values.ts';
import type { Reason } from '../../src/verify/reasons.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { verdictJson } from '../../src/verify/verdict-json.ts';
import { verdictText } from '../../src/verify/verdict-text.ts';
import { checkSameMetadata } from '../../src/verify/xmp/same-metadata.ts';
import { changed, IDS, ORIGINAL, PDF, signed, signing, updated, written } from './support.ts';

const NAMES = [
  'a\u001b]0;titre\u0007\u001b[2J',
  'b\n::error::faux',
  '::error::faux',
  '##[error]faux##vso[a]',
  'c\r\u0085\u009b2J\u007f',
  'd\u202egpj\u2066\u061c\u200f',
  'e\u2028::warning::faux\u2029',
  'f\ud800',
  'g\ufeff\u{e0041}\u0000',
];
const RAW =
  /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|##\w*\[|^\s*::|[\ud800-\udbff](?![\udc00-\udfff])/u;
const COMPARED = { pdf: 'a.pdf', version: '1.0.0' };

const [FIRST = 0] = IDS.fields;
const N = IDS.next;
const bytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const name = (text: string) =>
  [...Buffer.from(text)].map((one) => `#${one.toString(16).padStart(2, '0')}`).join('');
const string = (text: string) => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
const latin = (text: string) => `<${Buffer.from(text).toString('hex')}>`;
const appearance = (dict: string, stream: string) =>
  signed(PDF, {
    ...signing(FIRST, N),
    [N]: { dict: `/Type/XObject/Subtype/Form/BBox[0 0 9 9]${dict}`, stream },
  });
const fields = (dictOf(ORIGINAL.object(IDS.form)).get('Fields') as PdfValue[]).map(written).join(' ');
const annotations = (dictOf(ORIGINAL.object(IDS.page)).get('Annots') as PdfValue[]).map(written).join(' ');
const stamped = (title: string, rect = '[0 0 0 0]') =>
  signed(PDF, {
    [IDS.page]: changed(IDS.page, { Annots: `[${annotations} ${N + 10} 0 R]` }),
    [IDS.form]: changed(IDS.form, { Fields: `[${fields} ${N + 10} 0 R]`, SigFlags: '3' }),
    [N + 10]:
      `<</Type/Annot/Subtype/Widget/FT/Sig/T ${title}/F 132/Rect ${rect}/P ${IDS.page} 0 R/V ${N + 11} 0 R>>`,
    [N + 11]: String(signing(FIRST, N + 10)[N + 11]).replace('/Type/Sig', '/Type/DocTimeStamp'),
  });
const font = (base: string) => `/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/${base}>>>>>>`;

const updates: readonly (readonly [what: string, make: (text: string) => Buffer])[] = [
  ['a key of an appearance', (text) => appearance(`/${name(text)} 1`, '')],
  ['a duplicate key', (text) => appearance(`/${name(text)} 1/${name(text)} 1`, '')],
  ['a key without a value', (text) => appearance(`/${name(text)} null`, '')],
  ['an operator', (text) => appearance('', `${bytes(text)}\n`)],
  ['a resource', (text) => appearance('/Resources<<>>', `/${name(text)} Do`)],
  ['a font', (text) => appearance(font(name(text)), 'BT /F 9 Tf (Lu) Tj ET')],
  ['a resource of a font', (text) => appearance(font('Helvetica'), `BT /${name(text)} 9 Tf (Lu) Tj ET`)],
  [
    'a key of the catalog',
    (text) => updated(PDF, { [IDS.catalog]: changed(IDS.catalog, { [name(text)]: '1' }) }),
  ],
  ['a key of the page', (text) => updated(PDF, { [IDS.page]: changed(IDS.page, { [name(text)]: '1' }) })],
  ['a key of the form', (text) => updated(PDF, { [IDS.form]: changed(IDS.form, { [name(text)]: '1' }) })],
  [
    'a key of the information',
    (text) => updated(PDF, { [IDS.info]: changed(IDS.info, { [name(text)]: '(a)' }) }),
  ],
  ['the producer', (text) => updated(PDF, { [IDS.info]: changed(IDS.info, { Producer: string(text) }) })],
  ['a key of a field', (text) => signed(PDF, signing(FIRST, N, { [name(text)]: '1' }))],
  ['a key of the trailer', (text) => updated(PDF, {}, { trailer: `/Size ${N}/${name(text)} 1` })],
  ['the name of a time stamp', (text) => stamped(string(text))],
  ['the name of a time stamp, in PDFDocEncoding', (text) => stamped(latin(text))],
  ['the name of an added field on the page', (text) => stamped(string(text), '[0 0 9 9]')],
  ['text between objects', (text) => updated(PDF, {}, { between: bytes(text) })],
];

/** The lines of the verdict as text and as JSON. */
function lines(verdict: Verdict): string[] {
  const json = verdictJson(verdict, COMPARED);
  expect(() => JSON.parse(json)).not.toThrow();
  return [...verdictText(verdict, COMPARED).replace(/\n$/, '').split('\n'), ...json.split('\n')];
}
const refused = (...raisons: Reason[]): Verdict => ({
  exact: false,
  signatures: [],
  remarques: [],
  raisons,
  dit: {},
});
const verdictOf = (pdf: Buffer): Verdict => {
  const found = comparePdf(pdf, PDF);
  if (found.is === 'other') throw new Error('no update of the PDF');
  if (found.is === 'updated') return refused({ raison: 'mise-a-jour', quoi: found.why });
  return { exact: true, document: 'contrat', pages: 1, raisons: [], dit: {}, ...found };
};

describe('names in a PDF cannot drive a terminal or a CI log, nor start a line', () => {
  it.each(updates)('%s', (_, make) => {
    for (const text of NAMES)
      expect(lines(verdictOf(make(text))).filter((line) => RAW.test(line))).toEqual([]);
    // A harmless name gives a complete verdict too.
    expect(lines(verdictOf(make('Etiquette'))).length).toBeGreaterThan(3);
  });

  it('a property in the XMP', () => {
    const packet = (inside: string) =>
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:a="urn:a#">${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;
    const object = (text: string): PdfObject => ({
      id: 1,
      generation: 0,
      value: new Map(),
      stream: Buffer.from(text),
      start: 0,
      end: 0,
    });
    const why = (inside: string) => {
      try {
        checkSameMetadata(object(packet('')), object(packet(inside)), new Budget());
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    for (const text of NAMES)
      for (const inside of [
        `<a:${text}>1</a:${text}>`,
        `<a:b>${text}</a:b>`,
        `<a:b c="${text}"/>`,
        `<${text}:a/>`,
      ])
        expect(
          lines(refused({ raison: 'mise-a-jour', quoi: why(inside) })).filter((line) => RAW.test(line)),
        ).toEqual([]);
    expect(why('<a:b>1</a:b>')).toContain('(b)');
  });

  it.each<[string, (text: string) => [before: unknown, after: unknown]]>([
    ['a key', (text) => [{}, { [text]: 1 }]],
    ['a removed key', (text) => [{ document: { [text]: 1 } }, { document: {} }]],
    ['an id', (text) => [{ axes: [] }, { axes: [{ id: text }] }]],
    [
      'an id in a list that the schema does not know',
      (text) => [{ x: [{ id: text, a: 1 }] }, { x: [{ id: text, a: 2 }] }],
    ],
    ['a value', (text) => [{ titre: text }, { titre: `${text}b` }]],
    ['the name of a part', (text) => [{}, { axes: { titre: text } }]],
  ])('nor names in the attached source: %s', (_, make) => {
    for (const text of NAMES) {
      const changements = differences(...make(text));
      expect(changements).toHaveLength(1);
      const shown = lines(refused({ raison: 'autre-source', piece_jointe_exacte: true, changements }));
      expect(shown.filter((line) => RAW.test(line))).toEqual([]);
    }
  });
});
