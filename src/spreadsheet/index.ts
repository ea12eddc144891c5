/**
 * Workbooks of spreadsheet programs: `workbook.ts` says what one holds; `xlsx/` and `ods/` write it, the same bytes everywhere, and read one
 * that people edited; `grid.ts` bounds what is read, `days.ts` counts days.
 */
import { EditedFileError } from '../archive/error.ts';
import { partsOf } from '../archive/parts.ts';
import { readOds } from './ods/read.ts';
import type { ReadSheet } from './workbook.ts';
import { readXlsx } from './xlsx/read.ts';

export { EditedFileError } from '../archive/error.ts';
export { writeOds } from './ods/write.ts';
export type { CellValue, ReadSheet, Workbook, WorkColumn, Worksheet } from './workbook.ts';
export { columnName } from './workbook.ts';
export { writeXlsx } from './xlsx/write.ts';

/** Reads the sheets of an XLSX or an ODS. Throws EditedFileError. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const parts = partsOf(bytes, isRead, 'le tableur');
  if (parts.has('xl/workbook.xml')) return readXlsx(parts);
  const content = parts.get('content.xml');
  if (content !== undefined && /opendocument\.spreadsheet/.test(parts.get('mimetype') ?? ''))
    return readOds(content);
  throw new EditedFileError('n’est pas un classeur .xlsx ou .ods');
}

const isRead = (name: string) =>
  name === 'content.xml' ||
  name === 'mimetype' ||
  /^xl\/(?:worksheets\/)?(?:_rels\/workbook\.xml\.rels|[^/]+\.xml)$/.test(name);
