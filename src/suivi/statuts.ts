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

/** Each of them as documents print it. */
export const STATUT_MOTS: Readonly<Record<(typeof STATUTS)[number], string>> = {
  a_lancer: 'À lancer',
  en_elaboration: 'En discussion',
  en_cours: 'En cours',
  realise: 'Réalisé',
  bloque: 'Bloqué',
  suspendu: 'Suspendu',
  abandonne: 'Abandonné',
  pour_memoire: 'Pour mémoire',
};

/** How a figure is known. */
export const QUALITES = ['constate', 'declare', 'estime'] as const satisfies readonly NonNullable<
  Releve['qualite']
>[];
