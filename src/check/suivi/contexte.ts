import type { Path } from '../../kernel/path.ts';
import type { Contrat } from '../../model/contrat.ts';
import type { Etat } from '../../suivi/etat.ts';
import type { Suivi } from '../../suivi/model.ts';

// Three exports: what is known of the contract, what a rule looks at, and how it reports.

/** The contract in force that a follow-up names, with the fingerprints of the files; or why they cannot be read, as a French sentence. */
export type ContratSuiviLu =
  | { contrat: Contrat; empreinte: string; empreintes: readonly string[] }
  | { refus: string };

/** What a rule about a follow-up looks at. */
export interface ContexteSuivi {
  suivi: Suivi;
  /** The text of the file: a prefilter looks into it before the rule that it saves. */
  texte: string;
  contrat: Contrat;
  /** Where the contract stands on the day of the last record. */
  etat: Etat;
}

/** Reports a problem at a place of the follow-up. */
export type Signaler = (path: Path, message: string, hint?: string, on?: 'key' | 'value') => void;
