import type { Provenance } from './provenance.ts';

/** What a rendered document says of itself: title page aside, all that a writer needs and the Markdown does not hold. */
export interface DocumentMeta {
  titre: string;
  sujet?: string;
  auteur?: string;
  /** Running head, on every page but the cover. */
  entete: string;
  /** Boxed status shown on every page, such as `PROJET`. */
  mention?: string;
  /** Foot of every page but the cover, on the left. */
  pied?: string;
  /** ISO 8601 date, the document's creation date; 2000-01-01 when absent, for the clock is never read. */
  date?: string;
  /** Where the document comes from; a PDF then carries its source, and says the digests in its metadata and at the foot of its pages. */
  provenance?: Provenance;
}
