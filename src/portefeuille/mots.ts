import type { Contrat } from '../model/contrat.ts';
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
