import type { Rule } from '../rule.ts';
import { chiffreRetouche } from '../rules/chiffre-retouche.ts';
import { comptesAdditionnes } from '../rules/comptes-additionnes.ts';
import { denominateurInexact } from '../rules/denominateur-inexact.ts';
import { indicateurAbsentDeLaBase } from '../rules/indicateur-absent-de-la-base.ts';
import { indicateurNonPublieALaCommune } from '../rules/indicateur-non-publie-a-la-commune.ts';
import { ruptureDeSerie } from '../rules/rupture-de-serie.ts';
import { sourceModifiee } from '../rules/source-modifiee.ts';
import { tauxNonReproductible } from '../rules/taux-non-reproductible.ts';

/** Rules about figures that come from the bases of recorded crime. */
export const DONNEES: readonly Rule[] = [
  tauxNonReproductible,
  chiffreRetouche,
  denominateurInexact,
  indicateurNonPublieALaCommune,
  indicateurAbsentDeLaBase,
  ruptureDeSerie,
  comptesAdditionnes,
  sourceModifiee,
];
