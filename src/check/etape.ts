import type { Contrat } from '../model/contrat.ts';
import type { Etape } from './rule.ts';

const PAR_STATUT = { projet: 'projet', adopte: 'adoption', signe: 'signature' } as const;

/** How far a document is, by its status. */
export const etapeDe = (contrat: Contrat): Etape => PAR_STATUT[contrat.document.statut];

/** The stages, in their order. */
export const ETAPES: readonly Etape[] = ['projet', 'adoption', 'signature'];

/** The later of two stages. */
export const later = (a: Etape, b: Etape = a): Etape => (ETAPES.indexOf(a) < ETAPES.indexOf(b) ? b : a);
