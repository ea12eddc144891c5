// Generated from schemas/csi.schema.json by `npm run generate`; do not edit.

/**
 * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
 */
export type Identifiant = string;
/**
 * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
 */
export type Texte = string;
/**
 * Code officiel géographique de la commune, cinq caractères, entre guillemets pour garder les zéros.
 */
export type CodeInsee = string;
/**
 * Code du département, entre guillemets.
 */
export type CodeDepartement = string;
/**
 * Un jour (2026-09-15), un mois (2026-09), un trimestre (2026-T3), un semestre (2026-S2), une année (2026), ou « à compléter ».
 */
export type Periode = number | string;

/**
 * Description d’un contrat de sécurité intégrée, d’une charte, d’une déclaration d’intention ou d’un avenant : territoire, parties, diagnostic, axes et engagements (circulaire n° 6258-SG du 16 avril 2021).
 */
export interface Contrat {
  /**
   * Version du format de fichier : toujours 1.
   */
  version: 1;
  document: Document;
  territoire: Territoire;
  avenant?: Avenant;
  /**
   * Parties au document, dans l’ordre protocolaire : cet ordre est celui des signatures.
   */
  parties: Partie[];
  /**
   * Délibérations des assemblées qui autorisent la signature.
   */
  deliberations?: Deliberation[];
  signature?: Signature;
  duree?: Duree;
  /**
   * Textes visés, sans le mot « Vu ».
   */
  visas?: Texte[];
  /**
   * Motifs, sans le mot « Considérant ».
   */
  considerants?: Texte[];
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  preambule?: string;
  diagnostic?: Diagnostic;
  /**
   * Axes du document, dans l’ordre où ils sont imprimés.
   */
  axes: Axe[];
  cout_global?: Cout;
  /**
   * Contrats, conventions et instances déjà en place.
   */
  cadres?: Cadre[];
  gouvernance?: Gouvernance;
  evaluation?: Evaluation;
  revision?: Revision;
  /**
   * Dispositions particulières.
   */
  clauses?: Clause[];
  /**
   * Clauses de la bibliothèque, choisies par leur identifiant ; chacune est imprimée comme un article, après les clauses propres au document, dans l’ordre de cette liste.
   *
   * Items: Identifiant d’une clause de la bibliothèque ; csi explique <identifiant> en montre le texte.
   */
  clauses_types?: (
    | 'annualite_des_credits'
    | 'autorite_judiciaire'
    | 'donnees_personnelles'
    | 'communication'
    | 'valeur_des_annexes'
    | 'publication'
    | 'entree_en_vigueur'
    | 'litiges'
    | 'sigles'
  )[];
  publication?: Publication;
  articles?: Articles;
  /**
   * Pièces jointes.
   */
  annexes?: Annexe[];
  theme?: ThemeChoisi;
}
/**
 * Ce qu’est le document : sa nature, son titre, son état.
 */
export interface Document {
  /**
   * Contrat de sécurité intégrée, charte (territoire de sécurité urbain et rural), avenant, ou déclaration d’intention.
   */
  type: 'contrat' | 'charte' | 'avenant' | 'declaration_intention';
  /**
   * Titre complet, tel qu’il paraît sur la couverture.
   */
  titre: string;
  /**
   * Ligne placée sous le titre.
   */
  sous_titre?: string;
  /**
   * projet : en cours de rédaction (« PROJET » est imprimé) ; adopte : voté par les assemblées ; a_signer : le texte remis aux signataires ; signe : signé, à la date que donne « signature ».
   */
  statut: 'projet' | 'adopte' | 'a_signer' | 'signe';
  /**
   * Numéro ou nom de la version.
   */
  version?: string;
  /**
   * Date de cette version du texte.
   */
  date?: string;
  /**
   * Nombre d’engagements que le document annonce ; la vérification le compare à ceux qui sont écrits.
   */
  engagements_annonces?: number;
  consolidation?: Consolidation;
  /**
   * Emblèmes de la couverture : celui de l’État à gauche, puis ceux des partenaires, dans l’ordre des parties.
   */
  emblemes?: Embleme[];
}
/**
 * Ce que réunit une version consolidée, établie pour la lecture : seuls font foi le contrat signé et ses avenants.
 */
export interface Consolidation {
  /**
   * Jour auquel le texte est consolidé.
   */
  au?: string;
  /**
   * Avenants réunis, dans l’ordre ; aucun, si aucun n’a d’effet à cette date.
   */
  avenants: AvenantConsolide[];
}
/**
 * Un avenant que réunit la version consolidée, et ce qu’il y change.
 */
export interface AvenantConsolide {
  /**
   * Rang de l’avenant.
   */
  numero?: number;
  /**
   * Date de signature de l’avenant.
   */
  date?: string;
  /**
   * Objet de l’avenant.
   */
  objet?: string;
  /**
   * Identifiants des engagements que l’avenant modifie.
   */
  engagements?: Identifiant[];
  /**
   * Identifiants des engagements que l’avenant ajoute.
   */
  ajouts?: Identifiant[];
  /**
   * Numéros et titres des engagements que l’avenant abroge.
   */
  abroges?: Texte[];
  /**
   * Noms des chapitres que l’avenant modifie.
   */
  chapitres?: Texte[];
}
/**
 * Un emblème de la couverture.
 */
