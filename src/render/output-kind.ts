/** What csi can make out of a file: the whole document, or one of its parts alone, which may also be an annex of it. */
export const OUTPUT_KINDS = ['contrat', 'tableau', 'fiches', 'maquette'] as const;

/** One of them. */
export type OutputKind = (typeof OUTPUT_KINDS)[number];
