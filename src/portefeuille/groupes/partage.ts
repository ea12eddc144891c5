import type { PlacedEngagement } from '../../model/engagements.ts';
import type { Apport } from '../../model/totaux.ts';
import type { ContratChiffre } from '../lu.ts';

// Four exports: how a portfolio is shared out in groups, and the keys that no group has of its own.

/** Which group a commitment and a figure of a contract belong to. */
export interface Partage {
  ofEngagement(placed: PlacedEngagement, one: ContratChiffre): string;
  ofApport(apport: Apport, one: ContratChiffre): string;
  titre(cle: string): string;
  /** The group that a covered département is in; undefined for groups that are not places. */
  ofDepartement?(departement: string): string;
  /** The rank of a key among the others; without it, they are sorted as texts. */
  rang?(cle: string): number;
}

/** A contract over several régions or départements is in a group of its own: no sum of it can be shared out. */
export const PLUSIEURS = '~';
/** What has no key. It sorts last. */
export const SANS = '~~';

/** The commitment that a figure is of. */
export const placedOf = ({ numero }: Apport, { parNumero }: ContratChiffre): PlacedEngagement | undefined =>
  parNumero.get(numero);
