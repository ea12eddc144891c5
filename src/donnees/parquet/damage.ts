// Four exports: the errors of a Parquet file, and the bound of the work that one may ask for.

import { DonneesError } from '../erreur.ts';

/** Thrown for bytes that are no Parquet, or no longer. */
export const damaged = (): DonneesError =>
  new DonneesError(
    'est tronqué ou abîmé : ce Parquet ne se lit pas jusqu’au bout',
    'Téléchargez-le à nouveau.',
  );

/** Thrown for what Parquet allows and no published base has. */
export const unread = (): DonneesError =>
  new DonneesError(
    'est un Parquet codé d’une façon que csi ne lit pas, ou abîmé',
    'Téléchargez-le à nouveau, ou prenez le .csv.gz de la même page.',
  );

/** Throws unless what a file says of itself is possible. */
export function assure(possible: boolean): asserts possible {
  if (!possible) throw damaged();
}

/** In bytes: what a small file may inflate to all the same. */
const ALWAYS = 64_000_000;
/** Inflated bytes for one of the file; the columns that csi reads of published files have about ten. */
const MAX_RATIO = 100;

/**
 * How many bytes a file may still make: its pages once inflated, and the texts that are put together from others. Counts in a damaged file may
 * claim anything; with this bound the time that it takes depends on its size alone.
 */
export class InflateBudget {
  private left: number;

  constructor(size: number) {
    this.left = Math.max(ALWAYS, size * MAX_RATIO);
  }

  take(bytes: number): void {
    this.left -= bytes;
    if (!(this.left >= 0)) throw new DonneesError('se décompresse au-delà de ce que pèse une base');
  }
}
