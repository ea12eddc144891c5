/**
 * House fonts: those of the user's own organisation, given by `--police` in place of csi's. Their files come from outside, so every
 * table is checked before anything reads it.
 */

export { HouseFontError } from './error.ts';
export type { FontFile } from './faces.ts';
export { houseFonts } from './roles.ts';
