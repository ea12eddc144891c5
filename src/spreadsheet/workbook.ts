// All that it exports is one thing: a workbook, as it is written and as it is read.

/** A calendar day, as « 2027-01-31 ». */
export interface DayValue {
  jour: string;
}

/** What a cell holds: a text, which is never a formula, a number, a day; nothing. Tabs of a text are written as spaces: programs lose them. */
export type CellValue = string | number | DayValue | undefined;

export interface WorkColumn {
  titre: string;
  /** In characters. */
  width: number;
  /** People fill it: its heading stands on another ground. What they type stays a text, so that « 2024-12 » becomes no day; or may be a number. */
  toFill?: 'texte' | 'nombre';
}

/** A sheet: a row of headings, which stays in sight, then rows of cells. */
export interface Worksheet {
  nom: string;
  columns: readonly WorkColumn[];
  /** How many columns stay in sight, at the left. */
  frozen?: number;
  rows: readonly (readonly CellValue[])[];
}

export interface Workbook {
  titre: string;
  sheets: readonly Worksheet[];
}

/** A sheet as it was read: its rows with the headings first, each without empty cells at its end, and none empty at the end. */
export interface ReadSheet {
  nom: string;
  rows: readonly (readonly CellValue[])[];
}

/** The name of a column: A, B… Z, AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
