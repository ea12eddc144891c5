import type { LigneEtat } from '../../../suivi/etat.ts';
import type { LigneSuivi } from './ligne.ts';

/** A commitment of the state, and how it is printed. */
export interface Paire {
  ligne: LigneEtat;
  vue: LigneSuivi;
}
