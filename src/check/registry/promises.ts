import type { Rule } from '../rule.ts';
import { aDeterminerChiffre } from '../rules/a-determiner-chiffre.ts';
import { actionApresEcheance } from '../rules/action-apres-echeance.ts';
import { actionsSuperieures } from '../rules/actions-superieures.ts';
import { anneeContreEcheance } from '../rules/annee-contre-echeance.ts';
import { axeInconnu } from '../rules/axe-inconnu.ts';
import { cadreInconnu } from '../rules/cadre-inconnu.ts';
import { ciblePartagee } from '../rules/cible-partagee.ts';
import { clauseInconnue } from '../rules/clause-inconnue.ts';
import { compteInexact } from '../rules/compte-inexact.ts';
import { dontApresEcheance } from '../rules/dont-apres-echeance.ts';
import { dontSuperieurAuTout } from '../rules/dont-superieur-au-tout.ts';
import { dontUniteDifferente } from '../rules/dont-unite-differente.ts';
import { echeanceHorsDuree } from '../rules/echeance-hors-duree.ts';
import { echeancierInexact } from '../rules/echeancier-inexact.ts';
import { engagementInconnu } from '../rules/engagement-inconnu.ts';
import { etapeHorsDuree } from '../rules/etape-hors-duree.ts';
import { finAvantDebut } from '../rules/fin-avant-debut.ts';
import { fourchetteContradictoire } from '../rules/fourchette-contradictoire.ts';
import { identifiantEnDouble } from '../rules/identifiant-en-double.ts';
import { minimumSuperieurAuMaximum } from '../rules/minimum-superieur-au-maximum.ts';
import { montantNegatif } from '../rules/montant-negatif.ts';
import { multiplicateurInexact } from '../rules/multiplicateur-inexact.ts';
import { numeroAbsent } from '../rules/numero-absent.ts';
import { numeroEnDouble } from '../rules/numero-en-double.ts';
import { numeroErrone } from '../rules/numero-errone.ts';
import { numeroInconnu } from '../rules/numero-inconnu.ts';
import { objectifInconnu } from '../rules/objectif-inconnu.ts';
import { paliersEnDesordre } from '../rules/paliers-en-desordre.ts';
import { paliersInexacts } from '../rules/paliers-inexacts.ts';
import { partCompteeEnPlus } from '../rules/part-comptee-en-plus.ts';
import { partSuperieureALEnsemble } from '../rules/part-superieure-a-l-ensemble.ts';
import { partieInconnue } from '../rules/partie-inconnue.ts';
import { pourcentageHorsBornes } from '../rules/pourcentage-hors-bornes.ts';
import { prioriteInconnue } from '../rules/priorite-inconnue.ts';
import { quantiteADeterminer } from '../rules/quantite-a-determiner.ts';
import { realiseSuperieur } from '../rules/realise-superieur.ts';
import { recrutementSansVariation } from '../rules/recrutement-sans-variation.ts';
import { renvoiAUnAbandon } from '../rules/renvoi-a-un-abandon.ts';
import { renvoiCirculaire } from '../rules/renvoi-circulaire.ts';
import { renvoiInconnu } from '../rules/renvoi-inconnu.ts';
import { rythmeInexact } from '../rules/rythme-inexact.ts';
import { sourceInconnue } from '../rules/source-inconnue.ts';
import { trancheApresEcheance } from '../rules/tranche-apres-echeance.ts';

/** Rules about what commitments refer to, their dates, their arithmetic and their links. */
export const PROMISES: readonly Rule[] = [
  // References and identifiers.
  partieInconnue,
  engagementInconnu,
  sourceInconnue,
  prioriteInconnue,
  objectifInconnu,
  axeInconnu,
  cadreInconnu,
  clauseInconnue,
  identifiantEnDouble,
  numeroEnDouble,
  numeroAbsent,
  numeroErrone,
  numeroInconnu,
  renvoiInconnu,
  // Dates within the term.
  finAvantDebut,
  echeanceHorsDuree,
  etapeHorsDuree,
  actionApresEcheance,
  dontApresEcheance,
  trancheApresEcheance,
  anneeContreEcheance,
  // The arithmetic of quantities.
  compteInexact,
  echeancierInexact,
  rythmeInexact,
  multiplicateurInexact,
  paliersInexacts,
  paliersEnDesordre,
  minimumSuperieurAuMaximum,
  fourchetteContradictoire,
  realiseSuperieur,
  pourcentageHorsBornes,
  montantNegatif,
  aDeterminerChiffre,
  dontSuperieurAuTout,
  partSuperieureALEnsemble,
  partCompteeEnPlus,
  recrutementSansVariation,
  dontUniteDifferente,
  quantiteADeterminer,
  ciblePartagee,
  // Links between commitments.
  renvoiCirculaire,
  renvoiAUnAbandon,
  actionsSuperieures,
];
