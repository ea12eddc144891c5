// Three exports: a file that is open, what became of saving it, and where both happen; the page has one door of two kinds.

/** A file as the page knows it. */
export interface Fichier {
  nom: string;
  text: string;
  /** SHA-256 of its bytes in UTF-8, in hexadecimal. */
  sha: string;
}

/** What saving gave: the digest of what stands there now, or what somebody else put there in the meantime. */
export type Enregistre = { sha: string } | { conflit: Fichier };

/** Where a file comes from and goes to: the disk of the person, or the server that `csi atelier` runs. */
export interface Porte {
  /** The file to begin with, or the one that the person chooses; undefined when there is none. */
  open(): Promise<Fichier | undefined>;
  /** Writes over what had the digest `seen`; null where nothing may be written. */
  save: ((text: string, seen: string) => Promise<Enregistre>) | null;
  /** Calls back when the file changed elsewhere; returns what stops it. */
  watch(changed: (now: Fichier) => void): () => void;
  /** The bytes of a file that the contract names, beside it; undefined when there is none. */
  beside(path: string): Promise<Uint8Array | undefined>;
}
