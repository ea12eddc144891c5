import type { Rule } from '../rule.ts';
import { avenantAncienDifferent } from '../rules/avenant-ancien-different.ts';
import { avenantApresFin } from '../rules/avenant-apres-fin.ts';
import { avenantBaseDifferente } from '../rules/avenant-base-differente.ts';
import { avenantCibleInconnue } from '../rules/avenant-cible-inconnue.ts';
import { avenantEmpreinteAutre } from '../rules/avenant-empreinte-autre.ts';
import { avenantHorsOrdre } from '../rules/avenant-hors-ordre.ts';
import { avenantNumeroEnDouble } from '../rules/avenant-numero-en-double.ts';
import { avenantPartieAbsente } from '../rules/avenant-partie-absente.ts';
import { avenantSansEffet } from '../rules/avenant-sans-effet.ts';
import { avenantToucheLeNumero } from '../rules/avenant-touche-le-numero.ts';
import { contratModifieIllisible } from '../rules/contrat-modifie-illisible.ts';
import { modificationTexteEtValeur } from '../rules/modification-texte-et-valeur.ts';

/** Rules about an avenant and the contract that it changes. */
export const AVENANTS: readonly Rule[] = [
  contratModifieIllisible,
  avenantEmpreinteAutre,
  avenantNumeroEnDouble,
  avenantHorsOrdre,
  avenantCibleInconnue,
  avenantAncienDifferent,
  avenantSansEffet,
  avenantApresFin,
  avenantPartieAbsente,
  avenantToucheLeNumero,
  avenantBaseDifferente,
  modificationTexteEtValeur,
];
