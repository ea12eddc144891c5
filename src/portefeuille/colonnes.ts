import type { ColonneTable, TableDonnees } from './table.ts';

type Entete = Pick<TableDonnees, 'nom' | 'titre' | 'colonnes'>;

const texte = (cle: string, titre: string): ColonneTable => ({ cle, titre, type: 'texte' });
const entier = (cle: string, titre: string): ColonneTable => ({ cle, titre, type: 'entier' });
const nombre = (cle: string, titre: string): ColonneTable => ({ cle, titre, type: 'nombre' });
const date = (cle: string, titre: string): ColonneTable => ({ cle, titre, type: 'date' });
const ouiNon = (cle: string, titre: string): ColonneTable => ({ cle, titre, type: 'oui-non' });

// Each row says which contract it is of, and the fingerprint of the file that was read.
const CONTRAT = [
  texte('fichier', 'Fichier'),
  texte('territoire', 'Territoire'),
  texte('empreinte', 'Empreinte du fichier'),
];
const ENGAGEMENT = [...CONTRAT, texte('numero', 'Numéro'), texte('engagement', 'Identifiant')];

/** The tables of a portfolio, in their order, each with its columns. */
export const ENTETES = {
  contrats: {
    nom: 'contrats',
    titre: 'Contrats',
    colonnes: [
      ...CONTRAT,
      texte('titre', 'Titre'),
      texte('type', 'Nature du document'),
      texte('statut', 'Statut'),
      date('signature', 'Signature'),
      date('debut', 'Début'),
      date('fin', 'Fin'),
      ouiNon('echu', 'Échu au jour dit'),
      texte('departements', 'Départements'),
      texte('regions', 'Régions'),
      entier('communes', 'Communes'),
      entier('habitants', 'Habitants'),
      entier('signataires', 'Signataires'),
      entier('avenants', 'Avenants réunis'),
      entier('engagements', 'Engagements'),
      entier('restreints', 'Engagements à diffusion restreinte laissés de côté'),
      ouiNon('suivi', 'Suivi'),
      date('suivi_au', 'Suivi jugé au'),
      entier('tenus', 'Engagements tenus'),
      entier('non_tenus', 'Engagements non tenus'),
      entier('en_retard', 'Engagements en retard'),
      entier('sans_releve', 'Engagements sans relevé'),
    ],
  },
  signataires: {
    nom: 'signataires',
    titre: 'Parties',
    colonnes: [
      ...CONTRAT,
      texte('partie', 'Identifiant de la partie'),
      texte('nom', 'Nom'),
      texte('type', 'Nature de la partie'),
      texte('role', 'Rôle'),
      texte('code_insee', 'Code INSEE'),
      texte('siren', 'SIREN'),
    ],
  },
  communes: {
    nom: 'communes',
    titre: 'Communes',
    colonnes: [
      ...CONTRAT,
      texte('code_insee', 'Code INSEE'),
      texte('nom', 'Commune'),
      texte('departement', 'Département'),
      texte('region', 'Région'),
      entier('population', 'Habitants'),
    ],
  },
  engagements: {
    nom: 'engagements',
    titre: 'Engagements',
    colonnes: [
      ...ENGAGEMENT,
      texte('axe', 'Axe'),
      texte('volet', 'Volet'),
      texte('titre', 'Engagement'),
      texte('qui', 'Qui'),
      texte('porteurs', 'Porteurs'),
      texte('statut', 'Statut'),
      date('echeance', 'Échéance'),
      ouiNon('condition', 'Sous condition'),
      ouiNon('restreint', 'Diffusion restreinte'),
      texte('dont_de', 'Compris dans'),
      texte('s_ajoute_a', 'S’ajoute à'),
      texte('grandeur', 'Grandeur'),
      texte('unite', 'Unité'),
      nombre('minimum', 'Promis, au moins'),
      nombre('maximum', 'Promis, au plus'),
      nombre('cout_minimum', 'Coût, au moins (€)'),
      nombre('cout_maximum', 'Coût, au plus (€)'),
      texte('cout_par', 'Coût par'),
    ],
  },
  apports: {
    nom: 'apports',
    titre: 'Chiffres comptés',
    colonnes: [
      ...ENGAGEMENT,
      texte('axe', 'Axe'),
      texte('volet', 'Volet'),
      entier('annee', 'Année de l’échéance'),
      texte('qui', 'Qui'),
      texte('famille', 'Famille'),
      texte('sorte', 'Nature'),
      texte('par', 'Par'),
      ouiNon('conditionnel', 'Sous condition'),
      nombre('minimum', 'Au moins'),
      nombre('maximum', 'Au plus'),
      ouiNon('environ', 'Environ'),
      nombre('realise', 'Déjà là'),
    ],
  },
  non_comptes: {
    nom: 'non_comptes',
    titre: 'Chiffres non comptés',
    colonnes: [
      ...ENGAGEMENT,
      texte('grandeur', 'Grandeur'),
      ouiNon('euros', 'En euros'),
      texte('motif', 'Motif'),
    ],
  },
  financements: {
    nom: 'financements',
    titre: 'Financements',
    colonnes: [
      ...ENGAGEMENT,
      texte('source', 'Source'),
      texte('partie', 'Partie'),
      entier('annee', 'Année'),
      texte('par', 'Par'),
      nombre('minimum', 'Au moins (€)'),
      nombre('maximum', 'Au plus (€)'),
      texte('certitude', 'Certitude'),
      texte('objet', 'Objet'),
    ],
  },
  suivi: {
    nom: 'suivi',
    titre: 'Suivi',
    colonnes: [
      ...ENGAGEMENT,
      texte('titre', 'Engagement'),
      texte('qui', 'Qui'),
      date('au', 'Jugé au'),
      texte('verdict', 'Verdict'),
      texte('detail', 'Détail'),
      nombre('fait', 'Fait'),
      nombre('promis', 'Promis'),
      nombre('attendu', 'Attendu'),
      texte('unite', 'Unité'),
      date('echeance', 'Échéance'),
      date('releve', 'Date du relevé'),
    ],
  },
  releves: {
    nom: 'releves',
    titre: 'Relevés',
    colonnes: [
      ...ENGAGEMENT,
      texte('date', 'Date ou période'),
      nombre('realise', 'Réalisé depuis la base'),
      nombre('niveau', 'Niveau'),
      nombre('nombre', 'Nombre de la période'),
      texte('qualite', 'Qualité'),
      texte('source', 'Source'),
    ],
  },
  echeances: {
    nom: 'echeances',
    titre: 'Échéances',
    colonnes: [
      ...CONTRAT,
      date('jour', 'Jour'),
      texte('nature', 'Nature'),
      texte('numero', 'Numéro'),
      texte('texte', 'Ce qui est dû'),
      ouiNon('passee', 'Passée au jour dit'),
    ],
  },
  deliberations: {
    nom: 'deliberations',
    titre: 'Délibérations',
    colonnes: [
      ...CONTRAT,
      texte('collectivite', 'Collectivité'),
      texte('siren', 'SIREN'),
      texte('numero', 'Numéro'),
      date('date', 'Date du vote'),
      date('executoire', 'Exécutoire le'),
      texte('objet', 'Objet'),
    ],
  },
} as const satisfies Readonly<Record<string, Entete>>;
