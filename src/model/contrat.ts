/** The types of the file, generated from the schema; import them from here. */
export type * from './generated/contrat.ts';
