import type { Etape } from '../catalogue/entry.ts';
import type { Contrat } from '../model/contrat.ts';

const ETAPE_BY_STATUT = {
  projet: 'projet',
  adopte: 'adoption',
  a_signer: 'signature',
  signe: 'signature',
} as const;

/** The stage that a document is at, by its status. */
export const etapeOf = (contrat: Contrat): Etape => ETAPE_BY_STATUT[contrat.document.statut];