export interface Embleme {
  /**
   * Image PNG, JPEG ou SVG, à côté de ce fichier ou dans un sous-dossier : son chemin, avec /.
   */
  fichier: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  alt: string;
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  partie?: string;
  /**
   * Hauteur imprimée, en millimètres ; sans elle, csi équilibre les emblèmes entre eux. Celui d’un partenaire ne dépasse jamais celui de l’État.
   */
  hauteur?: number;
}
/**
 * Le périmètre du document : une commune, plusieurs, une ou des intercommunalités, un ou des départements.
 */
export interface Territoire {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  nom: string;
  /**
   * Communes du territoire.
   */
  communes?: Commune[];
  /**
   * Intercommunalités du territoire.
   */
  epci?: Epci[];
  /**
   * Codes des départements, entre guillemets.
   */
  departements?: CodeDepartement[];
  /**
   * Nombre total de communes, quand elles ne sont pas toutes listées.
   */
  nombre_communes?: number;
  /**
   * Nombre d’habitants du territoire.
   */
  population?: number;
  /**
   * Force de sécurité de l’État territorialement compétente.
   */
  zone_competence?: 'police' | 'gendarmerie' | 'mixte';
  /**
   * Quartiers prioritaires, de reconquête républicaine ou autres secteurs visés.
   */
  quartiers_prioritaires?: Quartier[];
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  perimetre?: string;
}
/**
 * Une commune du territoire.
 */
export interface Commune {
  /**
   * Code officiel géographique, entre guillemets.
   */
  code_insee: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  nom: string;
  /**
   * Nombre d’habitants (population municipale).
   */
  population?: number;
}
/**
 * Un établissement public de coopération intercommunale du territoire.
 */
export interface Epci {
  /**
   * Numéro SIREN de l’intercommunalité, entre guillemets.
   */
  siren: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  nom: string;
  /**
   * Département du siège.
   */
  departement?: string;
  /**
   * Nombre de communes membres concernées.
   */
  nombre_communes?: number;
  /**
   * Nombre d’habitants.
   */
  population?: number;
  /**
   * Codes INSEE des communes membres qui restent hors du territoire.
   */
  exclusions?: CodeInsee[];
}
/**
 * Un quartier ou secteur désigné par le document.
 */
export interface Quartier {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  nom: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  code?: string;
  /**
   * Quartier prioritaire de la politique de la ville (qpv), quartier de reconquête républicaine (qrr), zone de sécurité prioritaire (zsp), ou autre.
   */
  nature?: 'qpv' | 'qrr' | 'zsp' | 'autre';
}
/**
 * Pour un document de nature « avenant » : le document modifié et les changements.
 */
export interface Avenant {
  /**
   * Rang de l’avenant.
   */
  numero?: number;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  objet: string;
  /**
   * Le document que l’avenant modifie.
   */
  contrat: {
    /**
     * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
     */
    titre: string;
    /**
     * Date de signature du document modifié.
     */
    date_signature?: string;
    /**
     * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
     */
    reference?: string;
    /**
     * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
     */
    fichier?: string;
    /**
     * Empreinte du fichier du contrat quand l’avenant a été préparé.
     */
    empreinte?: string;
    /**
     * Avenants déjà signés, dans l’ordre : le texte modifié est celui du contrat consolidé avec eux.
     */
    avenants?: PieceSignee[];
  };
  /**
   * Changements, dans l’ordre.
   */
  modifications?: Modification[];
}
/**
 * Un fichier déjà signé, et son empreinte.
 */
export interface PieceSignee {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  fichier: string;
  /**
   * Empreinte de ce fichier quand l’avenant a été préparé.
   */
  empreinte?: string;
}
/**
 * Un changement apporté par l’avenant.
 */
export interface Modification {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  objet: string;
  /**
   * Ajout, modification, suppression ou prorogation.
   */
  nature: 'ajout' | 'modification' | 'suppression' | 'prorogation';
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  ancien?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  nouveau?: string;
  porte_sur?: PorteSur;
  /**
   * Ce qui s’écrit à cette place : un nombre, une date, une liste, ou l’engagement entier pour un ajout. Un texte ne se répète pas : la nouvelle rédaction suffit.
   */
  valeur?: {
    [k: string]: unknown;
  };
  /**
   * Jour où cette modification prend effet, s’il n’est pas celui de la signature de l’avenant.
   */
  effet_le?: string;
  /**
   * restreinte : la version publique n’en dit que la nature. csi avenant preparer l’écrit quand l’engagement est à diffusion restreinte.
   */
  diffusion?: 'publique' | 'restreinte';
}
/**
 * Une place du contrat modifié : un engagement, un axe ou un chapitre, et ce qui y change.
 */
