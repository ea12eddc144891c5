/** A paragraph of an edited document. Three exports: it, its document, and what to do with tracked changes. */
export interface Paragraphe {
  texte: string;
  /** The heading that it stands under, or that it is. */
  titre: string;
  /** The bookmark of the commitment that it stands under. */
  signet?: string;
  /** Whether it is a heading itself. */
  intitule?: true;
}

/** What people left in the document. */
export interface DocumentRelu {
  paragraphes: readonly Paragraphe[];
  /** Comments in the margin: who wrote them, what they say, and the paragraph that they are about. */
  commentaires: readonly { auteur: string; texte: string; sur: string }[];
  /** How many tracked changes were accepted or ignored. */
  suivis: number;
  /** The properties that csi gave the document, without what begins their names. */
  proprietes: ReadonlyMap<string, string>;
  /** The source that csi put in the document; undefined when a word processor has left it out. */
  source?: Uint8Array;
}

/** Whether tracked changes are taken as accepted, or as if nobody had made them. */
export type Suivi = 'accepter' | 'ignorer';
