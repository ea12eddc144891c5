import { attributesOf, escaped, tag } from '../../archive/xml.ts';
import { zippedInTurn } from '../../archive/zip.ts';
import { bytesOf } from '../bytes.ts';
import { serialOf } from '../days.ts';
import { type CellValue, columnName, type Workbook, type WorkColumn, type Worksheet } from '../workbook.ts';
import { STYLES } from './styles.ts';

const MIME = 'application/vnd.oasis.opendocument.spreadsheet';
const URN = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = {
  'xmlns:office': `${URN}:office:1.0`,
  'xmlns:table': `${URN}:table:1.0`,
  'xmlns:text': `${URN}:text:1.0`,
  'xmlns:style': `${URN}:style:1.0`,
  'xmlns:number': `${URN}:datastyle:1.0`,
  'xmlns:fo': `${URN}:xsl-fo-compatible:1.0`,
  'xmlns:config': `${URN}:config:1.0`,
  'xmlns:meta': `${URN}:meta:1.0`,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'office:version': '1.3',
};
/** Of one character of the text, in centimetres. */
const CHARACTER = 0.21;

/** How many empty rows people may fill below those that are there. */
const TO_FILL = 2000;

/** A workbook as ODS (ODF 1.3), the same bytes on every machine. */
export function writeOds(workbook: Workbook): Uint8Array<ArrayBuffer> {
  return zippedInTurn(
    [
      ['mimetype', new TextEncoder().encode(MIME)],
      ['META-INF/manifest.xml', bytesOf([MANIFEST])],
      ['meta.xml', bytesOf([meta(workbook.titre)])],
      ['settings.xml', bytesOf([settings(workbook.sheets)])],
      ['content.xml', bytesOf(content(workbook.sheets))],
    ],
    ['mimetype'],
  );
}

const meta = (titre: string) =>
  tag(
    'office:document-meta',
    NAMESPACES,
    tag('office:meta', {}, tag('dc:title', {}, escaped(titre)), tag('dc:language', {}, 'fr-FR')),
  );