export interface PorteSur {
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  engagement?: string;
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  axe?: string;
  /**
   * Clé du chapitre modifié, telle qu’elle s’écrit au premier niveau du fichier.
   */
  chapitre?:
    | 'territoire'
    | 'parties'
    | 'duree'
    | 'visas'
    | 'considerants'
    | 'preambule'
    | 'diagnostic'
    | 'axes'
    | 'cout_global'
    | 'cadres'
    | 'gouvernance'
    | 'evaluation'
    | 'revision'
    | 'clauses'
    | 'clauses_types'
    | 'publication'
    | 'articles'
    | 'annexes'
    | 'theme';
  /**
   * Clé qui change dans l’engagement, l’axe ou le chapitre.
   */
  champ?: string;
  /**
   * Rang dans une liste, compté à partir de 1 : celui de l’élément modifié ou supprimé, ou celui que prend l’élément ajouté.
   */
  position?: number;
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  apres?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  numero?: string;
}
/**
 * Une autorité, collectivité ou organisme qui s’engage.
 */
export interface Partie {
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  id: string;
  /**
   * Ce qu’est la partie : elle range ses engagements du côté de l’État (etat, justice, education), des collectivités (commune, epci, departement, region, syndicat) ou des partenaires.
   */
  type:
    | 'etat'
    | 'justice'
    | 'education'
    | 'commune'
    | 'epci'
    | 'departement'
    | 'region'
    | 'syndicat'
    | 'bailleur'
    | 'transporteur'
    | 'association'
    | 'autre';
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  nom: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  abrege?: string;
  /**
   * Code officiel géographique de la commune, cinq caractères, entre guillemets pour garder les zéros.
   */
  code_insee?: string;
  /**
   * Numéro SIREN, entre guillemets.
   */
  siren?: string;
  /**
   * Code du département, entre guillemets.
   */
  departement?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  siege?: string;
  /**
   * Genre et nombre du nom, si csi ne les déduit pas : « Val Habitat, représentée par… ».
   */
  genre?: 'masculin' | 'feminin' | 'masculin_pluriel' | 'feminin_pluriel';
  /**
   * signataire : signe ; associe : participe sans signer ; temoin : assiste à la signature.
   */
  role: 'signataire' | 'associe' | 'temoin';
  /**
   * Qui représente la partie. Une même personne peut paraître sous deux parties, en deux qualités.
   */
  representants?: Representant[];
}
/**
 * La personne qui signe ou engage la partie, et en quelle qualité.
 */
export interface Representant {
  /**
   * M. ou Mme.
   */
  civilite?: 'M.' | 'Mme';
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  prenom?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  nom?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  qualite?: string;
}
/**
 * La délibération de l’assemblée qui autorise la signature. Elle précède la signature et doit être exécutoire (CGCT, art. L. 2131-1).
 */
export interface Deliberation {
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  partie: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  numero?: string;
  /**
   * Date du vote.
   */
  date?: string;
  /**
   * Date à laquelle la délibération est devenue exécutoire (publiée et transmise au contrôle de légalité).
   */
  executoire_le?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  objet?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  organe?: string;
}
/**
 * Date et lieu de la signature.
 */
export interface Signature {
  /**
   * Date de la signature.
   */
  date?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  lieu?: string;
  /**
   * Nombre d’exemplaires originaux.
   */
  exemplaires?: number;
  /**
   * true si le document est signé par voie électronique.
   */
  electronique?: boolean;
}
/**
 * Début et fin du document, et ce qui les fonde.
 */
export interface Duree {
  /**
   * Jour d’entrée en vigueur, ou année.
   */
  debut: number | string;
  /**
   * Ce qui fait prendre effet au document, quand le jour n’est pas connu d’avance : derniere_signature (le jour de la dernière signature), transmission (le jour de sa transmission au représentant de l’État), publication ou notification. « debut » reste l’année ou le mois prévu.
   */
  entree_en_vigueur?: 'derniere_signature' | 'transmission' | 'publication' | 'notification';
  /**
   * Dernier jour, ou année.
   */
  fin: number | string;
  /**
   * Ce qui reste du mandat municipal, ou une durée fixe.
   */
  fondement?: 'mandat_municipal' | 'duree_fixe';
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  reconduction?: string;
}
/**
 * Le diagnostic : des chiffres (indicateurs, moyens) et des mots (constats, priorités).
 */
export interface Diagnostic {
  /**
   * Date du diagnostic.
   */
  date?: number | string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  methode?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  presentation?: string;
  /**
   * Sources des chiffres.
   */
  sources?: Source[];
  /**
   * Séries annuelles.
   */
  indicateurs?: IndicateurDiagnostic[];
  /**
   * Moyens déjà engagés.
   */
  moyens?: Moyen[];
  /**
   * Forces, faiblesses et constats.
   */
  constats?: Constat[];
  /**
   * Priorités retenues.
   */
  priorites?: Priorite[];
}
/**
 * Une source des chiffres du diagnostic.
 */
