import type { Rule } from '../rule.ts';
import { annexesSansValeur } from '../rules/annexes-sans-valeur.ts';
import { annualiteAbsente } from '../rules/annualite-absente.ts';
import { autoriteJudiciaireAbsente } from '../rules/autorite-judiciaire-absente.ts';
import { clauseSansObjet } from '../rules/clause-sans-objet.ts';
import { donneesSansClause } from '../rules/donnees-sans-clause.ts';
import { entreeEnVigueurAbsente } from '../rules/entree-en-vigueur-absente.ts';
import { litigesSansClause } from '../rules/litiges-sans-clause.ts';
import { publicationSansClause } from '../rules/publication-sans-clause.ts';
import { sigleInconnu } from '../rules/sigle-inconnu.ts';
import { siglesSansListe } from '../rules/sigles-sans-liste.ts';

/** Rules that ask for a clause of the library where the contract needs it, and about those that it chooses. */
export const CLAUSES_RULES: readonly Rule[] = [
  annualiteAbsente,
  autoriteJudiciaireAbsente,
  donneesSansClause,
  annexesSansValeur,
  publicationSansClause,
  entreeEnVigueurAbsente,
  litigesSansClause,
  siglesSansListe,
  clauseSansObjet,
  sigleInconnu,
];
