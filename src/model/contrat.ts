/** The types of the file, generated from the schema. They are imported from here. */
export type * from './generated/contrat.ts';
