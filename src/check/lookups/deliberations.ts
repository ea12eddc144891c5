import type { Path } from '../../kernel/path.ts';
import type { Deliberation } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import type { RuleContext } from './context.ts';

/** A délibération and its path. */
export interface PlacedDeliberation {
  deliberation: Deliberation;
  path: Path;
}

/** The délibérations, in the order of the file. */
export function deliberations({ contrat }: RuleContext): PlacedDeliberation[] {
  return (contrat.deliberations ?? []).map((deliberation, i) => ({
    deliberation,
    path: ['deliberations', i],
  }));
}

/** The day of signature as an ISO 8601 date; undefined until it is known. */
export function signatureDay({ contrat }: RuleContext): string | undefined {
  return daysOf(contrat.signature?.date)?.debut;
}
