import type { Rule } from '../rule.ts';
import { associeSansMention } from '../rules/associe-sans-mention.ts';
import { cadreEchu } from '../rules/cadre-echu.ts';
import { camerasSansAutorisation } from '../rules/cameras-sans-autorisation.ts';
import { champSansEffet } from '../rules/champ-sans-effet.ts';
import { codeInseePostal } from '../rules/code-insee-postal.ts';
import { conseilLocalManquant } from '../rules/conseil-local-manquant.ts';
import { contrasteInsuffisant } from '../rules/contraste-insuffisant.ts';
import { conventionCoordinationManquante } from '../rules/convention-coordination-manquante.ts';
import { coordonnateurAbsent } from '../rules/coordonnateur-absent.ts';
import { coordonneesPubliees } from '../rules/coordonnees-publiees.ts';
import { coutGlobalInexact } from '../rules/cout-global-inexact.ts';
import { debutAvantSignature } from '../rules/debut-avant-signature.ts';
import { debutRepete } from '../rules/debut-repete.ts';
import { deliberationSansAssemblee } from '../rules/deliberation-sans-assemblee.ts';
import { diagnosticAncien } from '../rules/diagnostic-ancien.ts';
import { diagnosticIncomplet } from '../rules/diagnostic-incomplet.ts';
import { emblemeMalPlace } from '../rules/embleme-mal-place.ts';
import { engagementEnDouble } from '../rules/engagement-en-double.ts';
import { evaluationHorsDuree } from '../rules/evaluation-hors-duree.ts';
import { finApresMandat } from '../rules/fin-apres-mandat.ts';
import { financementEnDouble } from '../rules/financement-en-double.ts';
import { financementIncomplet } from '../rules/financement-incomplet.ts';
import { financementInexact } from '../rules/financement-inexact.ts';
import { financementSuperieurAuCout } from '../rules/financement-superieur-au-cout.ts';
import { fipdHorsAppel } from '../rules/fipd-hors-appel.ts';
import { guillemetsImprimes } from '../rules/guillemets-imprimes.ts';
import { imageAvecSuite } from '../rules/image-avec-suite.ts';
import { imageDansUnePhrase } from '../rules/image-dans-une-phrase.ts';
import { imageFloue } from '../rules/image-floue.ts';
import { imageIllisible } from '../rules/image-illisible.ts';
import { imageLocalisee } from '../rules/image-localisee.ts';
import { imageSansTexte } from '../rules/image-sans-texte.ts';
import { montantHorsTotal } from '../rules/montant-hors-total.ts';
import { paragraphesReunis } from '../rules/paragraphes-reunis.ts';
import { partDeLEtatExcessive } from '../rules/part-de-l-etat-excessive.ts';
import { partenairePorteur } from '../rules/partenaire-porteur.ts';
import { perimetreIncoherent } from '../rules/perimetre-incoherent.ts';
import { piloteEtranger } from '../rules/pilote-etranger.ts';
import { populationInexacte } from '../rules/population-inexacte.ts';
import { porteurSansSignature } from '../rules/porteur-sans-signature.ts';
import { porteurTemoin } from '../rules/porteur-temoin.ts';
import { restreintCite } from '../rules/restreint-cite.ts';
import { signataireSansEngagement } from '../rules/signataire-sans-engagement.ts';
import { sirenFaux } from '../rules/siren-faux.ts';
import { statutContradictoire } from '../rules/statut-contradictoire.ts';
import { texteCoupe } from '../rules/texte-coupe.ts';

/** Rules about the law, the text as typed, financing, parties, what is out of date, the territory, and fields that print nothing. */
export const SURROUNDINGS: readonly Rule[] = [
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
  restreintCite,
  // Text that would not be printed as it was meant.
  guillemetsImprimes,
  texteCoupe,
  debutRepete,
  paragraphesReunis,
  imageAvecSuite,
  imageDansUnePhrase,
  // Pictures and emblems.
  imageFloue,
  imageIllisible,
  imageLocalisee,
  imageSansTexte,
  emblemeMalPlace,
  // Financing.
  financementSuperieurAuCout,
  financementIncomplet,
  partDeLEtatExcessive,
  financementInexact,
  fipdHorsAppel,
  financementEnDouble,
  coutGlobalInexact,
  montantHorsTotal,
  // What each party does.
  signataireSansEngagement,
  associeSansMention,
  porteurTemoin,
  porteurSansSignature,
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
  // Fields that print nothing, and how the document looks.
  champSansEffet,
  contrasteInsuffisant,
];
