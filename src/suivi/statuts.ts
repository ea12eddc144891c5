import type { Point, Releve } from './model.ts';

/** Where a commitment can be said to stand: what the contract knows, and what stops one. « Late » is not among them, because it is computed. */
export const STATUTS = [
  'a_lancer',
  'en_elaboration',
  'en_cours',
  'realise',
  'bloque',
  'suspendu',
  'abandonne',
  'pour_memoire',
] as const satisfies readonly NonNullable<Point['statut']>[];

/** How a figure is known. */
export const QUALITES = ['constate', 'declare', 'estime'] as const satisfies readonly NonNullable<
  Releve['qualite']
>[];
