import type { CommuneCog } from '../cog/table.ts';
import type { Contrat, Engagement } from '../model/contrat.ts';
import { type PlacedEngagement, printedEngagements } from '../model/engagements.ts';
import type { Exclusion } from '../model/exclusions.ts';
import { type Apport, figuresOf } from '../model/totaux.ts';
import { echeanceOf } from '../suivi/calendrier.ts';
import type { Echeance } from '../suivi/echeances.ts';
import type { Etat } from '../suivi/etat.ts';
import type { Cellule } from './table.ts';

// Four exports: a contract as it was read, as its rows are made from it, and how that is prepared.

/** A contract that was read, with its avenants in it, and its follow-up. */
export interface ContratLu {
  fichier: string;
  /** Of the file of the contract, as it was signed. */
  empreinte: string;
  /** Without its restricted commitments, unless the portfolio is an internal one. */
  contrat: Contrat;
  /** How many restricted commitments were left out of it. */
  restreints: number;
  /** How many avenants are in it. */
  avenants: number;
  etat?: Etat | undefined;
  echeances: readonly Echeance[];
}

/** A contract and what its rows and sums share. */
export interface ContratChiffre extends ContratLu {
  /** The figures that are counted of it, and those that are not. */
  apports: readonly Apport[];
  exclusions: readonly Exclusion[];
  /** The day on which it is judged. */
  au: string | undefined;
  communes: readonly CommuneCog[];
  engagements: readonly PlacedEngagement[];
  parNumero: ReadonlyMap<string, PlacedEngagement>;
  /** The last day of each commitment that has one, by id. */
  echeanceDe: ReadonlyMap<string, string>;
  /** The cells that each row begins with. */
  cles: readonly Cellule[];
}

/** Prepares the rows of a contract. */
export function placer(
  lu: ContratLu,
  communes: readonly CommuneCog[],
  au: string | undefined,
): ContratChiffre {
  const engagements = printedEngagements(lu.contrat);
  const byId = new Map(engagements.map(({ engagement }) => [engagement.id, engagement]));
  const whole = (id: string): Engagement | undefined => byId.get(id);
  const days = engagements.flatMap(({ engagement }): [string, string][] => {
    const jour = echeanceOf(engagement, whole);
    return jour === undefined ? [] : [[engagement.id, jour]];
  });
  return {
    ...lu,
    ...figuresOf(lu.contrat),
    au,
    communes,
    engagements,
    parNumero: new Map(engagements.map((one) => [one.numero, one])),
    echeanceDe: new Map(days),
    cles: [lu.fichier, lu.contrat.territoire.nom, lu.empreinte],
  };
}

/**
 * The contract with a name of its territory, and a last day, of their own: a part of a text keeps the whole text in memory, and these two are kept for each
 * of thousands of contracts.
 */
export function detache(lu: ContratLu): ContratLu {
  const { territoire, duree } = lu.contrat;
  const own = <T>(value: T): T => JSON.parse(JSON.stringify(value));
  return {
    ...lu,
    contrat: {
      ...lu.contrat,
      territoire: { ...territoire, nom: own(territoire.nom) },
      ...(duree && { duree: own(duree) }),
    },
  };
}
