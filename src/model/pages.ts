/** The pages and parts of a document that may be left out: `theme.pages` in the file. Two exports: their type, and what holds by default. */

export interface Pages {
  /** The page of key figures after the contents. */
  essentiel: boolean;
  /** The bars of the table of reciprocal commitments. */
  donnant_donnant: boolean;
  /** The chart of deadlines. */
  echeancier: boolean;
  /** The financial table. */
  financement: boolean;
  /** The axis in the running head. */
  axe_courant: boolean;
  /** What ends the document: its version, its fingerprint and how to verify it. */
  colophon: boolean;
}

/** Every page and part: what a document has unless its theme says otherwise. */
export const ALL_PAGES: Pages = {
  essentiel: true,
  donnant_donnant: true,
  echeancier: true,
  financement: true,
  axe_courant: true,
  colophon: true,
};
