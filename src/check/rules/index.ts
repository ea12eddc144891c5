import type { Rule } from '../rule.ts';
import { aCompleter } from './a-completer.ts';
import { aDeterminerChiffre } from './a-determiner-chiffre.ts';
import { actionApresEcheance } from './action-apres-echeance.ts';
import { actionsSuperieures } from './actions-superieures.ts';
import { anneeContreEcheance } from './annee-contre-echeance.ts';
import { anneeEnDouble } from './annee-en-double.ts';
import { approximationInexacte } from './approximation-inexacte.ts';
import { associeSansMention } from './associe-sans-mention.ts';
import { avancementApresSignature } from './avancement-apres-signature.ts';
import { avenantEtNature } from './avenant-et-nature.ts';
import { baseContradictoire } from './base-contradictoire.ts';
import { cadreEchu } from './cadre-echu.ts';
import { camerasSansAutorisation } from './cameras-sans-autorisation.ts';
import { champSansEffet } from './champ-sans-effet.ts';
import { chapitreManquant } from './chapitre-manquant.ts';
import { ciblePartagee } from './cible-partagee.ts';
import { clauseInconnue } from './clause-inconnue.ts';
import { codeInseePostal } from './code-insee-postal.ts';
import { compteInexact } from './compte-inexact.ts';
import { conseilLocalManquant } from './conseil-local-manquant.ts';
import { contrepartieDuMemeCamp } from './contrepartie-du-meme-camp.ts';
import { contrepartieNonReciproque } from './contrepartie-non-reciproque.ts';
import { conventionCoordinationManquante } from './convention-coordination-manquante.ts';
import { coordonnateurAbsent } from './coordonnateur-absent.ts';
import { coordonneesPubliees } from './coordonnees-publiees.ts';
import { debutAvantSignature } from './debut-avant-signature.ts';
import { deliberationApresSignature } from './deliberation-apres-signature.ts';
import { deliberationIncomplete } from './deliberation-incomplete.ts';
import { deliberationManquante } from './deliberation-manquante.ts';
import { deliberationNonExecutoire } from './deliberation-non-executoire.ts';
import { deliberationSansAssemblee } from './deliberation-sans-assemblee.ts';
import { diagnosticAncien } from './diagnostic-ancien.ts';
import { diagnosticIncomplet } from './diagnostic-incomplet.ts';
import { documentApresSignature } from './document-apres-signature.ts';
import { dontApresEcheance } from './dont-apres-echeance.ts';
import { dontSuperieurAuTout } from './dont-superieur-au-tout.ts';
import { dontUniteDifferente } from './dont-unite-differente.ts';
import { echeanceHorsDuree } from './echeance-hors-duree.ts';
import { echeancierInexact } from './echeancier-inexact.ts';
import { engagementEnDouble } from './engagement-en-double.ts';
import { engagementIncomplet } from './engagement-incomplet.ts';
import { engagementInconnu } from './engagement-inconnu.ts';
import { engagementUnilateral } from './engagement-unilateral.ts';
import { etapeHorsDuree } from './etape-hors-duree.ts';
import { evaluationHorsDuree } from './evaluation-hors-duree.ts';
import { evolutionInexacte } from './evolution-inexacte.ts';
import { executoireAvantDeliberation } from './executoire-avant-deliberation.ts';
import { finApresMandat } from './fin-apres-mandat.ts';
import { finAvantDebut } from './fin-avant-debut.ts';
import { financementIncomplet } from './financement-incomplet.ts';
import { financementInexact } from './financement-inexact.ts';
import { financementSuperieurAuCout } from './financement-superieur-au-cout.ts';
import { fipdHorsAppel } from './fipd-hors-appel.ts';
import { fourchetteContradictoire } from './fourchette-contradictoire.ts';
import { guillemetsImprimes } from './guillemets-imprimes.ts';
import { identifiantEnDouble } from './identifiant-en-double.ts';
import { mesureApresSignature } from './mesure-apres-signature.ts';
import { minimumSuperieurAuMaximum } from './minimum-superieur-au-maximum.ts';
import { montantNegatif } from './montant-negatif.ts';
import { motsContreChiffres } from './mots-contre-chiffres.ts';
import { multiplicateurInexact } from './multiplicateur-inexact.ts';
import { nombreAnnonce } from './nombre-annonce.ts';
import { nonDiffuseChiffre } from './non-diffuse-chiffre.ts';
import { numeroEnDouble } from './numero-en-double.ts';
import { objectifInconnu } from './objectif-inconnu.ts';
import { paliersEnDesordre } from './paliers-en-desordre.ts';
import { paliersInexacts } from './paliers-inexacts.ts';
import { paragraphesReunis } from './paragraphes-reunis.ts';
import { partDeLEtatExcessive } from './part-de-l-etat-excessive.ts';
import { partenairePorteur } from './partenaire-porteur.ts';
import { partieInconnue } from './partie-inconnue.ts';
import { partieSansPersonnalite } from './partie-sans-personnalite.ts';
import { perimetreIncoherent } from './perimetre-incoherent.ts';
import { piloteEtranger } from './pilote-etranger.ts';
import { populationInexacte } from './population-inexacte.ts';
import { porteurTemoin } from './porteur-temoin.ts';
import { pourcentageHorsBornes } from './pourcentage-hors-bornes.ts';
import { prioriteInconnue } from './priorite-inconnue.ts';
import { quantiteADeterminer } from './quantite-a-determiner.ts';
import { quantiteIncomplete } from './quantite-incomplete.ts';
import { realiseSuperieur } from './realise-superieur.ts';
import { reciprociteAbsente } from './reciprocite-absente.ts';
import { renvoiAUnAbandon } from './renvoi-a-un-abandon.ts';
import { renvoiCirculaire } from './renvoi-circulaire.ts';
import { representantSansNom } from './representant-sans-nom.ts';
import { resiliationManquante } from './resiliation-manquante.ts';
import { rythmeInexact } from './rythme-inexact.ts';
import { signataireSansEngagement } from './signataire-sans-engagement.ts';
import { signataireSansQualite } from './signataire-sans-qualite.ts';
import { signataireSansRepresentant } from './signataire-sans-representant.ts';
import { signatureSansDate } from './signature-sans-date.ts';
import { sirenFaux } from './siren-faux.ts';
import { sourceInconnue } from './source-inconnue.ts';
import { statutContradictoire } from './statut-contradictoire.ts';
import { territoireSansPerimetre } from './territoire-sans-perimetre.ts';
import { texteCoupe } from './texte-coupe.ts';
import { titreContreChiffres } from './titre-contre-chiffres.ts';
import { titreContreQuantite } from './titre-contre-quantite.ts';
import { titreSansEngagement } from './titre-sans-engagement.ts';
import { trancheApresEcheance } from './tranche-apres-echeance.ts';
import { voletSansEngagement } from './volet-sans-engagement.ts';