export interface Source {
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  id: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  titre: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  producteur?: string;
  /**
   * Année de la publication.
   */
  millesime?: number;
  /**
   * Adresse de la page, qui commence par https://.
   */
  url?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  licence?: string;
  /**
   * Date de la dernière mise à jour des données, que la Licence Ouverte demande de citer.
   */
  mise_a_jour?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  fichier?: string;
  /**
   * Empreinte SHA-256 du fichier lu : csi diagnostic l’écrit, et dit si le fichier qu’on lui donne ensuite n’est plus le même.
   */
  empreinte?: string;
}
/**
 * Une série de chiffres, une valeur par année.
 */
export interface IndicateurDiagnostic {
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  id: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  libelle: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  unite: string;
  /**
   * Le taux est donné pour 1 000 habitants ou pour 1 000 logements.
   */
  denominateur?: 'habitants' | 'logements';
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  perimetre?: string;
  /**
   * Codes INSEE des communes que les chiffres comptent, pour qu’on puisse les retrouver dans la source.
   */
  communes?: CodeInsee[];
  /**
   * SIREN de l’intercommunalité que les chiffres comptent, si c’est elle.
   */
  epci?: string;
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  source?: string;
  /**
   * Une mesure par année.
   */
  serie?: Mesure[];
  /**
   * Évolutions publiées sans la série.
   */
  evolutions?: Evolution[];
  /**
   * Le taux du même indicateur pour le département ou la région.
   */
  comparaisons?: Comparaison[];
  /**
   * Clé calculée sur les chiffres que csi diagnostic a écrits : si l’un d’eux change, csi validate le dit. À retirer si vous les corrigez vous-même.
   */
  controle?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  commentaire?: string;
}
/**
 * La valeur d’un indicateur pour une année.
 */
export interface Mesure {
  /**
   * Année de la mesure.
   */
  annee: number;
  /**
   * Nombre de faits, de personnes…
   */
  nombre?: number;
  /**
   * Taux pour 1 000 habitants ou logements.
   */
  taux?: number;
  /**
   * Population sur laquelle le taux est calculé : avec elle, qui relit refait le calcul.
   */
  habitants?: number;
  /**
   * Nombre de logements sur lequel le taux est calculé.
   */
  logements?: number;
  /**
   * non_diffuse : la valeur est couverte par le secret statistique et n’est jamais lue comme zéro.
   */
  etat?: 'diffuse' | 'non_diffuse';
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  precision?: string;
}
/**
 * Évolution en pour cent entre deux années, quand la série n’est pas connue.
 */
export interface Evolution {
  /**
   * Première année.
   */
  debut: number;
  /**
   * Dernière année.
   */
  fin: number;
  /**
   * Évolution en pour cent : 7.6 pour une hausse de 7,6 %, -3 pour une baisse.
   */
  pourcentage: number;
}
/**
 * La valeur du même indicateur pour un territoire plus grand, une année.
 */
export interface Comparaison {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  perimetre: string;
  /**
   * Code du département, entre guillemets.
   */
  departement?: string;
  /**
   * Code INSEE de la région à laquelle on compare, entre guillemets.
   */
  region?: string;
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  source?: string;
  /**
   * Année de la mesure.
   */
  annee: number;
  /**
   * Nombre de faits, de personnes…
   */
  nombre?: number;
  /**
   * Taux pour 1 000 habitants ou logements.
   */
  taux: number;
  /**
   * Population sur laquelle le taux est calculé.
   */
  habitants?: number;
  /**
   * Nombre de logements sur lequel le taux est calculé.
   */
  logements?: number;
}
/**
 * Un moyen déjà engagé sur le territoire.
 */
export interface Moyen {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  libelle: string;
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  partie?: string;
  /**
   * Nombre ou fourchette.
   */
  valeur: number | Fourchette;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  unite: string;
  /**
   * Volet que concerne le moyen, quand le diagnostic est rangé par volet.
   */
  volet?:
    | 'securite_interieure'
    | 'justice'
    | 'prevention_delinquance'
    | 'politique_de_la_ville'
    | 'education'
    | 'radicalisation_separatisme'
    | 'transports'
    | 'logement'
    | 'prevention_sociale';
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  axe?: string;
  /**
   * Date ou année du constat.
   */
  date?: number | string;
  /**
   * D’où vient ce chiffre : l’identifiant d’une source du diagnostic, ou la source en toutes lettres.
   */
  source?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  commentaire?: string;
}
/**
 * Valeur qui n’est pas un nombre unique : bornes comprises (minimum, maximum), bornes exclues (plus_de, moins_de) ou ordre de grandeur (environ).
 */
