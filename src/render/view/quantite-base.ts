import type { Quantite } from '../../model/contrat.ts';
import { afterDe } from './elision.ts';
import { periodText, periodWithPreposition } from './periods.ts';

const onDay = (date: string | number) =>
  /^\d{4}-\d{2}-\d{2}$/.test(String(date)) ? `au ${periodText(date)}` : periodWithPreposition(date);
export const dated = (date: string | number | undefined) => (date === undefined ? '' : ` (${onDay(date)})`);

/** The base of a quantity with its date: « 330 (en 2020) »; empty without a base. */
export const base = ({ reference }: Quantite) =>
  reference ? `${afterDe(reference.valeur)}${dated(reference.date)}` : '';
