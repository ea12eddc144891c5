import type { Contrat } from '../model/contrat.ts';
import type { Etape } from './rule.ts';

const ETAPES = { projet: 'projet', adopte: 'adoption', signe: 'signature' } as const;

/** How far a document is, by its status. */
export const etapeDe = (contrat: Contrat): Etape => ETAPES[contrat.document.statut];

const ORDRE: readonly Etape[] = ['projet', 'adoption', 'signature'];

/** The later of two stages. */
export const later = (a: Etape, b: Etape = a): Etape => (ORDRE.indexOf(a) < ORDRE.indexOf(b) ? b : a);
