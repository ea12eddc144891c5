// Three exports: a clause of the library, what its text takes from the document, and an acronym.

/** What a clause knows of the document that it stands in: its text says nothing else of it, so that it cannot contradict it. */
export interface Faits {
  /** How the document names itself: « le présent contrat », « Le présent contrat », « du présent contrat ». */
  le: string;
  Le: string;
  du: string;
  /** Whether it binds: a declaration of intent announces what a contract will hold. */
  engage: boolean;
  /** Whether the State, or services of it, sign. */
  etat: boolean;
  /** Whether at least one collectivité signs. */
  collectivites: boolean;
  /** Whether its chapter « Durée » says when it takes effect. */
  duree: boolean;
  /** Whether it has annexes at all, some that csi draws from the commitments, and some that are texts of their own. */
  annexes: boolean;
  annexes_dessinees: boolean;
  annexes_conventions: boolean;
  /** Whether some commitments stay out of the public version. */
  restreints: boolean;
  /** « tribunal administratif de Toulouse », when the whole territory is in its jurisdiction. */
  tribunal: string | undefined;
  /** The acronyms of its texts whose meaning is known, in alphabetical order. */
  sigles: readonly Sigle[];
}

/** An acronym and what it stands for. */
export interface Sigle {
  sigle: string;
  sens: string;
}

/** A clause that a file chooses by its id. */
export interface ClauseType {
  /** Word of the file, as those of other closed lists; it is the id of an article too, so it is no name of a chapter. */
  id: string;
  titre: string;
  /** One French line: what the clause is for. Editors, `csi init` and docs/clauses-types.md show it. */
  resume: string;
  /** One or two French sentences: what a document without it would lack. */
  pourquoi: string;
  source: string;
  /** The month in which the source was last read; absent if it was not. */
  verifie_le?: string;
  /** The rule that asks for the clause; absent where it is a matter of choice. */
  regle?: string;
  /** Why the clause has nothing to say in this document, which then does not print it; undefined if it has. */
  sansObjet?(faits: Faits): string | undefined;
  /** The paragraphs of the clause. They may refer to articles: `{article:duree}`. */
  texte(faits: Faits): readonly string[];
  /** A list below them. */
  liste?(faits: Faits): readonly string[];
}
