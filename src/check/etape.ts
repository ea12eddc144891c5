import type { Contrat } from '../model/contrat.ts';
import type { Etape } from './rule.ts';

const ETAPES = { projet: 'projet', adopte: 'adoption', signe: 'signature' } as const;

/** How far a document is, by its status. */
export const etapeDe = (contrat: Contrat): Etape => ETAPES[contrat.document.statut];