/** Every rule, by what it is about, in the order in which `csi regles` and SARIF list them. A new rule goes at the end of its group. */
export const RULES: readonly Rule[] = [
  // References and identifiers.
  partieInconnue,
  engagementInconnu,
  sourceInconnue,
  prioriteInconnue,
  objectifInconnu,
  clauseInconnue,
  identifiantEnDouble,
  numeroEnDouble,
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
  dontUniteDifferente,
  quantiteADeterminer,
  ciblePartagee,
  // Links between commitments.
  renvoiCirculaire,
  renvoiAUnAbandon,
  actionsSuperieures,
  // What a signature needs.
  signataireSansRepresentant,
  signataireSansQualite,
  representantSansNom,
  deliberationManquante,
  deliberationIncomplete,
  deliberationApresSignature,
  deliberationNonExecutoire,
  executoireAvantDeliberation,
  signatureSansDate,
  documentApresSignature,
  avancementApresSignature,
  resiliationManquante,
  partieSansPersonnalite,
  // The parts of the document.
  avenantEtNature,
  territoireSansPerimetre,
  chapitreManquant,
  voletSansEngagement,
  aCompleter,
  nombreAnnonce,
  // The figures of the diagnostic.
  anneeEnDouble,
  evolutionInexacte,
  nonDiffuseChiffre,
  mesureApresSignature,
  // What each side promises.
  engagementUnilateral,
  reciprociteAbsente,
  engagementIncomplet,
  titreSansEngagement,
  // Figures against words, and against one another.
  quantiteIncomplete,
  baseContradictoire,
  motsContreChiffres,
  titreContreChiffres,
  titreContreQuantite,
  approximationInexacte,
  // Counterparts.
  contrepartieNonReciproque,
  contrepartieDuMemeCamp,
  // What the law and the circular ask for.
  finApresMandat,
  debutAvantSignature,
  diagnosticIncomplet,
  diagnosticAncien,
  conventionCoordinationManquante,
  conseilLocalManquant,
  coordonnateurAbsent,
  camerasSansAutorisation,
  coordonneesPubliees,
  // Text that would not be printed as it was meant.
  guillemetsImprimes,
  texteCoupe,
  paragraphesReunis,
  // Financing.
  financementSuperieurAuCout,
  financementIncomplet,
  partDeLEtatExcessive,
  financementInexact,
  fipdHorsAppel,
  // What each party does.
  signataireSansEngagement,
  associeSansMention,
  porteurTemoin,
  deliberationSansAssemblee,
  engagementEnDouble,
  piloteEtranger,
  partenairePorteur,
  // What has become out of date.
  statutContradictoire,
  cadreEchu,
  evaluationHorsDuree,
  // Codes and population of the territory.
  perimetreIncoherent,
  sirenFaux,
  codeInseePostal,
  populationInexacte,
  // Fields that print nothing.
  champSansEffet,
];
