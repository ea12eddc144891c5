/** What csi can make out of a file: the whole document, or the table of its commitments alone. */
export type OutputKind = 'contrat' | 'tableau';