export interface Fourchette {
  /**
   * Borne basse, comprise.
   */
  minimum?: number;
  /**
   * Borne haute, comprise.
   */
  maximum?: number;
  /**
   * Borne basse, exclue.
   */
  plus_de?: number;
  /**
   * Borne haute, exclue.
   */
  moins_de?: number;
  /**
   * Ordre de grandeur annoncé.
   */
  environ?: number;
}
/**
 * Un constat en mots.
 */
export interface Constat {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  texte: string;
  /**
   * Force, faiblesse ou simple constat.
   */
  nature: 'force' | 'faiblesse' | 'constat';
  /**
   * Volet que concerne le constat, quand le diagnostic est rangé par volet.
   */
  volet?:
    | 'securite_interieure'
    | 'justice'
    | 'prevention_delinquance'
    | 'politique_de_la_ville'
    | 'education'
    | 'radicalisation_separatisme'
    | 'transports'
    | 'logement'
    | 'prevention_sociale';
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  axe?: string;
}
/**
 * Une priorité tirée du diagnostic.
 */
export interface Priorite {
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  id: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  libelle: string;
}
/**
 * Un chapitre du document : un titre local, et s’il y a lieu le volet auquel il répond.
 */
export interface Axe {
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  id: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  numero?: string;
  /**
   * Volet de la circulaire du 16 avril 2021 auquel l’axe répond ; à omettre pour un axe purement local.
   */
  volet?:
    | 'securite_interieure'
    | 'justice'
    | 'prevention_delinquance'
    | 'politique_de_la_ville'
    | 'education'
    | 'radicalisation_separatisme'
    | 'transports'
    | 'logement'
    | 'prevention_sociale';
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  titre: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  presentation?: string;
  /**
   * Objectifs de l’axe.
   */
  objectifs?: Objectif[];
  elu_referent?: EluReferent;
  /**
   * Identifiants des priorités du diagnostic auxquelles l’axe répond.
   */
  priorites?: Identifiant[];
  /**
   * Écrit par csi dans le fichier joint à une version publique.
   */
  non_publies?: NonPublie[];
  /**
   * Engagements de l’axe, dans l’ordre du document.
   */
  engagements: Engagement[];
}
/**
 * Un objectif de l’axe.
 */
export interface Objectif {
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  id?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  numero?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  libelle: string;
}
/**
 * L’élu qui répond de l’engagement ou de l’axe devant l’assemblée.
 */
export interface EluReferent {
  /**
   * M. ou Mme.
   */
  civilite?: 'M.' | 'Mme';
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  prenom?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  nom?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  qualite: string;
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  partie?: string;
}
/**
 * Ce qui reste, dans une version publique, d’un engagement à diffusion restreinte.
 */
export interface NonPublie {
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  id: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  numero: string;
}
/**
 * Une promesse : qui s’engage, à quoi, combien, pour quand.
 */
export interface Engagement {
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  id: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  numero?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  titre: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  description?: string;
  /**
   * Actions qui détaillent l’engagement.
   */
  actions?: Action[];
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  objectif?: string;
  /**
   * Volet auquel répond l’engagement, quand il diffère de celui de l’axe.
   */
  volet?:
    | 'securite_interieure'
    | 'justice'
    | 'prevention_delinquance'
    | 'politique_de_la_ville'
    | 'education'
    | 'radicalisation_separatisme'
    | 'transports'
    | 'logement'
    | 'prevention_sociale';
  /**
   * Identifiants des parties qui s’engagent ; plusieurs parties font un engagement commun.
   */
  porteurs: Identifiant[];
  /**
   * Identifiants des parties associées à l’engagement sans le porter.
   */
  partenaires?: Identifiant[];
  /**
   * Partenaires qui ne sont pas des parties au document.
   */
  autres_partenaires?: Texte[];
  pilote?: Pilote;
  /**
   * Autres services qui conduisent l’engagement.
   */
  copilotes?: Pilote[];
  elu_referent?: EluReferent;
  /**
   * Quartiers, rues, équipements visés.
   */
  lieux?: Texte[];
  quantite?: Quantite;
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  dont_de?: string;
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  s_ajoute_a?: string;
  /**
   * Identifiants des engagements de l’autre partie auxquels celui-ci répond.
   */
  contrepartie_de?: Identifiant[];
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  clause_rendez_vous?: string;
  /**
   * Identifiants des priorités du diagnostic servies.
   */
  priorites?: Identifiant[];
  /**
   * Un jour (2026-09-15), un mois (2026-09), un trimestre (2026-T3), un semestre (2026-S2), une année (2026), ou « à compléter ».
   */
  debut?: number | string;
  /**
   * Terme de l’engagement.
   */
  echeance?: Periode | 'permanent';
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  echeance_relative?: string;
  /**
   * D’où vient l’échéance : l’identifiant d’une source du diagnostic, ou la source en toutes lettres.
   */
  source_echeance?: string;
  /**
   * Où en est l’engagement.
   */
  statut?: 'a_lancer' | 'en_cours' | 'realise' | 'abandonne' | 'pour_memoire' | 'en_elaboration';
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  condition?: string;
  cout?: Cout;
  /**
   * Qui paie quoi.
   */
  financements?: Financement[];
  /**
   * Indicateurs de suivi.
   */
  indicateurs?: IndicateurSuivi[];
  /**
   * Textes ou documents sur lesquels l’engagement s’appuie.
   */
  references?: Texte[];
  /**
   * restreinte : ne figure pas dans la version publique (csi render --publique).
   */
  diffusion?: 'publique' | 'restreinte';
}
/**
 * Une action qui détaille l’engagement.
 */
