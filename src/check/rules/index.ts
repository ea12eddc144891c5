import type { Rule } from '../rule.ts';
import { aCompleter } from './a-completer.ts';
import { aDeterminerChiffre } from './a-determiner-chiffre.ts';
import { actionApresEcheance } from './action-apres-echeance.ts';
import { actionsSuperieures } from './actions-superieures.ts';
import { anneeEnDouble } from './annee-en-double.ts';
import { avenantEtNature } from './avenant-et-nature.ts';
import { chapitreManquant } from './chapitre-manquant.ts';
import { clauseInconnue } from './clause-inconnue.ts';
import { compteInexact } from './compte-inexact.ts';
import { deliberationApresSignature } from './deliberation-apres-signature.ts';
import { deliberationIncomplete } from './deliberation-incomplete.ts';
import { deliberationManquante } from './deliberation-manquante.ts';
import { deliberationNonExecutoire } from './deliberation-non-executoire.ts';
import { dontApresEcheance } from './dont-apres-echeance.ts';
import { dontSuperieurAuTout } from './dont-superieur-au-tout.ts';
import { dontUniteDifferente } from './dont-unite-differente.ts';
import { echeanceHorsDuree } from './echeance-hors-duree.ts';
import { echeancierInexact } from './echeancier-inexact.ts';
import { engagementInconnu } from './engagement-inconnu.ts';
import { executoireAvantDeliberation } from './executoire-avant-deliberation.ts';
import { finAvantDebut } from './fin-avant-debut.ts';
import { fourchetteContradictoire } from './fourchette-contradictoire.ts';
import { identifiantEnDouble } from './identifiant-en-double.ts';
import { minimumSuperieurAuMaximum } from './minimum-superieur-au-maximum.ts';
import { montantNegatif } from './montant-negatif.ts';
import { multiplicateurInexact } from './multiplicateur-inexact.ts';
import { nonDiffuseChiffre } from './non-diffuse-chiffre.ts';
import { numeroEnDouble } from './numero-en-double.ts';
import { objectifInconnu } from './objectif-inconnu.ts';
import { paliersEnDesordre } from './paliers-en-desordre.ts';
import { paliersInexacts } from './paliers-inexacts.ts';
import { partieInconnue } from './partie-inconnue.ts';
import { pourcentageHorsBornes } from './pourcentage-hors-bornes.ts';
import { prioriteInconnue } from './priorite-inconnue.ts';
import { realiseSuperieur } from './realise-superieur.ts';
import { renvoiCirculaire } from './renvoi-circulaire.ts';
import { representantSansNom } from './representant-sans-nom.ts';
import { rythmeInexact } from './rythme-inexact.ts';
import { signataireSansQualite } from './signataire-sans-qualite.ts';
import { signataireSansRepresentant } from './signataire-sans-representant.ts';
import { signatureSansDate } from './signature-sans-date.ts';
import { sourceInconnue } from './source-inconnue.ts';
import { territoireSansPerimetre } from './territoire-sans-perimetre.ts';
import { voletSansEngagement } from './volet-sans-engagement.ts';

/** Every rule, in the order of the catalogue: adding one adds its line here. */
export const RULES: readonly Rule[] = [
  partieInconnue,
  engagementInconnu,
  sourceInconnue,
  prioriteInconnue,
  objectifInconnu,
  clauseInconnue,
  identifiantEnDouble,
  numeroEnDouble,
  finAvantDebut,
  echeanceHorsDuree,
  actionApresEcheance,
  dontApresEcheance,
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
  dontUniteDifferente,
  renvoiCirculaire,
  actionsSuperieures,
  signataireSansRepresentant,
  signataireSansQualite,
  representantSansNom,
  deliberationManquante,
  deliberationIncomplete,
  deliberationApresSignature,
  deliberationNonExecutoire,
  executoireAvantDeliberation,
  signatureSansDate,
  avenantEtNature,
  territoireSansPerimetre,
  chapitreManquant,
  voletSansEngagement,
  aCompleter,
  anneeEnDouble,
  nonDiffuseChiffre,
];
