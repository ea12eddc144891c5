import type { Quantite } from '../../model/contrat.ts';

const FIGURES = [
  'cible',
  'variation',
  'nombre',
  'multiplicateur',
  'pourcentage',
  'rythme',
  'echeancier',
  'paliers',
] as const;

/** The key that settles a quantity, although it is said to be « à déterminer »: a figure, not a range that will be narrowed. */
export function settledBy(quantite: Quantite): (typeof FIGURES)[number] | undefined {
  const isRange = (key: 'cible' | 'variation' | 'nombre') => typeof quantite[key] === 'object';
  return FIGURES.find(
    (key) =>
      quantite[key] !== undefined &&
      !((key === 'cible' || key === 'variation' || key === 'nombre') && isRange(key)),
  );
}