export interface Action {
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  id?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  texte: string;
  /**
   * Parties qui conduisent l’action, si ce ne sont pas toutes celles de l’engagement.
   */
  porteurs?: Identifiant[];
  quantite?: Quantite;
  /**
   * Terme propre à l’action.
   */
  echeance?: Periode | 'permanent';
  /**
   * Avancement de l’action.
   */
  statut?: 'a_lancer' | 'en_cours' | 'realise' | 'abandonne' | 'pour_memoire' | 'en_elaboration';
}
/**
 * Ce qui est promis, en chiffres. On donne de préférence la base, la cible et la variation : l’outil vérifie le compte et imprime les trois.
 */
export interface Quantite {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  grandeur: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  unite?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  unite_pluriel?: string;
  /**
   * Situation de départ.
   */
  reference?: {
    /**
     * Valeur de départ, ou fourchette.
     */
    valeur: number | Fourchette;
    /**
     * Date ou année de la base.
     */
    date?: number | string;
    /**
     * D’où vient la base : l’identifiant d’une source du diagnostic, ou la source en toutes lettres.
     */
    source?: string;
  };
  /**
   * Niveau à atteindre.
   */
  cible?: number | Fourchette;
  /**
   * Ce qui s’ajoute (positif) ou se retire (négatif).
   */
  variation?: number | Fourchette;
  /**
   * Hausse (positive) ou baisse (négative) en pour cent de la base : -10 pour « réduire de 10 % ».
   */
  variation_pourcentage?: number | Fourchette;
  /**
   * Quantité promise sans base ni cible : trois réunions, huit agents.
   */
  nombre?: number | Fourchette;
  /**
   * L’ensemble dont le chiffre est une part : 200 pour « 80 des 200 policiers ». Cette part n’ajoute rien à l’ensemble.
   */
  parmi?: number | Fourchette;
  /**
   * Second chiffre : le nombre de lieux, de services ou d’établissements où se répartit le premier (29 caméras sur 8 sites).
   */
  reparti_sur?: {
    /**
     * Nombre ou fourchette.
     */
    valeur: number | Fourchette;
    /**
     * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
     */
    unite: string;
    /**
     * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
     */
    unite_pluriel?: string;
  };
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  pour_chaque?: string;
  /**
   * Facteur promis par rapport à la base : 2 pour un doublement.
   */
  multiplicateur?: number;
  /**
   * Part promise d’un ensemble.
   */
  pourcentage?: {
    /**
     * En pour cent : 20 pour 20 %.
     */
    valeur: number | Fourchette;
    /**
     * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
     */
    de: string;
  };
  rythme?: Rythme;
  /**
   * Ce qui s’ajoute à chaque période ; la somme fait la variation.
   *
   * Items: Une tranche de la variation.
   */
  echeancier?: {
    /**
     * Année, ou date plus précise.
     */
    periode: number | string;
    /**
     * Ce qui s’ajoute à cette période.
     */
    valeur: number | Fourchette;
  }[];
  /**
   * Niveaux successifs à atteindre (12, puis 25, puis 60).
   *
   * Items: Un niveau à atteindre.
   */
  paliers?: {
    /**
     * Niveau atteint.
     */
    valeur: number | Fourchette;
    /**
     * Quand il est atteint.
     */
    periode?: number | string;
  }[];
  /**
   * Années couvertes par la quantité.
   */
  periode?: {
    /**
     * Début, compris.
     */
    debut?: number | string;
    /**
     * Fin, comprise.
     */
    fin?: number | string;
  };
  /**
   * Part déjà livrée.
   */
  realise?: {
    /**
     * Part de la variation déjà livrée.
     */
    valeur: number;
    /**
     * Date du constat.
     */
    date?: number | string;
  };
  /**
   * true quand le chiffre sera fixé plus tard.
   */
  a_determiner?: true;
  /**
   * Total où compte ce chiffre, quand l’unité ne le dit pas : postes, cameras, euros, ou aucun.
   */
  totalise?: 'postes' | 'cameras' | 'euros' | 'aucun';
  /**
   * D’où viennent ces chiffres : l’identifiant d’une source du diagnostic, ou la source en toutes lettres.
   */
  source?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  precision?: string;
}
/**
 * Une quantité qui revient : tant par an, par mois, par semaine.
 */
