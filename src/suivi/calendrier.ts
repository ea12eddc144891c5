import type { Contrat, Engagement } from '../model/contrat.ts';
import { daysOf } from '../model/periodes.ts';

/**
 * The last day of a commitment: its deadline; else that of its schedule, of its levels, of its rate or of its years; else, for a part, that
 * of its whole. Undefined for one without an end.
 */
export function echeanceOf(
  { echeance, quantite, dont_de }: Engagement,
  whole: (id: string) => Engagement | undefined,
  depth = 0,
): string | undefined {
  if (echeance === 'permanent') return undefined;
  const own = daysOf(echeance)?.fin;
  if (own !== undefined) return own;
  const { echeancier = [], paliers = [], rythme, periode } = quantite ?? {};
  const ends = [...echeancier, ...paliers].flatMap((one) => daysOf(one.periode)?.fin ?? []).sort();
  const last = ends.at(-1) ?? daysOf(rythme?.fin)?.fin ?? daysOf(periode?.fin)?.fin;
  if (last !== undefined) return last;
  const around = dont_de === undefined || depth > 20 ? undefined : whole(dont_de);
  return around && echeanceOf(around, whole, depth + 1);
}

/** The day from which a promise is expected to advance: its own start, else the signature; never before the day of its base. */
export function debutOf({ debut, quantite }: Engagement, contrat: Contrat): string | undefined {
  const own = daysOf(debut)?.debut ?? daysOf(quantite?.periode?.debut)?.debut;
  const start = own ?? daysOf(contrat.signature?.date)?.debut ?? daysOf(contrat.duree?.debut)?.debut;
  const measured = daysOf(quantite?.reference?.date)?.debut;
  return start !== undefined && measured !== undefined && measured > start ? measured : start;
}
