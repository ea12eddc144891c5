// Five exports: the documents of a contract and those of its follow-up, which are named in one option space.

/** What csi can make out of a file: the whole document, or one of its parts alone, which may also be an annex of it. */
export const OUTPUT_KINDS = ['contrat', 'tableau', 'fiches', 'maquette'] as const;

/** One of them. */
export type OutputKind = (typeof OUTPUT_KINDS)[number];

/** What csi can make out of a contract and its follow-up. */
export const SUIVI_KINDS = ['bilan'] as const;

type SuiviKind = (typeof SUIVI_KINDS)[number];

/** Any document of csi. */
export type DocumentKind = OutputKind | SuiviKind;

/** Whether a document is made of a follow-up too. */
export const isSuiviKind = (kind: DocumentKind): kind is SuiviKind =>
  (SUIVI_KINDS as readonly DocumentKind[]).includes(kind);
