import { EditedFileError } from '../archive/error.ts';
import type { CellValue } from './workbook.ts';

/** More than any follow-up of a contract holds; a sheet of a spreadsheet program may have a million rows, nearly all empty. */
const MAX_ROWS = 100_000;
const MAX_COLUMNS = 1_000;
const MAX_CELLS = 1_000_000;

/** The cells of a sheet as a reader finds them, in any order. Throws EditedFileError where there are too many. */
export class Grid {
  private readonly rows: CellValue[][] = [];
  private cells = 0;

  put(row: number, column: number, cell: CellValue): void {
    if (cell === undefined || cell === '') return;
    this.cells += 1;
    if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS && this.cells <= MAX_CELLS))
      throw new EditedFileError('contient plus de cellules qu’un suivi n’en a');
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] as CellValue[];
    while (cells.length < column) cells.push(undefined);
    cells[column] = cell;
  }

  /** The rows, none empty at the end. */
  read(): readonly (readonly CellValue[])[] {
    return this.rows;
  }
}
