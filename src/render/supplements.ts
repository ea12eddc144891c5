/**
 * The files that a PDF carries besides its source because it is made from them too: its pictures, its theme, the
 * follow-up. Seven exports: they share one order and one way to compute a digest, which the provenance, the PDF and `verify` follow.
 */

import { sha256 } from '../kernel/digest.ts';

/** A file attached to a PDF as a supplement to its source. */
export interface Supplement {
  /** For a picture, its path as the source writes it. */
  name: string;
  bytes: Uint8Array;
  /** Its media type. */
  type: string;
}

/** The name of the attached theme. No picture can take it: theirs end with .png, .jpg, .jpeg or .svg. */
export const THEME_FILE = 'theme.yaml';

/** The name of the attached follow-up. */
export const SUIVI_FILE = 'suivi.yaml';

/**
 * The names of the other files of a follow-up: what the document was asked to show, and the avenants in their order, or the texts that they
 * changed. No picture can take one either.
 */
export const SUIVI_FILES = {
  choix: 'choix.yaml',
  avenant: (rang: number) => `avenant-${rang}.yaml`,
  /** Of a public version: a text that was in force before an avenant. */
  texte: (rang: number) => `texte-${rang}.yaml`,
} as const;

/** The supplements that nothing on the pages shows, and that every format with its source carries too: the follow-up, the avenants, the theme. */
export const unseen = (supplements: readonly Supplement[] = []): Supplement[] =>
  supplements.filter(({ type }) => type === 'application/yaml');

/**
 * One SHA-256 for several files: that of the lines « digest, two spaces, name », sorted by name, as sha256sum
 * prints them.
 */
export function digestOfFiles(files: readonly Pick<Supplement, 'name' | 'bytes'>[]): string {
  return sha256(
    byName(files)
      .map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`)
      .join(''),
  );
}

/** Files sorted by the code of their characters, and not by the locale. */
export function byName<T extends { name: string }>(files: readonly T[]): T[] {
  return [...files].sort(({ name: a }, { name: b }) => (a < b ? -1 : a > b ? 1 : 0));
}
