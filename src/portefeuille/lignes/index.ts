import type { ENTETES } from '../colonnes.ts';
import type { ContratChiffre } from '../lu.ts';
import type { Cellule } from '../table.ts';
import { apports, nonComptes } from './chiffres.ts';
import { contrats } from './contrats.ts';
import { engagements } from './engagements.ts';
import { financements, subventions } from './financements.ts';
import { communes, deliberations, signataires } from './parties.ts';
import { echeances, releves, suivi } from './suivi.ts';

/** The rows of one contract in each table. */
export const LIGNES: Readonly<
  Record<keyof typeof ENTETES, (one: ContratChiffre) => readonly (readonly Cellule[])[]>
> = {
  contrats,
  signataires,
  communes,
  engagements,
  apports,
  non_comptes: nonComptes,
  financements,
  suivi,
  releves,
  echeances,
  deliberations,
  subventions,
};
