import { escaped, tag } from '../../archive/xml.ts';
import { zippedInTurn } from '../../archive/zip.ts';
import { bytesOf } from '../bytes.ts';
import { serialOf } from '../days.ts';
import { type CellValue, columnName, type Workbook, type Worksheet } from '../workbook.ts';
import { MAIN, STYLE, STYLES } from './styles.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook as XLSX (ECMA-376), the same bytes on every machine. */
export function writeXlsx({ titre, sheets }: Workbook): Uint8Array<ArrayBuffer> {
  return zippedInTurn(partsOf(titre, sheets));
}

// Each sheet is made when its turn comes, so that one alone is in memory as XML.
function* partsOf(titre: string, sheets: readonly Worksheet[]): Generator<[string, Uint8Array]> {
  yield ['[Content_Types].xml', bytesOf([types(sheets.length)])];
  yield [
    '_rels/.rels',
    bytesOf([
      relations(
        [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ),
    ]),
  ];
  yield ['docProps/core.xml', bytesOf([core(titre)])];
  yield ['xl/workbook.xml', bytesOf([workbook(sheets)])];
  yield [
    'xl/_rels/workbook.xml.rels',
    bytesOf([
      relations(
        ...sheets.map((_, i): [string, string] => [`${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`]),
        [`${OFFICE}/styles`, 'styles.xml'],
      ),
    ]),
  ];
  yield ['xl/styles.xml', bytesOf([STYLES])];
  for (const [i, sheet] of sheets.entries())
    yield [`xl/worksheets/sheet${i + 1}.xml`, bytesOf(worksheet(sheet))];
}

const types = (sheets: number) =>
  tag(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    tag('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    tag('Override', { PartName: '/xl/workbook.xml', ContentType: `${TYPE}.sheet.main+xml` }),
    ...Array.from({ length: sheets }, (_, i) =>
      tag('Override', { PartName: `/xl/worksheets/sheet${i + 1}.xml`, ContentType: `${TYPE}.worksheet+xml` }),
    ),
    tag('Override', { PartName: '/xl/styles.xml', ContentType: `${TYPE}.styles+xml` }),
    tag('Override', {
      PartName: '/docProps/core.xml',
      ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    }),
  );

const relations = (...targets: readonly [type: string, target: string][]) =>
  tag(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...targets.map(([Type, Target], i) => tag('Relationship', { Id: `r${i + 1}`, Type, Target })),
  );

const core = (titre: string) =>
  tag(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    tag('dc:title', {}, escaped(titre)),
    tag('dc:language', {}, 'fr-FR'),
  );

const workbook = (sheets: readonly Worksheet[]) =>
  tag(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    tag(
      'sheets',
      {},
      ...sheets.map(({ nom }, i) => tag('sheet', { name: nom, sheetId: i + 1, 'r:id': `r${i + 1}` })),
    ),
    tag(
      'definedNames',
      {},
      ...sheets.map((sheet, i) =>
        tag(
          'definedName',
          { name: '_xlnm._FilterDatabase', localSheetId: i, hidden: 1 },
          escaped(`'${sheet.nom.replaceAll("'", "''")}'!${rangeOf(sheet, '$')}`),
        ),
      ),
    ),
  );

const rangeOf = ({ columns, rows }: Worksheet, fixed = '') =>
  `${fixed}A${fixed}1:${fixed}${columnName(columns.length - 1)}${fixed}${rows.length + 1}`;

function* worksheet(sheet: Worksheet): Generator<string> {
  const { columns, rows, frozen = 0 } = sheet;
  const heading = columns.map(({ titre, toFill }, i) =>
    textCell(`${columnName(i)}1`, titre, toFill ? STYLE.toFill : STYLE.heading),
  );
  const widths = columns.map(({ width, toFill }, i) =>
    tag('col', {
      min: i + 1,
      max: i + 1,
      width,
      customWidth: 1,
      style: toFill === 'texte' ? STYLE.text : undefined,
    }),
  );
  yield `<worksheet xmlns="${MAIN}">`;
  yield tag('dimension', { ref: rangeOf(sheet) });
  yield tag('sheetViews', {}, tag('sheetView', { workbookViewId: 0 }, paneOf(frozen)));
  yield tag('cols', {}, ...widths);
  yield `<sheetData>${tag('row', { r: 1 }, ...heading)}`;
  const names = columns.map((_, i) => columnName(i));
  for (const [r, row] of rows.entries())
    yield tag(
      'row',
      { r: r + 2 },
      ...row.map((cell, i) => cellAt((names[i] ?? columnName(i)) + (r + 2), cell)),
    );
  yield `</sheetData>${tag('autoFilter', { ref: rangeOf(sheet) })}</worksheet>`;
}

// A number that no XML number is, and a day that no calendar has, are written as text.
function cellAt(r: string, cell: CellValue): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number' && Number.isFinite(cell))
    return tag('c', { r, s: STYLE.number }, tag('v', {}, String(cell)));
  if (typeof cell === 'object') {
    const serial = serialOf(cell);
    if (serial !== undefined) return tag('c', { r, s: STYLE.day }, tag('v', {}, String(serial)));
    return textCell(r, cell.jour, STYLE.text);
  }
  return textCell(r, String(cell), STYLE.text);
}

function textCell(r: string, given: string, s: number): string {
  const text = codeless(given.replaceAll('\t', ' '));
  const kept = /^ | $|\n| {2}/.test(text) ? { 'xml:space': 'preserve' } : {};
  return tag('c', { r, s, t: 'inlineStr' }, tag('is', {}, tag('t', kept, escaped(text))));
}

// « _x0041_ » stands for a character (ECMA-376, 22.9.2.19): a text that looks so begins with the code of its own first sign.
const codeless = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

// The row of headings stays in sight, and so do the first columns.
const paneOf = (frozen: number) =>
  tag('pane', {
    xSplit: frozen === 0 ? undefined : frozen,
    ySplit: 1,
    topLeftCell: `${columnName(frozen)}2`,
    activePane: frozen === 0 ? 'bottomLeft' : 'bottomRight',
    state: 'frozen',
  });