export interface Rythme {
  /**
   * Quantité à chaque période.
   */
  valeur: number | Fourchette;
  /**
   * Période qui revient.
   */
  par: 'an' | 'semestre' | 'trimestre' | 'mois' | 'semaine' | 'jour';
  /**
   * 2 avec « par: semaine » pour une quantité qui revient toutes les deux semaines.
   */
  tous_les?: number;
  /**
   * Année où le rythme commence.
   */
  debut?: number;
  /**
   * Dernière année comprise.
   */
  fin?: number;
}
/**
 * Le service qui conduit l’engagement.
 */
export interface Pilote {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  service: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  fonction?: string;
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  partie?: string;
}
/**
 * Coût de l’engagement, ou assiette des financements.
 */
export interface Cout {
  /**
   * En euros ; une fourchette ou { environ } s’il n’est pas arrêté.
   */
  montant: number | Fourchette;
  /**
   * Montant qui revient chaque an ou chaque mois.
   */
  par?: 'an' | 'mois';
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  objet?: string;
  /**
   * D’où vient le montant : l’identifiant d’une source du diagnostic, ou la source en toutes lettres.
   */
  source?: string;
}
/**
 * Une part du financement.
 */
export interface Financement {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  source: string;
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  partie?: string;
  /**
   * En euros ; une fourchette ou { environ } s’il n’est pas arrêté.
   */
  montant?: number | Fourchette;
  /**
   * Montant qui revient chaque an ou chaque mois.
   */
  par?: 'an' | 'mois';
  /**
   * En pour cent du coût ; { maximum } pour « jusqu’à ».
   */
  part?: number | Fourchette;
  /**
   * Exercice.
   */
  annee?: number;
  /**
   * true : notifié ; false : demandé ou espéré.
   */
  acquis?: boolean;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  objet?: string;
}
/**
 * Comment on saura si l’engagement est tenu.
 */
export interface IndicateurSuivi {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  libelle: string;
  /**
   * Valeur de départ, en chiffres ou en mots.
   */
  reference?: number | Texte;
  /**
   * Valeur visée, en chiffres ou en mots.
   */
  cible?: number | Texte;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  unite?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  frequence?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  source?: string;
}
/**
 * Un contrat, une convention ou une instance déjà en place.
 */
export interface Cadre {
  /**
   * Nature du cadre.
   */
  type:
    | 'csi'
    | 'clspd'
    | 'cispd'
    | 'stspd'
    | 'cls'
    | 'convention_coordination'
    | 'contrat_de_ville'
    | 'cite_educative'
    | 'reussite_educative'
    | 'participation_citoyenne'
    | 'convention_justice'
    | 'convention_education'
    | 'plan_departemental'
    | 'padrsq'
    | 'contrat_relance'
    | 'tsur'
    | 'autre';
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  id?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  titre: string;
  /**
   * Identifiants des parties au cadre.
   */
  parties?: Identifiant[];
  /**
   * Un jour (2026-09-15), un mois (2026-09), un trimestre (2026-T3), un semestre (2026-S2), une année (2026), ou « à compléter ».
   */
  debut?: number | string;
  /**
   * Un jour (2026-09-15), un mois (2026-09), un trimestre (2026-T3), un semestre (2026-S2), une année (2026), ou « à compléter ».
   */
  fin?: number | string;
  /**
   * inclut : le document le reprend ; decline : le cadre décline le document ; annexe : joint au document ; remplace : le document y met fin ; complete : le document s’y ajoute.
   */
  relation: 'inclut' | 'decline' | 'annexe' | 'remplace' | 'complete';
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  description?: string;
}
/**
 * Qui suit le document, et comment.
 */
export interface Gouvernance {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  presentation?: string;
  /**
   * Instances de suivi.
   */
  instances: Instance[];
  /**
   * Correspondants des parties.
   */
  referents?: Referent[];
}
/**
 * Une instance de gouvernance.
 */
export interface Instance {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  nom: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  presidence?: string;
  /**
   * Membres.
   */
  composition?: Texte[];
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  frequence: string;
  /**
   * Ce que fait l’instance.
   */
  missions?: Texte[];
}
/**
 * Un correspondant, désigné par sa fonction.
 */
export interface Referent {
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  partie: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  fonction: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  missions?: string;
}
/**
 * Comment et quand le document est évalué.
 */
export interface Evaluation {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  frequence: string;
  /**
   * Un jour (2026-09-15), un mois (2026-09), un trimestre (2026-T3), un semestre (2026-S2), une année (2026), ou « à compléter ».
   */
  premiere_echeance?: number | string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  livrable?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  modalites?: string;
  /**
   * Indicateurs de l’ensemble du document.
   */
  indicateurs?: IndicateurSuivi[];
  /**
   * Moments où les parties conviennent de la suite.
   */
  clauses_rendez_vous?: ClauseRendezVous[];
}
/**
 * Un moment où les parties conviennent de la suite.
 */
export interface ClauseRendezVous {
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  id?: string;
  /**
   * Un jour (2026-09-15), un mois (2026-09), un trimestre (2026-T3), un semestre (2026-S2), une année (2026), ou « à compléter ».
   */
  date: number | string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  objet: string;
}
/**
 * Comment le document change ou prend fin.
 */
