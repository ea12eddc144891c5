import type { Contrat } from './contrat.ts';
import type { AvenantSitue } from './suite-avenants.ts';

// Two exports: what is known of the contract that an avenant changes, and of each place where it changes it.

/** What one modification finds in the text that it changes; empty where all is as it says, and for one that does not say its place. */
export interface Rencontre {
  /** What the text says at its place, when those are not the words that the modification cites; empty where the text says nothing there. */
  autresMots?: string;
  /** Why it cannot be made, as a French sentence without a capital or a full stop. */
  obstacle?: string;
  /** True when the text is the same after it. */
  sansEffet?: true;
}

/** What is known of the contract that an avenant names and of the avenants signed before it; or why they cannot be read, as a French sentence. */
export type BaseLue = {
  /** The avenants signed before, in the order of the file, as far as they can be read. */
  anterieurs: readonly AvenantSitue[];
} & (
  | {
      /** The text in force: the contract with the avenants signed before. */
      contrat: Contrat;
      /** The fingerprint of the file of the contract, and of those of the avenants, in their order. */
      empreinte: string;
      empreintes: readonly string[];
      /** One for each modification. */
      rencontres: readonly Rencontre[];
    }
  | { refus: string }
);
