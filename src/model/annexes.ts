import { hasEcheances, hasFinancements } from './calendrier.ts';
import type { Annexe, Contrat } from './contrat.ts';

// Three exports: the annexes with their numbers, the documents that csi draws from the file, and their titles.

/** A document that csi draws from the commitments; it may stand alone or be an annex. */
export type DessineId = NonNullable<Annexe['document']>;

/** The titles of those documents. */
export const DESSINES: Readonly<Record<DessineId, string>> = {
  tableau: 'Tableau des engagements par axe',
  synthese: 'Synthèse donnant-donnant',
  fiches: 'Fiches des engagements',
  maquette: 'Maquette financière',
  echeancier: 'Échéancier des engagements',
};

/** An annex with its number. */
export interface NumberedAnnexe extends Annexe {
  numero: string;
  /** True for what csi adds without being asked. */
  ajoutee: boolean;
}

/**
 * The annexes in their order, numbered from 1: first the table and the synthesis, then those of the file, then the deadlines and the financial
 * plan if there is enough to draw; so that what a theme leaves out renumbers none of the file. One that the file lists has the place that it
 * gives. An avenant has none of them: they would say of the whole contract what holds for what it changes.
 */
export function annexesOf(contrat: Contrat): NumberedAnnexe[] {
  const { axes, annexes = [], document, theme } = contrat;
  const isAdded = (one: DessineId) =>
    axes.length > 0 && document.type !== 'avenant' && !annexes.some((annexe) => annexe.document === one);
  const pages = theme?.pages;
  const added = (ids: readonly DessineId[]) =>
    ids
      .filter(isAdded)
      .map((one) => ({ titre: DESSINES[one], document: one, id: one as string, ajoutee: true }));
  const last: DessineId[] = [
    ...(pages?.echeancier !== false && hasEcheances(contrat) ? (['echeancier'] as const) : []),
    ...(pages?.financement !== false && hasFinancements(contrat) ? (['maquette'] as const) : []),
  ];
  const own = annexes.map((annexe) => ({ ...annexe, ajoutee: false }));
  return [...added(['tableau', 'synthese']), ...own, ...added(last)].map((annexe, i) => ({
    ...annexe,
    numero: String(i + 1),
  }));
}
