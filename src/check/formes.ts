import { FORMES_DU_TEXTE } from './formes/texte.ts';
import { FORMES_DES_VALEURS } from './formes/valeurs.ts';

export type { Forme } from './formes/forme.ts';

/** Every problem of form, always an error, in the order of the reading: the file, its signs, its YAML, its keys, its values. */
export const FORMES = [...FORMES_DU_TEXTE, ...FORMES_DES_VALEURS];