const entry = (path: string, type: string) =>
  tag('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
const MANIFEST = tag(
  'manifest:manifest',
  { 'xmlns:manifest': `${URN}:manifest:1.0`, 'manifest:version': '1.3' },
  entry('/', MIME),
  entry('content.xml', 'text/xml'),
  entry('meta.xml', 'text/xml'),
  entry('settings.xml', 'text/xml'),
);

// The row of headings stays in sight, and so do the first columns.
function settings(sheets: readonly Worksheet[]): string {
  const item = (name: string, type: string, value: string) =>
    tag('config:config-item', { 'config:name': name, 'config:type': type }, value);
  const views = sheets.map(({ nom, frozen = 0 }) =>
    tag(
      'config:config-item-map-entry',
      { 'config:name': nom },
      item('HorizontalSplitMode', 'short', frozen === 0 ? '0' : '2'),
      item('HorizontalSplitPosition', 'int', String(frozen)),
      item('PositionRight', 'int', String(frozen)),
      item('VerticalSplitMode', 'short', '2'),
      item('VerticalSplitPosition', 'int', '1'),
      item('ActiveSplitRange', 'short', frozen === 0 ? '2' : '3'),
      item('PositionBottom', 'int', '1'),
    ),
  );
  const view = tag(
    'config:config-item-map-entry',
    {},
    item('ViewId', 'string', 'view1'),
    tag('config:config-item-map-named', { 'config:name': 'Tables' }, ...views),
  );
  return tag(
    'office:document-settings',
    NAMESPACES,
    tag(
      'office:settings',
      {},
      tag(
        'config:config-item-set',
        { 'config:name': 'ooo:view-settings' },
        tag('config:config-item-map-indexed', { 'config:name': 'Views' }, view),
      ),
    ),
  );
}

function* content(sheets: readonly Worksheet[]): Generator<string> {
  yield `<office:document-content${attributesOf(NAMESPACES)}>`;
  yield tag('office:automatic-styles', {}, ...STYLES, ...sheets.flatMap(columnStyles));
  yield '<office:body><office:spreadsheet>';
  for (const [s, sheet] of sheets.entries()) yield* table(sheet, s);
  const ranges = sheets.map((sheet, i) =>
    tag('table:database-range', {
      'table:name': `__Anonymous_Sheet_DB__${i}`,
      'table:target-range-address': rangeOf(sheet),
      'table:display-filter-buttons': 'true',
    }),
  );
  yield tag('table:database-ranges', {}, ...ranges);
  yield '</office:spreadsheet></office:body></office:document-content>';
}

function rangeOf({ nom, columns, rows }: Worksheet): string {
  const name = `'${nom.replaceAll("'", "''")}'`;
  return `${name}.A1:${name}.${columnName(columns.length - 1)}${rows.length + 1}`;
}

const columnStyles = (sheet: Worksheet, s: number) =>
  sheet.columns.map(({ width }, i) =>
    tag(
      'style:style',
      { 'style:name': `c${s}_${i}`, 'style:family': 'table-column' },
      tag('style:table-column-properties', { 'style:column-width': `${(width * CHARACTER).toFixed(2)}cm` }),
    ),
  );

function* table({ nom, columns, rows }: Worksheet, s: number): Generator<string> {
  const heading = columns.map(({ titre, toFill }) => textCell(titre, toFill ? 'remplir' : 'titre'));
  yield `<table:table${attributesOf({ 'table:name': nom })}>`;
  for (const [i, { toFill }] of columns.entries())
    yield tag('table:table-column', {
      'table:style-name': `c${s}_${i}`,
      'table:default-cell-style-name': toFill === 'texte' ? 'texte' : undefined,
    });
  yield tag('table:table-header-rows', {}, tag('table:table-row', {}, ...heading));
  for (const row of rows) {
    const length = Math.max(row.length, columns.length);
    yield tag('table:table-row', {}, ...Array.from({ length }, (_, i) => cellOf(row[i], columns[i])));
  }
  if (columns.some(({ toFill }) => toFill))
    yield tag(
      'table:table-row',
      { 'table:number-rows-repeated': TO_FILL },
      ...columns.map((column) => cellOf(undefined, column)),
    );
  yield '</table:table>';
}

// An empty cell to fill has the style of its column written: LibreOffice takes it from the column for no cell and no row of the file.
function cellOf(cell: CellValue, column: WorkColumn | undefined): string {
  if (cell === undefined)
    return tag('table:table-cell', { 'table:style-name': column?.toFill === 'texte' ? 'texte' : undefined });
  if (typeof cell === 'number' && Number.isFinite(cell))
    return tag(
      'table:table-cell',
      { 'table:style-name': 'nombre', 'office:value-type': 'float', 'office:value': String(cell) },
      tag('text:p', {}, String(cell).replace('.', ',')),
    );
  if (typeof cell === 'object' && serialOf(cell) !== undefined) {
    const [year, month, day] = cell.jour.split('-');
    return tag(
      'table:table-cell',
      { 'table:style-name': 'jour', 'office:value-type': 'date', 'office:date-value': cell.jour },
      tag('text:p', {}, `${day}/${month}/${year}`),
    );
  }
  return textCell(typeof cell === 'object' ? cell.jour : String(cell), 'texte');
}

const textCell = (text: string, style: string) =>
  tag(
    'table:table-cell',
    { 'table:style-name': style, 'office:value-type': 'string' },
    ...text.split('\n').map((line) => tag('text:p', {}, spaced(line))),
  );

// XML readers of ODF make one space of several, and none of those at the ends.
const spaced = (line: string) => escaped(line.replaceAll('\t', ' ')).replace(/^ | $|(?<= ) /g, '<text:s/>');
