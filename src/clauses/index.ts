import { annualiteDesCredits } from './annualite-des-credits.ts';
import { autoriteJudiciaire } from './autorite-judiciaire.ts';
import type { ClauseType } from './clause.ts';
import { communication } from './communication.ts';
import { donneesPersonnelles } from './donnees-personnelles.ts';
import { entreeEnVigueur } from './entree-en-vigueur.ts';
import { litiges } from './litiges.ts';
import { publication } from './publication.ts';
import { sigles } from './sigles.ts';
import { valeurDesAnnexes } from './valeur-des-annexes.ts';

/**
 * The library of clauses, in the order in which they are offered. A file prints those that it chooses in the order of its own list. A new
 * clause is a file here, a line of this list, and its id in the schema (`clauses_types` and `articles`).
 */
export const CLAUSES: readonly ClauseType[] = [
  annualiteDesCredits,
  autoriteJudiciaire,
  donneesPersonnelles,
  communication,
  valeurDesAnnexes,
  publication,
  entreeEnVigueur,
  litiges,
  sigles,
];
