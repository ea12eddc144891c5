import type { Quantite } from '../../model/contrat.ts';
import { afterDe } from './elision.ts';
import { withUnit } from './units.ts';

/** What follows a figure: the whole that it is a part of, and over how many places it is spread: « sur 200, sur 8 sites ». */
function partTexts({ parmi, reparti_sur }: Quantite): string[] {
  return [
    parmi === undefined ? '' : `sur ${afterDe(parmi)}`,
    reparti_sur ? `sur ${withUnit(reparti_sur.valeur, reparti_sur).replace(/^de /, '')}` : '',
  ].filter(Boolean);
}

/** A figure with what follows it: « 80 policiers sur 200 », « +29 caméras à partir de 10, soit 39 caméras, sur 8 sites ». */
export function withPart(figure: string, quantite: Quantite): string {
  const parts = partTexts(quantite).join(', ');
  if (!parts || !figure) return figure || parts;
  return `${figure}${/[,(]/.test(figure) ? ', ' : ' '}${parts}`;
}
