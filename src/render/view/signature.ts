import { capitalized } from '../../kernel/french/typography.ts';
import type { Contrat } from '../../model/contrat.ts';
import { periodWithPreposition } from './periods.ts';

/** When and where a contract is signed: « Le 26 juillet 2021, à Saint-Dizier »; empty when the file says neither. */
export function signatureText(signature: Contrat['signature']): string {
  const { date, lieu } = signature ?? {};
  return capitalized(
    [date !== undefined && periodWithPreposition(date), lieu && `à ${lieu}`].filter(Boolean).join(', '),
  );
}
