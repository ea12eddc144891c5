/** The kinds of document that csi makes. */
export const DOCUMENTS = ['contrat', 'tableau', 'fiches', 'maquette'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

/** Makes the PDF of a source as `csi render` does; undefined when the source has errors, from which csi makes none. */
export type MakePdf = (
  source: Uint8Array,
  document: DocumentKind,
) => Promise<{ bytes: Uint8Array; pages: number } | undefined>;
