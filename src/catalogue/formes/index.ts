import type { Entry } from '../entry.ts';
import { FORMES_DU_TEXTE } from './texte.ts';
import { FORMES_DES_VALEURS } from './valeurs.ts';

/** Every problem of form, always an error, in the order of reading: the file, its characters, its YAML, its keys, its values. */
export const FORMES: readonly Entry[] = [...FORMES_DU_TEXTE, ...FORMES_DES_VALEURS];
