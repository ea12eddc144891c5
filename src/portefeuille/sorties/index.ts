import type { Portefeuille } from '../portefeuille.ts';

/** A file of the folder that `csi portefeuille -o` writes. */
export interface SortieDePortefeuille {
  /** The name of the file in the folder. */
  fichier: string;
  /** What it is, for the message that names it. */
  titre: string;
  /** Its bytes, in pieces: what is large is never whole in memory. */
  ecrire(portefeuille: Portefeuille): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Every file of the folder, in the order in which they are written. Adding one is adding a line. */
export const SORTIES: readonly SortieDePortefeuille[] = [];
