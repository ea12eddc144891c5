import { readElements } from '../../archive/elements.ts';
import { Grid } from '../grid.ts';
import type { CellValue, ReadSheet } from '../workbook.ts';

/** A program repeats the last cells of a sheet thousands of times, all empty; only cells that hold something are copied. */
const repeats = (value: string | undefined) => Math.max(1, Number.parseInt(value ?? '1', 10) || 1);

/** Reads the sheets of an ODS, in their order. Throws EditedFileError. */
export function readOds(content: string): ReadSheet[] {
  const sheets: ReadSheet[] = [];
  const reader = new OdsReader(sheets);
  readElements(content, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return sheets;
}

class OdsReader {
  private readonly sheets: ReadSheet[];
  private grid = new Grid();
  private nom = '';
  private row = 0;
  private column = 0;
  /** How often the present row and the present cell are repeated. */
  private rows = 1;
  private columns = 1;
  private attributes: Readonly<Record<string, string>> | undefined;
  private lines: string[] = [];
  /** Inside what is no text of the cell: a remark, or the table of another sheet drawn in it. */
  private outside = 0;
  private found: [from: number, columns: number, cell: CellValue][] = [];

  constructor(sheets: ReadSheet[]) {
    this.sheets = sheets;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'office:annotation' || name === 'draw:frame' || this.outside > 0) {
      this.outside += 1;
      return;
    }
    if (name === 'table:table') {
      this.grid = new Grid();
      this.nom = attributes['table:name'] ?? '';
      this.row = 0;
    } else if (name === 'table:table-row') {
      this.rows = repeats(attributes['table:number-rows-repeated']);
      this.column = 0;
      this.found = [];
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.columns = repeats(attributes['table:number-columns-repeated']);
      this.attributes = attributes;
      this.lines = [];
    } else if (this.attributes) this.inCell(name, attributes);
  }

  private inCell(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'text:p' || name === 'text:h') this.lines.push('');
    else if (name === 'text:s') this.add(' '.repeat(Math.min(1000, repeats(attributes['text:c']))));
    else if (name === 'text:tab') this.add('\t');
    else if (name === 'text:line-break') this.add('\n');
  }

  // The ends of lines of the file, and what stands around them, are one space, and none at the beginning of a text. LibreOffice writes several
  // spaces of a cell of several lines as they are.
  text(text: string): void {
    if (!this.attributes || this.outside > 0 || this.lines.length === 0) return;
    const [first = '', ...others] = text
      .split(/[\t\n\r]/)
      .map((line, i, all) => spaceless(line, i > 0, i < all.length - 1));
    const parts = [...(first === '' && this.lines.at(-1) === '' ? [] : [first]), ...others];
    this.add(parts.filter((part, i) => part !== '' || i === 0 || i === parts.length - 1).join(' '));
  }

  private add(text: string): void {
    if (this.lines.length > 0) this.lines[this.lines.length - 1] += text;
  }

  close(name: string): void {
    if (this.outside > 0) {
      this.outside -= 1;
      return;
    }
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      const cell = cellOf(this.attributes ?? {}, this.lines.join('\n'));
      if (cell !== undefined && cell !== '') this.found.push([this.column, this.columns, cell]);
      this.column += this.columns;
      this.attributes = undefined;
    } else if (name === 'table:table-row') {
      this.putRow();
      this.row += this.rows;
    } else if (name === 'table:table') this.sheets.push({ nom: this.nom, rows: this.grid.read() });
  }

  private putRow(): void {
    if (this.found.length === 0) return;
    for (let row = this.row; row < this.row + this.rows; row++)
      for (const [from, columns, cell] of this.found)
        for (let column = from; column < from + columns; column++) this.grid.put(row, column, cell);
  }
}

// A line of the file without the spaces at its start, or at its end.
function spaceless(line: string, start: boolean, end: boolean): string {
  let [from, to] = [0, line.length];
  while (start && line[from] === ' ') from++;
  while (end && to > from && line[to - 1] === ' ') to--;
  return line.slice(from, to);
}

// A text may also stand in an attribute, which programs write for what formulas give.
function cellOf(attributes: Readonly<Record<string, string>>, text: string): CellValue {
  const number = Number(attributes['office:value']);
  switch (attributes['office:value-type'] ?? attributes['calcext:value-type']) {
    case undefined:
      return text === '' ? undefined : text;
    case 'float':
    case 'percentage':
    case 'currency':
      return Number.isFinite(number) ? number : text;
    case 'date':
      return { jour: (attributes['office:date-value'] ?? text).slice(0, 10) };
    case 'boolean':
      return attributes['office:boolean-value'] === 'true' ? 'VRAI' : 'FAUX';
    default:
      return attributes['office:string-value'] ?? text;
  }
}
