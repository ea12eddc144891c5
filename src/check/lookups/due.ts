import type { Engagement } from '../../model/contrat.ts';

const NOT_DUE: ReadonlySet<Engagement['statut']> = new Set(['realise', 'pour_memoire', 'abandonne']);

/** Whether a commitment or an action is still to be kept: not already done, kept for memory or given up, whose deadlines are history. */
export function isDue({ statut }: { statut?: Engagement['statut'] | undefined }): boolean {
  return !NOT_DUE.has(statut);
}
