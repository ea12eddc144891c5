import type { Modification } from '../model/contrat.ts';

/** The place of a contract that a modification changes, as `porte_sur` writes it. Positions are counted from 1. */
export interface Cible {
  engagement?: string;
  axe?: string;
  chapitre?: string;
  champ?: string;
  position?: number;
  apres?: string;
  numero?: string;
}

/** What a modification does to the data of a contract, apart from the words that it prints. */
export interface Amendement {
  nature: Modification['nature'];
  porte_sur: Cible;
  valeur?: unknown;
}

/** A modification cannot be made: its message is a French sentence that ends without a full stop. */
export class Inapplicable extends Error {}
