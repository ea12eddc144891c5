/**
 * The follow-up of a contract as a workbook, for colleagues who work in a spreadsheet program: `classeur.ts` makes it, `reprendre.ts` reads
 * what people added to it; `lecture.ts` makes one of a state, to read only. `champs.ts` lists the columns of each sheet, `cellules.ts` writes and reads one cell, `lignes.ts` reads a row.
 */
export { classeurOf } from './classeur.ts';
export { classeurDEtat } from './lecture.ts';
export type { Ajout, Correction } from './lignes.ts';
export { reprendre } from './reprendre.ts';
