// Generated from schemas/suivi.schema.json by `npm run generate`; do not edit.

/**
 * Code officiel géographique de la commune, cinq caractères, entre guillemets pour garder les zéros.
 */
export type CodeInsee = string;

/**
 * Ce qui se passe après la signature : des relevés datés, des points en mots, des dépenses et des instances, dans un fichier à côté du contrat signé, qui ne change pas.
 */
export interface Suivi {
  /**
   * Version du format de fichier : toujours 1.
   */
  version: 1;
  contrat: ContratSuivi;
  /**
   * Chiffres constatés, à leur date ; un relevé ne se récrit pas, un autre le suit.
   */
  releves?: Releve[];
  /**
   * Ce qu’aucun chiffre ne dit.
   */
  points?: Point[];
  /**
   * Ce qui a été dépensé.
   */
  depenses?: Depense[];
  /**
   * Réunions qui ont suivi le contrat, et leurs décisions.
   */
  instances?: InstanceTenue[];
  diagnostic?: DiagnosticSuivi;
}
/**
 * Le contrat signé dont ce fichier est le suivi, reconnu à son empreinte.
 */
export interface ContratSuivi {
  /**
   * Le fichier du contrat (.yaml, ou PDF que csi a fait), à côté de celui-ci ou dans un sous-dossier.
   */
  fichier: string;
  /**
   * Empreinte du fichier du contrat ; d’un PDF, celle du fichier qu’il porte.
   */
  empreinte: string;
  /**
   * Avenants signés, dans l’ordre : le texte suivi est celui qui est en vigueur à la date du suivi.
   */
  avenants?: AvenantSuivi[];
}
/**
 * Un avenant signé, reconnu à son empreinte.
 */
export interface AvenantSuivi {
  /**
   * Le fichier de l’avenant, à côté de celui-ci ou dans un sous-dossier.
   */
  fichier: string;
  /**
   * Empreinte du fichier de l’avenant.
   */
  empreinte?: string;
}
/**
 * Un chiffre constaté à une date, pour un engagement : un seul de realise, niveau ou nombre.
 */
export interface Releve {
  /**
   * Identifiant d’un engagement du contrat.
   */
  engagement: string;
  /**
   * Quand le chiffre est vrai ; pour nombre, la période où il est compté.
   */
  date: number | string;
  /**
   * Ce qui est fait depuis la base, en tout : 60 policiers recrutés.
   */
  realise?: number;
  /**
   * Le niveau atteint, base comprise : 390 policiers en poste.
   */
  niveau?: number;
  /**
   * Ce qui est fait pendant la période que dit la date, et pas avant : 25 recrutements en 2021.
   */
  nombre?: number;
  /**
   * Unité, au singulier, pour dire qu’elle est bien celle du contrat.
   */
  unite?: string;
  /**
   * La base que cite la source, si elle n’est pas celle du contrat.
   */
  base?: number;
  source?: SourceConstat;
  /**
   * constate : vu ou compté (par défaut) ; declare : dit par une partie ; estime : ordre de grandeur.
   */
  qualite?: 'constate' | 'declare' | 'estime';
  /**
   * Où en est l’engagement, selon qui le suit ; « en retard » ne s’écrit pas, csi le calcule.
   */
  statut?: 'a_lancer' | 'en_elaboration' | 'en_cours' | 'realise' | 'bloque' | 'suspendu' | 'abandonne' | 'pour_memoire';
  /**
   * Ce qui débloquera l’engagement, s’il est bloqué ou suspendu.
   */
  attente?: string;
  /**
   * Ce qu’il faut savoir pour lire ce chiffre.
   */
  commentaire?: string;
}
/**
 * Le document qui dit ce qui est relevé.
 */
export interface SourceConstat {
  /**
   * Le document, l’article ou la personne qui le dit.
   */
  titre: string;
  /**
   * Date du document.
   */
  date?: number | string;
  /**
   * Adresse de la page, qui commence par https://.
   */
  url?: string;
}
/**
 * Ce qu’aucun chiffre ne dit : où en est un engagement, en mots.
 */
