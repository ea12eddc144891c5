import type { Bounds } from '../../model/quantites.ts';
import type { Cellule } from '../table.ts';

/** An interval as two cells; an open bound is an empty one. A middle is never computed. */
export const bornes = (bounds: Bounds | undefined): [Cellule, Cellule] => [
  fini(bounds?.min),
  fini(bounds?.max),
];

const fini = (value: number | undefined): number | undefined => (Number.isFinite(value) ? value : undefined);
