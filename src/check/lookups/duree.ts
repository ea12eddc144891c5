import type { Contrat, Periode } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import { periodNamed } from './periodes.ts';

/**
 * A function that says in French how a period lies outside the term of the document; it returns undefined if a day of the period is inside,
 * or if either is unknown.
 */
export function outsideDuree(duree: Contrat['duree']): (periode: Periode | undefined) => string | undefined {
  const debut = daysOf(duree?.debut)?.debut;
  const fin = daysOf(duree?.fin)?.fin;
  return (periode) => {
    const days = daysOf(periode);
    if (days && fin && days.debut > fin) return `tombe après la fin du document (${periodNamed(duree?.fin)})`;
    return days && debut && days.fin < debut
      ? `tombe avant le début du document (${periodNamed(duree?.debut)})`
      : undefined;
  };
}
