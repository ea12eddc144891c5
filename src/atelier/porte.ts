// Three exports: a file that is open, what became of saving it, and where that happens; the page has one door of two kinds.

import type { Maison } from '../composition/maison.ts';

/** A file as the page knows it. */
export interface Fichier {
  nom: string;
  text: string;
  /** SHA-256 of its bytes in UTF-8, in hexadecimal. */
  sha: string;
}

/** What saving gave: the digest of what stands there now, or what somebody else put there in the meantime. */
export type Enregistre = { sha: string } | { conflit: Fichier };

/** What is called when something happens elsewhere. */
interface Veille {
  /** The file changed. */
  changed(now: Fichier): void;
  /** A picture, a theme or another file that the document is made with changed. */
  beside(): void;
  /** The file can’t be read any more: why, as a French sentence. */
  gone(why: string): void;
  /** It is there again. */
  back(): void;
}

/** Where a file comes from and goes to: the disk of the person, or the server that `csi atelier` runs. */
export interface Porte {
  /** The file to begin with, or the one that the person chooses; undefined when there is none. */
  open(): Promise<Fichier | undefined>;
  /** Writes over what had the digest `seen`; null where nothing may be written. */
  save: ((text: string, seen: string) => Promise<Enregistre>) | null;
  /** Says what happens to the file and beside it; returns what stops that. */
  watch(watcher: Veille): () => void;
  /** What the house asks of its documents; undefined where there is none to ask. Throws, in a French sentence, for what can’t be used. */
  maison(): Promise<Maison | undefined>;
  /** The bytes of a file that the contract names, beside it; undefined when there is none. */
  beside(path: string): Promise<Uint8Array | undefined>;
}
