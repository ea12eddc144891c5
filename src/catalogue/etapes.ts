import type { Etape } from './entry.ts';

/** The stages, in their order. */
export const ETAPES: readonly Etape[] = ['projet', 'adoption', 'signature'];

/** The later of two stages. */
export const later = (a: Etape, b: Etape = a): Etape => (ETAPES.indexOf(a) < ETAPES.indexOf(b) ? b : a);
