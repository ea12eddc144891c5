import { campDe } from '../model/camps.ts';
import type { Deliberation, Partie } from '../model/contrat.ts';
import { bornes } from '../model/periodes.ts';
import type { Path } from '../problem.ts';
import type { Contexte } from './contexte.ts';

/** A délibération and where it stands. */
export interface DeliberationSituee {
  deliberation: Deliberation;
  path: Path;
}

/** The délibérations of the file, in its order. */
export function deliberations({ contrat }: Contexte): DeliberationSituee[] {
  return (contrat.deliberations ?? []).map((deliberation, i) => ({ deliberation, path: ['deliberations', i] }));
}

/** The collectivités that sign: each must be allowed to by its assembly; a déclaration d’intention binds nobody. */
export function collectivitesSignataires({ contrat }: Contexte): { partie: Partie; path: Path }[] {
  if (contrat.document.type === 'declaration_intention') return [];
  return contrat.parties
    .map((partie, i) => ({ partie, path: ['parties', i] }))
    .filter(({ partie }) => partie.role === 'signataire' && campDe(partie) === 'collectivites');
}

/** The day of signature as an ISO 8601 date, or undefined while it is not known. */
export function jourDeSignature({ contrat }: Contexte): string | undefined {
  return bornes(contrat.signature?.date)?.debut;
}
