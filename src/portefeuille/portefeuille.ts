import type { Montant } from '../model/montants.ts';
import type { Apport, Colonne } from '../model/totaux.ts';
import type { Famille } from '../model/unites.ts';
import type { VerdictSuivi } from '../suivi/verdict.ts';
import type { TableDonnees } from './table.ts';

// Twelve exports: the value that every output of a portfolio is made from, and its parts.

/** A file that is not counted, with the reason and what shows more. */
export interface FichierRefuse {
  fichier: string;
  /** A French sentence without a full stop: « 3 erreurs ; la première, ligne 4 : … ». */
  raison: string;
  /** The command that shows the detail. */
  commande?: string | undefined;
  /** `refuse` for a contract that cannot be counted, `suivi` for a follow-up without which its contract is counted, `ecarte` for what is no contract of its own. */
  nature: 'refuse' | 'suivi' | 'ecarte';
}

/** A commune in several contracts. Its inhabitants are counted once. */
export interface CommuneDouble {
  code: string;
  nom: string;
  population: number | undefined;
  /** The names of the territories of these contracts. */
  territoires: readonly string[];
}

/** What the contracts cover, as a union of communes: each commune counts once. */
export interface Couverture {
  communes: number;
  habitants: number;
  /** What adding the contracts up would give: the difference is counted twice. */
  sansUnion: number;
  /** How many communes have no known population. */
  sansPopulation: number;
  doubles: readonly CommuneDouble[];
  /** Codes and EPCI that the table doesn't know, with the territory that names them. */
  inconnus: readonly { territoire: string; code: string }[];
}

/** What one contract brings to a sum. */
export interface PartDeSomme {
  territoire: string;
  valeur: Montant;
  /** How much of it is already delivered. */
  realise: number;
}

/** A sum of one kind: the same family, nature or certainty, side, and period for what comes back. */
export interface Somme {
  famille: Famille;
  sorte: Apport['sorte'];
  qui: Colonne;
  par: 'an' | 'mois' | undefined;
  total: Montant;
  /** Without what is promised under a condition. */
  ferme: Montant | undefined;
  conditionnel: Montant | undefined;
  /** How many contracts bring to it. */
  contrats: number;
  /** Those that bring the most, first; at most ten. */
  parts: readonly PartDeSomme[];
}

/** Figures that are in no sum, with the reason. */
export interface NonCompte {
  /** In French: « montant ou nombre périodique, sans première ni dernière année ». */
  motif: string;
  /** The same, in agreement with `nombre`, which it follows. */
  accorde: string;
  nombre: number;
  /** The first of them: « Bourges 2.3 ». */
  exemples: readonly string[];
}

/** A warning about several contracts, or about one on the day of the portfolio. */
export interface Alerte {
  regle: 'portefeuille-doublon' | 'portefeuille-millesimes' | 'poste-promis-deux-fois' | 'contrat-echu';
  severite: 'erreur' | 'avertissement';
  /** A French sentence, with its full stop. */
  message: string;
}

/** Something that is due, in one of the contracts. */
export interface EcheanceDuPortefeuille {
  jour: string;
  territoire: string;
  /** The printed number of a commitment; empty for the rest. */
  numero: string;
  texte: string;
}

/** By what sums are made. */
export const PAR = ['region', 'departement', 'axe', 'annee', 'partie'] as const;
export type Par = (typeof PAR)[number];

/** The sums of one group: a région, a year… */
export interface GroupeDeSommes {
  /** What sorts and identifies it: a code, a year. */
  cle: string;
  titre: string;
  contrats: number;
  /** Of a région or a département: as a union of communes. */
  communes: number | undefined;
  habitants: number | undefined;
  engagements: number;
  sommes: readonly Somme[];
}

/** Everything that is known of many contracts: the value that every output is made from. */
export interface Portefeuille {
  /** The day on which deadlines and follow-ups are judged; undefined if none was given: each follow-up is then judged on its own last day. */
  au: string | undefined;
  /** Whether restricted commitments are in: the outputs are then not to be published. */
  interne: boolean;
  cog: { annee: number; anneePopulation: number };
  /** How many contracts are counted, and how many of each status. */
  contrats: number;
  statuts: Readonly<Record<'signe' | 'a_signer' | 'adopte' | 'projet', number>>;
  /** How many avenants are in them. */
  avenants: number;
  suivis: number;
  engagements: number;
  /** How many restricted commitments were left out. */
  restreints: number;
  fichiers: readonly FichierRefuse[];
  couverture: Couverture;
  sommes: readonly Somme[];
  groupes: Readonly<Record<Par, readonly GroupeDeSommes[]>>;
  nonComptes: readonly NonCompte[];
  /** How many commitments of the followed contracts have each verdict. */
  verdicts: Readonly<Record<VerdictSuivi, number>>;
  alertes: readonly Alerte[];
  /** The first that are due from the day of the portfolio on; none without such a day. All are in their table. */
  echeances: readonly EcheanceDuPortefeuille[];
  /** contrats, signataires, communes, engagements, apports, non_comptes, financements, suivi, releves, echeances, deliberations, subventions. */
  tables: readonly TableDonnees[];
}
