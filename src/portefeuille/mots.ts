import type { Contrat } from '../model/contrat.ts';
import type { Exclusion } from '../model/exclusions.ts';
import type { Apport, Colonne } from '../model/totaux.ts';
import type { Famille } from '../model/unites.ts';
import type { Par } from './portefeuille.ts';

// The words of every table, exported one by one; their order is that of the sums.

export const FAMILLES: Readonly<Record<Famille, string>> = {
  postes: 'postes',
  cameras: 'caméras',
  euros: 'euros',
};

/** Who promises, in a cell. */
export const QUI: Readonly<Record<Colonne, string>> = {
  etat: 'État',
  collectivites: 'collectivités',
  communs: 'ensemble',
  partenaires: 'partenaires',
  financeurs: 'autres financeurs',
};

/** Who promises, in a sentence. */
export const PAR_QUI: Readonly<Record<Colonne, string>> = {
  etat: 'par l’État',
  collectivites: 'par les collectivités',
  communs: 'ensemble',
  partenaires: 'par les partenaires',
  financeurs: 'par d’autres financeurs',
};

/** What a figure is of: posts by their nature, euros by their certainty. */
export const SORTES: Readonly<Record<Apport['sorte'], string>> = {
  forces: 'policiers et gendarmes',
  justice: 'justice',
  education: 'éducation',
  police_municipale: 'police municipale',
  mediation: 'médiation',
  autres: 'autres',
  '': '',
  promis: 'promis',
  acquis: 'acquis',
  demande: 'demandés',
  conditionnel: 'sous condition',
};

export const STATUTS: Readonly<Record<Contrat['document']['statut'], string>> = {
  signe: 'signé',
  a_signer: 'à signer',
  adopte: 'adopté',
  projet: 'projet',
};

export const TYPES: Readonly<Record<Contrat['document']['type'], string>> = {
  contrat: 'contrat',
  charte: 'charte',
  declaration_intention: 'déclaration d’intention',
  avenant: 'avenant',
};

/** What the groups of each kind are called. */
export const GROUPES: Readonly<Record<Par, string>> = {
  region: 'Région',
  departement: 'Département',
  axe: 'Volet',
  annee: 'Année de l’échéance',
  partie: 'Qui promet',
};

/** Why several figures are in no sum, as it reads after their number; the singular is in `render/view/totaux.ts`. */
export const MOTIFS_AU_PLURIEL: Readonly<Record<Exclusion['motif'], string>> = {
  compris: 'déjà compris dans un autre engagement',
  meme_cible: 'de même cible qu’un autre engagement, déjà compté',
  deja_promis: 'financements déjà promis par un autre engagement',
  deja_budgete: 'montants déjà comptés par leur coût ou leurs financements',
  a_determiner: 'nombres à déterminer',
  detail: 'détails de l’engagement, déjà comptés avec lui',
  maintenu: 'niveaux maintenus, sans variation',
  existant: 'remplacements, entretiens ou raccordements de ce qui existe',
  rythme: 'montants ou nombres périodiques, sans première ni dernière année',
  part_d_ensemble: 'parts d’un ensemble existant, à qui elles n’ajoutent rien',
  financeur_inconnu: 'financeurs qui ne sont pas rattachés à une partie',
  sans_montant: 'financements sans montant',
  sans_financeur: 'parts du coût sans financeur désigné',
  part: 'parts ou évolutions en pour cent',
  personnes: 'nombres de personnes, et non variations d’un effectif',
  autre_unite: 'comptés dans une autre unité que les postes, les caméras et les euros',
  par_choix: 'laissés hors des totaux par le texte',
  pour_chacun: 'promis pour chacun, sans nombre total',
  sans_chiffre: 'sans variation chiffrée',
  hors_contrat: 'abandonnés ou pour mémoire',
  non_signataire: 'portés par une partie qui ne signe pas',
};
