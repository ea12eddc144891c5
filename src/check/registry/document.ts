import type { Rule } from '../rule.ts';
import { aCompleter } from '../rules/a-completer.ts';
import { anneeEnDouble } from '../rules/annee-en-double.ts';
import { avancementApresSignature } from '../rules/avancement-apres-signature.ts';
import { avenantEtNature } from '../rules/avenant-et-nature.ts';
import { chapitreManquant } from '../rules/chapitre-manquant.ts';
import { deliberationApresSignature } from '../rules/deliberation-apres-signature.ts';
import { deliberationIncomplete } from '../rules/deliberation-incomplete.ts';
import { deliberationManquante } from '../rules/deliberation-manquante.ts';
import { deliberationNonExecutoire } from '../rules/deliberation-non-executoire.ts';
import { documentApresSignature } from '../rules/document-apres-signature.ts';
import { dureeSansJour } from '../rules/duree-sans-jour.ts';
import { evolutionDePetitsNombres } from '../rules/evolution-de-petits-nombres.ts';
import { evolutionInexacte } from '../rules/evolution-inexacte.ts';
import { executoireAvantDeliberation } from '../rules/executoire-avant-deliberation.ts';
import { mesureApresSignature } from '../rules/mesure-apres-signature.ts';
import { nombreAnnonce } from '../rules/nombre-annonce.ts';
import { nonDiffuseChiffre } from '../rules/non-diffuse-chiffre.ts';
import { partieSansPersonnalite } from '../rules/partie-sans-personnalite.ts';
import { representantSansNom } from '../rules/representant-sans-nom.ts';
import { resiliationManquante } from '../rules/resiliation-manquante.ts';
import { signataireSansQualite } from '../rules/signataire-sans-qualite.ts';
import { signataireSansRepresentant } from '../rules/signataire-sans-representant.ts';
import { signatureSansDate } from '../rules/signature-sans-date.ts';
import { territoireSansPerimetre } from '../rules/territoire-sans-perimetre.ts';
import { voletSansEngagement } from '../rules/volet-sans-engagement.ts';

/** Rules about what a signature needs, the parts of the document, and the figures of the diagnostic. */
export const DOCUMENT: readonly Rule[] = [
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
  dureeSansJour,
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
  evolutionDePetitsNombres,
  nonDiffuseChiffre,
  mesureApresSignature,
];
