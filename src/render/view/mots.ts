import type {
  Action,
  Cadre,
  Constat,
  Contrat,
  Document,
  Modification,
  Partie,
  Quartier,
  Territoire,
} from '../../model/contrat.ts';

/** How a document names itself; the keys are template variables (`nature.le`, `nature.Le`…). */
export interface DocumentNames {
  nom: string;
  le: string;
  Le: string;
  du: string;
  au: string;
  Il: 'Il' | 'Elle';
}

// Three exports: the names of the documents, and the words of each closed list.

/** The names of each kind of document. */
export const DOCUMENT_NAMES: Readonly<Record<Document['type'], DocumentNames>> = {
  contrat: {
    nom: 'Contrat de sécurité intégrée',
    le: 'le présent contrat',
    Le: 'Le présent contrat',
    du: 'du présent contrat',
    au: 'au présent contrat',
    Il: 'Il',
  },
  charte: {
    nom: 'Charte d’engagement',
    le: 'la présente charte',
    Le: 'La présente charte',
    du: 'de la présente charte',
    au: 'à la présente charte',
    Il: 'Elle',
  },
  declaration_intention: {
    nom: 'Déclaration d’intention',
    le: 'la présente déclaration',
    Le: 'La présente déclaration',
    du: 'de la présente déclaration',
    au: 'à la présente déclaration',
    Il: 'Elle',
  },
  avenant: {
    nom: 'Avenant',
    le: 'le présent avenant',
    Le: 'Le présent avenant',
    du: 'du présent avenant',
    au: 'au présent avenant',
    Il: 'Il',
  },
};

type WordList<K extends string> = Readonly<Record<K, string>>;
const statut: WordList<NonNullable<Action['statut']>> = {
  a_lancer: 'à lancer',
  en_cours: 'en cours',
  realise: 'réalisé',
  abandonne: 'abandonné',
  pour_memoire: 'pour mémoire',
  en_elaboration: 'en cours d’élaboration',
};
const etat: WordList<Document['statut']> = {
  projet: 'Projet',
  adopte: 'Version adoptée',
  a_signer: 'Version pour signature',
  signe: 'Version signée',
};
const zone: WordList<NonNullable<Territoire['zone_competence']>> = {
  police: 'police nationale',
  gendarmerie: 'gendarmerie nationale',
  mixte: 'police nationale et gendarmerie nationale',
};
const quartier: WordList<NonNullable<Quartier['nature']>> = {
  qpv: 'quartier prioritaire de la politique de la ville',
  qrr: 'quartier de reconquête républicaine',
  zsp: 'zone de sécurité prioritaire',
  autre: 'secteur',
};
const relation: WordList<Cadre['relation']> = {
  inclut: 'repris',
  decline: 'le décline',
  annexe: 'annexé',
  remplace: 'remplacé',
  complete: 'complété',
};
const cadre: WordList<Cadre['type']> = {
  csi: 'Contrat de sécurité intégrée',
  clspd: 'Conseil local de sécurité et de prévention de la délinquance',
  cispd: 'Conseil intercommunal de sécurité et de prévention de la délinquance',
  stspd: 'Stratégie territoriale de sécurité et de prévention de la délinquance',
  cls: 'Contrat local de sécurité',
  convention_coordination: 'Convention de coordination',
  contrat_de_ville: 'Contrat de ville',
  cite_educative: 'Cité éducative',
  reussite_educative: 'Programme de réussite éducative',
  participation_citoyenne: 'Participation citoyenne',
  convention_justice: 'Convention avec la justice',
  convention_education: 'Convention avec l’éducation nationale',
  plan_departemental: 'Plan départemental',
  padrsq: 'Plan d’action départemental pour la restauration de la sécurité du quotidien',
  contrat_relance: 'Contrat de relance et de transition écologique',
  tsur: 'Territoire de sécurité urbain et rural',
  autre: 'Autre cadre',
};
const nature: WordList<Modification['nature']> = {
  ajout: 'Ajout',
  modification: 'Modification',
  suppression: 'Suppression',
  prorogation: 'Prorogation',
};
const constat: WordList<Constat['nature']> = {
  force: 'Forces',
  faiblesse: 'Faiblesses',
  constat: 'Constats',
};
const partie: WordList<Partie['type']> = {
  etat: 'État',
  justice: 'Justice',
  education: 'Éducation nationale',
  commune: 'Commune',
  epci: 'Intercommunalité',
  departement: 'Département',
  region: 'Région',
  syndicat: 'Syndicat',
  bailleur: 'Bailleur',
  transporteur: 'Transporteur',
  association: 'Association',
  autre: 'Partenaire',
};
const entree: WordList<NonNullable<NonNullable<Contrat['duree']>['entree_en_vigueur']>> = {
  derniere_signature: 'à la date de la dernière signature',
  transmission: 'à la date de sa transmission au représentant de l’État dans le département',
  publication: 'à la date de sa publication',
  notification: 'à la date de sa notification aux parties',
};

/**
 * The French words printed for the codes of each closed list, by list and by code: what the helper `mot`
 * reads.
 */
export const WORD_LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  statut,
  etat,
  zone,
  quartier,
  relation,
  cadre,
  nature,
  constat,
  partie,
  entree,
  denominateur: { habitants: 'pour 1 000 habitants', logements: 'pour 1 000 logements' },
  diffusion: { publique: '', restreinte: 'restreinte\u00a0: ne figure pas dans la version publique' },
};