export interface Point {
  /**
   * Identifiant d’un engagement du contrat.
   */
  engagement: string;
  /**
   * Date du point.
   */
  date: number | string;
  /**
   * Où en est l’engagement, selon qui le suit ; « en retard » ne s’écrit pas, csi le calcule.
   */
  statut?: 'a_lancer' | 'en_elaboration' | 'en_cours' | 'realise' | 'bloque' | 'suspendu' | 'abandonne' | 'pour_memoire';
  /**
   * Ce qui débloquera l’engagement, s’il est bloqué ou suspendu.
   */
  attente?: string;
  /**
   * Ce qui a été fait.
   */
  texte?: string;
  /**
   * Ce qui gêne.
   */
  difficulte?: string;
  /**
   * Ce qui est prévu.
   */
  suite?: string;
  source?: SourceConstat;
}
/**
 * Ce qui a été dépensé pour un engagement, une année.
 */
export interface Depense {
  /**
   * Identifiant d’un engagement du contrat.
   */
  engagement: string;
  /**
   * Année de la dépense.
   */
  annee: number;
  /**
   * Montant, en euros.
   */
  montant: number;
  /**
   * Identifiant de la partie qui paie.
   */
  partie?: string;
  /**
   * prevu : inscrit au budget ; engage : commandé ; paye : payé (par défaut).
   */
  nature?: 'prevu' | 'engage' | 'paye';
  source?: SourceConstat;
}
/**
 * Une réunion qui a suivi le contrat.
 */
export interface InstanceTenue {
  /**
   * Nom de l’instance.
   */
  nom: string;
  /**
   * Date de la réunion.
   */
  date: number | string;
  /**
   * Ce qui y a été décidé.
   */
  decisions?: Decision[];
}
/**
 * Ce qu’une instance a décidé.
 */
export interface Decision {
  /**
   * La décision.
   */
  texte: string;
  /**
   * Identifiant d’un engagement du contrat.
   */
  engagement?: string;
  /**
   * Pour quand.
   */
  echeance?: number | string;
  /**
   * Ce qu’elle est devenue.
   */
  suite?: string;
}
/**
 * Les indicateurs du diagnostic du contrat, avec les années qui ont suivi ; celui qui est signé ne change pas.
 */
export interface DiagnosticSuivi {
  /**
   * Sources des chiffres.
   */
  sources?: Source[];
  /**
   * Séries annuelles ; chacune a l’identifiant de l’indicateur du contrat, une fois par édition de sa source.
   */
  indicateurs?: IndicateurDiagnostic[];
}
/**
 * Une source des chiffres du diagnostic.
 */
export interface Source {
  /**
   * Nom court de la source.
   */
  id: string;
  /**
   * Titre de la publication ou du jeu de données.
   */
  titre: string;
  /**
   * Organisme qui publie.
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
   * Licence de réutilisation.
   */
  licence?: string;
  /**
   * Date de la dernière mise à jour des données, que la Licence Ouverte demande de citer.
   */
  mise_a_jour?: string;
  /**
   * Nom du fichier lu, sans son dossier : csi diagnostic l’écrit.
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
   * Nom court de l’indicateur.
   */
  id: string;
  /**
   * Nom de l’indicateur.
   */
  libelle: string;
  /**
   * Unité, au singulier.
   */
  unite: string;
  /**
   * Le taux est donné pour 1 000 habitants ou pour 1 000 logements.
   */
  denominateur?: 'habitants' | 'logements';
  /**
   * Territoire mesuré, s’il diffère de celui du document.
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
   * Identifiant de la source.
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
   * Précision de lecture.
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
   * Ce que la mesure a de particulier.
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
   * Nom du territoire auquel on compare.
   */
  perimetre: string;
  /**
   * Code du département auquel on compare, entre guillemets.
   */
  departement?: string;
  /**
   * Code INSEE de la région à laquelle on compare, entre guillemets.
   */
  region?: string;
  /**
   * Identifiant de la source, si elle diffère de celle de l’indicateur.
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
