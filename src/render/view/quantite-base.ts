import type { Quantite } from '../../model/contrat.ts';
import { afterDe } from './elision.ts';
import { periodText, periodWithPreposition } from './periods.ts';

const onDay = (date: string | number) =>
  /^\d{4}-\d{2}-\d{2}$/.test(String(date)) ? `au ${periodText(date)}` : periodWithPreposition(date);
export const dated = (date: string | number | undefined, source?: string) => {
  const parts = [date === undefined ? '' : onDay(date), source ? `source\u00a0: ${source}` : ''].filter(
    Boolean,
  );
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
};

/** The base of a quantity with its date and its source: « 330 (en 2020, source : bilan social) »; empty without a base. */
export const base = ({ reference }: Quantite) =>
  reference ? `${afterDe(reference.valeur)}${dated(reference.date, reference.source)}` : '';
