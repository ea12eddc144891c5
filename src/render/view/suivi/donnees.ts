import type { Contrat } from '../../../model/contrat.ts';
import type { Suivi } from '../../../suivi/model.ts';

/** What a document of the follow-up shows besides the contract. */
export interface DonneesSuivi {
  suivi: Suivi;
  /** The day at which commitments are judged; nothing dated later is shown. */
  au: string;
  /** The texts that amendments changed, in their order. */
  anterieurs?: readonly TexteAnterieur[];
  /** The year that a bilan is about; the whole follow-up when absent. */
  annee?: number;
  /** The commitments that are shown, by id; all of them when absent. */
  engagements?: readonly string[];
}

/** A contract as it was in force until an amendment took effect. */
export interface TexteAnterieur {
  contrat: Contrat;
  /** The first day of the text that follows it. */
  jusqua: string;
  /** The amendment: « Avenant n° 1 ». */
  par: string;
}
