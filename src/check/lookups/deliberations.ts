import type { Path } from '../../kernel/path.ts';
import type { Deliberation } from '../../model/contrat.ts';
import { bornes } from '../../model/periodes.ts';
import type { Contexte } from './contexte.ts';

/** A délibération and where it stands. */
export interface DeliberationSituee {
  deliberation: Deliberation;
  path: Path;
}

/** The délibérations of the file, in its order. */
export function deliberations({ contrat }: Contexte): DeliberationSituee[] {
  return (contrat.deliberations ?? []).map((deliberation, i) => ({
    deliberation,
    path: ['deliberations', i],
  }));
}

/** The day of signature as an ISO 8601 date, or undefined while it is not known. */
export function jourDeSignature({ contrat }: Contexte): string | undefined {
  return bornes(contrat.signature?.date)?.debut;
}