export interface Revision {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  avenant?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  resiliation?: string;
}
/**
 * Une disposition particulière : communication, confidentialité, données personnelles…
 */
export interface Clause {
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  id?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  numero?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  titre: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  texte: string;
}
/**
 * La version publique : sans les engagements à diffusion restreinte, les coordonnées ni les commentaires.
 */
export interface Publication {
  /**
   * Jour où la version publique est mise en ligne ; imprimé sur sa couverture.
   */
  mise_en_ligne?: string;
  /**
   * Écrit par csi dans le fichier joint à une version publique.
   */
  version_publique?: boolean;
  /**
   * Écrit par csi dans le fichier joint à une version publique : elle porte la mention PROJET.
   */
  projet?: boolean;
}
/**
 * Numéro de chaque article. Un article ajouté entre deux autres devient « 4 bis » ; aucun autre ne change.
 */
export interface Articles {
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  objet?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  modifications?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  territoire?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  diagnostic?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  engagements?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  cadres?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  gouvernance?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  evaluation?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  duree?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  portee?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  annualite_des_credits?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  autorite_judiciaire?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  donnees_personnelles?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  communication?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  valeur_des_annexes?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  publication?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  entree_en_vigueur?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  litiges?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  sigles?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  annexes?: string;
}
/**
 * Une pièce jointe au document.
 */
export interface Annexe {
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  id?: string;
  /**
   * Annexe que csi dessine à partir des engagements : le tableau, la synthèse donnant-donnant, une fiche par engagement, la maquette financière ou l’échéancier.
   */
  document?: 'tableau' | 'synthese' | 'fiches' | 'maquette' | 'echeancier';
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  titre: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  description?: string;
  /**
   * Nom court et unique dans le fichier, en minuscules sans accent, chiffres et traits d’union ; il sert à renvoyer d’un endroit à l’autre.
   */
  cadre?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  fichier?: string;
  /**
   * Images de l’annexe, imprimées sous son titre après les signatures : une carte, un plan, une photographie.
   */
  images?: Image[];
}
/**
 * Une image d’une annexe.
 */
export interface Image {
  /**
   * Image PNG, JPEG ou SVG, à côté de ce fichier ou dans un sous-dossier : son chemin, avec /.
   */
  fichier: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  alt: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  legende?: string;
  /**
   * Texte libre sur une ou plusieurs lignes ; « à compléter » y marque ce qui reste à écrire. Le texte est imprimé tel quel : aucune mise en forme ne s’y glisse ; seule une image peut tenir lieu de paragraphe dans un texte long (docs/images.md).
   */
  credit?: string;
  /**
   * Sens de la page qui porte l’image ; sans lui, csi prend celui où une image large se lit le mieux.
   */
  orientation?: 'portrait' | 'paysage';
}
/**
 * L’aspect du PDF. Chaque clé est facultative : ce qui n’est pas écrit reste comme csi le fait.
 */
export interface ThemeChoisi {
  /**
   * Titres, libellés, filets ; les fonds pâles en sont tirés. Assez foncée pour se lire : contraste d’au moins 4,5 pour 1 sur le blanc.
   */
  couleur?: string;
  /**
   * La mention PROJET et ce qui reste à compléter. Contraste d’au moins 4,5 pour 1 sur le blanc.
   */
  accent?: string;
  /**
   * Texte au bas de chaque page, sur une ligne, à la place de la version et de la date.
   */
  pied?: string;
  /**
   * sobre : un filet de couleur au-dessus du titre ; bandeau : une bande de couleur sur le côté ; papier-entete : 5 cm de blanc en haut, pour imprimer sur un papier à en-tête.
   */
  couverture?: 'sobre' | 'bandeau' | 'papier-entete';
  /**
   * normale : 10,6 points pour le texte courant ; grande : 12,2 points, et tout le reste avec.
   */
  taille?: 'normale' | 'grande';
  /**
   * a4 : 210 × 297 mm ; lettre : 216 × 279 mm, le format de Saint-Pierre-et-Miquelon.
   */
  page?: 'a4' | 'lettre';
  /**
   * Les pages et mentions que csi ajoute quand le contrat s’y prête : false retire celle qui est nommée.
   */
  pages?: {
    /**
     * La page de chiffres qui suit la couverture.
     */
    essentiel?: boolean;
    /**
     * Les engagements face à face, de chaque côté.
     */
    donnant_donnant?: boolean;
    /**
     * Le calendrier des engagements par axe.
     */
    echeancier?: boolean;
    /**
     * Le tableau des coûts et des financements.
     */
    financement?: boolean;
    /**
     * Le titre de l’axe en haut de chaque page.
     */
    axe_courant?: boolean;
    /**
     * La version de csi, l’empreinte et la façon de vérifier le PDF, à la fin.
     */
    colophon?: boolean;
  };
}
