import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  type CellValue,
  EditedFileError,
  readWorkbook,
  type Workbook,
  writeOds,
  writeXlsx,
} from '../../src/spreadsheet/index.ts';
import { runs } from '../support/tiers.ts';
import { asRead, sheets, TEMPTING } from './generated.ts';

const WRITERS = [
  ['xlsx', writeXlsx],
  ['ods', writeOds],
] as const;
const of = (...rows: CellValue[][]): Workbook => ({
  titre: 'Essai',
  sheets: [
    {
      nom: 'Suivi',
      columns: [
        { titre: 'A', width: 10 },
        { titre: 'B', width: 10 },
      ],
      rows,
    },
  ],
});
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const zipped = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));
const rowsOf = (bytes: Uint8Array) => readWorkbook(bytes)[0]?.rows;

describe.each(WRITERS)('a workbook in .%s', (_, write) => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(sheets, (made) => {
        expect(readWorkbook(write({ titre: 'Essai', sheets: made }))).toEqual(made.map(asRead));
      }),
      { numRuns: runs(40, 600) },
    );
  });

  it('is the same bytes each time, and has no formula', () => {
    const book = of(...TEMPTING.map((text) => [text, 1]), [{ jour: '2027-01-31' }, 'fin']);
    expect(write(book)).toEqual(write(book));
    const parts = partsOf(write(book));
    expect(Object.values(parts).join('')).not.toMatch(/<f[ >]|table:formula|<script|of:=/);
    expect(readWorkbook(write(book))).toEqual(book.sheets.map(asRead));
  });

  it('writes a tab as a space', () => {
    expect(rowsOf(write(of(['a\tb', 'fin'])))?.[1]).toEqual(['a b', 'fin']);
  });

  it('keeps what is no number and no day as a text', () => {
    const rows: CellValue[][] = [
      [Number.NaN, { jour: '2027-02-31' }],
      [Number.POSITIVE_INFINITY, { jour: 'bientôt' }],
      ['fin', { jour: '1899-06-01' }],
    ];
    expect(rowsOf(write(of(...rows)))?.slice(1)).toEqual([
      ['NaN', '2027-02-31'],
      ['Infinity', 'bientôt'],
      ['fin', '1899-06-01'],
    ]);
  });

  it('is refused in a sentence when it is cut, whatever the byte', () => {
    const bytes = write(of(['a', 1]));
    for (let length = 0; length < bytes.length; length += runs(97, 7))
      expect(() => readWorkbook(bytes.subarray(0, length)), String(length)).toThrow(EditedFileError);
  });
});

const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="…/worksheet" Target="/xl/worksheets/feuille.xml"/></Relationships>`;
const WORKBOOK = (more = '') =>
  `<x:workbook xmlns:x="…" xmlns:r="…">${more}<x:sheets><x:sheet name="Suivi" sheetId="1" r:id="rId7"/></x:sheets></x:workbook>`;
const made = (rows: string, more: Record<string, string> = {}) =>
  zipped({
    'xl/workbook.xml': WORKBOOK(),
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/feuille.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  });

describe('an XLSX of another program', () => {
  it('shares its texts, in runs and with reading aids', () => {
    const shared = `<sst><si><t>un</t></si><si><r><t xml:space="preserve">deux </t></r><r><t>mots</t></r><rPh><t>non</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>`;
    const rows =
      '<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c><c t="s"><v>9</v></c></row>';
    expect(rowsOf(made(rows, { 'xl/sharedStrings.xml': shared }))).toEqual([
      ['deux mots', 'un', 'a\rb_x0041_'],
    ]);
  });

  it('leaves cells and rows out, and names those that it has', () => {
    const rows =
      '<row r="3"><c r="B3"><v>1.5</v></c><c r="AA3" t="b"><v>1</v></c><c r="AB3" t="str"><f>A1</f><v>x</v></c></row>';
    const [, , third] = rowsOf(made(rows)) ?? [];
    expect([third?.length, third?.[0], third?.[1], third?.[26], third?.[27]]).toEqual([
      28,
      undefined,
      1.5,
      'VRAI',
      'x',
    ]);
  });

  it('shows days in formats of its own, and counts from 1904 on old Macs', () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-40C]d mmmm yyyy;@"/><numFmt numFmtId="165" formatCode="0.0&quot; jours&quot;"/><numFmt numFmtId="166" formatCode="jj/mm/aaaa"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs></styleSheet>`;
    const rows = `<row>${[0, 1, 2, 3, 4, 5].map((s) => `<c s="${s}"><v>46418.75</v></c>`).join('')}</row>`;
    const day = { jour: '2027-01-31' };
    expect(rowsOf(made(rows, { 'xl/styles.xml': styles }))).toEqual([
      [46418.75, day, day, 46418.75, day, 46418.75],
    ]);
    const mac = { 'xl/styles.xml': styles, 'xl/workbook.xml': WORKBOOK('<x:workbookPr date1904="1"/>') };
    expect(rowsOf(made('<row><c s="1"><v>44956</v></c></row>', mac))).toEqual([[day]]);
  });
});

const ods = (rows: string) =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="Suivi">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
const row = (inside: string, repeated = 1) =>
  `<table:table-row table:number-rows-repeated="${repeated}">${inside}</table:table-row>`;

describe('an ODS of another program', () => {
  it('repeats what is empty a million times, and what is not a few', () => {
    const empty = '<table:table-cell table:number-columns-repeated="16000"/>';
    const twice =
      '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/>';
    expect(
      rowsOf(ods(row(empty, 1000) + row(twice + empty, 2) + row(empty, 1_048_576)))?.slice(1000),
    ).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it('has remarks, spans and spaces of its own', () => {
    const cell = `<table:table-cell office:value-type="string"><office:annotation><text:p>remarque</text:p></office:annotation><text:p>
      un <text:span>deux</text:span><text:s text:c="3"/>trois</text:p><text:p>quatre</text:p></table:table-cell>`;
    expect(rowsOf(ods(row(cell)))).toEqual([['un deux   trois\nquatre']]);
  });
});

describe('a workbook that means harm', () => {
  const cell =
    '<table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="1000"/>';
  it.each([
    ['a row of a million cells repeated', ods(row(cell, 1_000_000)), 'plus de cellules'],
    ['a column far away', made('<row><c r="ZZZ1"><v>1</v></c></row>'), 'plus de cellules'],
    ['a row far away', made('<row r="99999999"><c><v>1</v></c></row>'), 'plus de cellules'],
    ['a row that is no number', made('<row r="x"><c><v>1</v></c></row>'), 'plus de cellules'],
    [
      'an entity',
      made('', { 'xl/workbook.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${WORKBOOK()}` }),
      'type de document',
    ],
    [
      'no sheet where one is said',
      made('', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }),
      'feuille « Suivi »',
    ],
    ['a part of 30 MB', made('', { 'xl/styles.xml': ' '.repeat(30_000_000) }), 'plus de 20 Mo'],
    ['XML cut short', made('<row>', { 'xl/worksheets/feuille.xml': '<worksheet><row>' }), 'mal formé'],
    [
      'a text document',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'classeur',
    ],
    ['no archive', strToU8('id;titre\n1;a'), 'n’est pas un classeur'],
  ])('%s', (_, bytes, why) => {
    expect(() => readWorkbook(bytes)).toThrow(EditedFileError);
    expect(() => readWorkbook(bytes)).toThrow(why);
  });
});
