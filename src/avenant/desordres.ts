import { cite } from '../kernel/french/quote.ts';
import type { Contrat } from '../model/contrat.ts';
import { desordresDe, situe } from '../model/suite-avenants.ts';

/** An avenant and the file that it was read from. */
export interface AvenantLu {
  fichier: string;
  contrat: Contrat;
}

/** Why avenants cannot follow one another in this order, as French sentences without a capital or a full stop. */
export const desordres = (avenants: readonly AvenantLu[]): string[] =>
  desordresDe(avenants.map(({ fichier, contrat }) => situe(cite(fichier), contrat))).map(
    ({ message }) => message,
  );
