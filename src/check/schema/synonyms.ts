import { plain } from '../../kernel/nearest.ts';

/** Words that authors use for a key or for one of its allowed words, in the form in which `plain` compares words. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  population: ['habitant', 'nombre_habitant'],
  echeance: ['date_limite', 'delai', 'deadline', 'date_butoir', 'calendrier'],
  cout: ['budget', 'prix', 'depense'],
  reference: ['base', 'depart', 'base_date', 'situation_initiale', 'etat_initial', 'valeur_initiale'],
  cible: ['objectif', 'but', 'valeur_cible', 'attendu'],
  grandeur: ['mesure', 'objet', 'quoi'],
  frequence: ['periodicite', 'rythme'],
  pilote: ['referent', 'chef_de_file', 'chef_de_projet'],
  engagements: ['action', 'mesure', 'fiche'],
  axes: ['thematique', 'theme', 'chapitre'],
  titre: ['intitule', 'nom', 'objet', 'libelle'],
  libelle: ['intitule', 'titre', 'nom'],
  nom: ['intitule', 'titre', 'libelle'],
  lieu: ['ville', 'fait_a'],
  parties: ['signataire', 'partenaire', 'acteur'],
  porteurs: ['responsable', 'acteur', 'maitre_d_ouvrage'],
  code_insee: ['insee', 'code_postal', 'code_commune'],
  prenom: ['firstname'],
  qualite: ['fonction', 'titre'],
  fonction: ['qualite'],
  etat: ['prefecture', 'prefet', 'police', 'police_nationale', 'gendarmerie', 'ministere'],
  justice: ['parquet', 'procureur', 'tribunal'],
  education: ['rectorat', 'academie', 'dasen'],
  commune: ['mairie', 'ville', 'municipalite', 'collectivite'],
  epci: [
    'agglomeration',
    'metropole',
    'communaute_de_commune',
    'communaute_d_agglomeration',
    'communaute_urbaine',
    'intercommunalite',
  ],
  bailleur: ['hlm', 'oph', 'bailleur_social', 'office_hlm'],
  associe: ['partenaire'],
  projet: ['brouillon', 'en_cour'],
  adopte: ['vote', 'valide', 'approuve', 'delibere'],
  a_signer: ['pret_a_signer', 'pret', 'pour_signature', 'signature', 'a_la_signature'],
  signe: ['signee'],
  realise: ['termine', 'fait', 'acheve', 'fini'],
  a_lancer: ['a_faire', 'prevu', 'a_venir'],
  abandonne: ['annule'],
  restreinte: ['privee', 'interne', 'confidentiel', 'confidentielle'],
  'M.': ['monsieur', 'mr', 'm'],
  Mme: ['madame', 'melle', 'mlle'],
};

/** The one of these words that another word commonly stands for (« mairie » for « commune »); undefined if there is none. */
export function synonymOf(word: string, words: Iterable<string>): string | undefined {
  const meant = plain(word.trim());
  for (const candidate of words)
    if (Object.hasOwn(SYNONYMS, candidate) && SYNONYMS[candidate]?.includes(meant)) return candidate;
  return undefined;
}
