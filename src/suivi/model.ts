/** The types of the follow-up of a contract, generated from the schema. They are imported from here. */
export type * from './generated/suivi.ts';
