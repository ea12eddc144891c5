// Five exports: what is made again, and what may lack for it.

/** The kinds of document that csi makes. */
export const DOCUMENTS = ['contrat', 'tableau', 'fiches', 'maquette'] as const;

/** Those that it makes of a contract and its follow-up. */
export const SUIVI_DOCUMENTS = ['bilan', 'fiches'] as const;

export type MadeDocument = (typeof DOCUMENTS)[number] | (typeof SUIVI_DOCUMENTS)[number];

/**
 * Makes the PDF of a source as `csi render` does, with the pictures and the theme that the PDF carries (`supplements`, by name); undefined
 * when the source has errors, from which csi makes none. Throws MissingSupplement for a picture that the source names and that isn't there.
 */
export type MakePdf = (
  source: Uint8Array,
  document: MadeDocument,
  supplements: ReadonlyMap<string, Uint8Array>,
) => Promise<{ bytes: Uint8Array; pages: number } | undefined>;

/** A source names a picture that the PDF does not carry. */
export class MissingSupplement extends Error {
  readonly fichier: string;
  constructor(fichier: string) {
    super(`${fichier} is not attached`);
    this.fichier = fichier;
  }
}
