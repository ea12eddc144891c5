import { DEPARTEMENTS_COG } from './generated/departements.ts';

/** The name of each département and overseas collectivité by its code. */
export const DEPARTEMENTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(DEPARTEMENTS_COG).map(([code, { nom }]) => [code, nom]),
);
