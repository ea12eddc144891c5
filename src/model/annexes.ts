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
};

/** An annex with its number. */
export interface NumberedAnnexe extends Annexe {
  numero: string;
}

/**
 * The annexes in their order, numbered from 1: first the table and the synthesis, unless the file gives them a place of its own, then those
 * of the file. An avenant has neither: they would say of the whole contract what holds for what it changes.
 */
export function annexesOf({ axes, annexes = [], document }: Contrat): NumberedAnnexe[] {
  const computed = (['tableau', 'synthese'] as const).filter(
    (one) =>
      axes.length > 0 && document.type !== 'avenant' && !annexes.some((annexe) => annexe.document === one),
  );
  return [...computed.map((one) => ({ titre: DESSINES[one], document: one, id: one })), ...annexes].map(
    (annexe, i) => ({ ...annexe, numero: String(i + 1) }),
  );
}
