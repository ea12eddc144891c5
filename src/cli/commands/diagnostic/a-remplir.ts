import type { Contrat } from '../../../model/contrat.ts';
import type { Source } from '../../../source/index.ts';

/** A contract as it was read: drafts with errors are taken, as long as territory and diagnostic have their form. */
export interface ContratARemplir {
  file: string;
  bytes: Uint8Array;
  source: Source;
  /** Of a follow-up, its contract with the diagnostic that the follow-up has. */
  contrat: Contrat;
  /** The contract of a follow-up, whose own diagnostic is signed. */
  signe?: Contrat;
}
