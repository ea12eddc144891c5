// Four exports: what became of each kind of file, and any of them.

import type { SortMoyen } from '../../../donnees/moyens.ts';
import type { SortIndicateur } from '../../../donnees/plan.ts';
import type { SortQuartier } from '../../../donnees/plan-quartiers.ts';
import type { BaseDuTerritoire } from './bases.ts';

/** What the bases of recorded crime made of a contract. */
export interface RenduSeries {
  genre: 'series';
  /** That of the territory first. */
  bases: readonly BaseDuTerritoire[];
  annees: readonly number[];
  sorts: readonly SortIndicateur[];
  /** Labels that are not compared, because that would give away the figure of one commune. */
  tues: readonly string[];
  notes: readonly string[];
  /** Whether the contract had no diagnostic. */
  nouveau: boolean;
}

/** What a workbook of staff made of a contract. */
export interface RenduEffectifs {
  genre: 'effectifs';
  chemin: string;
  annee: number | undefined;
  sorts: readonly SortMoyen[];
  /** How many communes of the territory have no line. */
  absents: number;
  notes: readonly string[];
}

/** What a list of quartiers made of a contract. */
export interface RenduQuartiers {
  genre: 'quartiers';
  chemin: string;
  sorts: readonly SortQuartier[];
  notes: readonly string[];
}

/** What a run made of a contract, from one kind of file. */
export type CompteRendu = RenduSeries | RenduEffectifs | RenduQuartiers;
