import type { EngagementSitue } from '../model/engagements.ts';
import type { Contexte } from './contexte.ts';

/** The commitments that bind: neither abandoned nor kept for memory. */
export function engagementsVifs({ engagements }: Contexte): EngagementSitue[] {
  return engagements.filter(({ engagement: { statut } }) => statut !== 'abandonne' && statut !== 'pour_memoire');
}

/** True for a contract or a charter, which bind both sides; a déclaration d’intention announces, an avenant says only what changes. */
export function lieLesDeuxCamps({ contrat }: Contexte): boolean {
  return contrat.document.type === 'contrat' || contrat.document.type === 'charte';
}
