import type { Theme } from '../model/theme.ts';
import type { Picture } from './pdf/pictures/index.ts';
import type { Provenance } from './provenance.ts';

/** The metadata of a rendered document: what a format needs and the Markdown does not contain. */
export interface DocumentMeta {
  titre: string;
  sujet?: string;
  auteur?: string;
  /** Running head, on every page except the cover. */
  entete: string;
  /** Boxed status shown on every page, such as `PROJET`. */
  mention?: string;
  /** Text at the bottom left of every page except the cover. */
  pied?: string;
  /**
   * ISO 8601 date, written as the creation date of the file; 2000-01-01 when absent, because csi never reads
   * the clock.
   */
  date?: string;
  /**
   * Where the document comes from; a PDF then carries its source, with the digests in its metadata and at the
   * bottom of its pages.
   */
  provenance?: Provenance;
  /** Whether what stands between two page breaks is to be one page, with tighter texts if it has to. */
  sheets?: true;
  /** The look of the document; csi’s own when absent. */
  theme?: Theme;
  /** The pictures that the Markdown names, by their path as the source writes it. */
  pictures?: ReadonlyMap<string, Picture>;
}
