import type { Quantite } from '../../model/contrat.ts';
import { boundsOf, equal, type Valeur } from '../../model/quantites.ts';
import type { Chiffres } from './chiffres.ts';

/** Every figure of a quantity that a text may announce: base, target, variation, what is done, instalments, levels, what it is taken from. */
export function figuresOf(quantite: Quantite, { final, added }: Chiffres): Valeur[] {
  const {
    reference,
    cible,
    variation,
    nombre: count,
    rythme,
    realise,
    echeancier,
    paliers,
    parmi,
  } = quantite;
  const values = [reference?.valeur, cible, variation, count, rythme?.valeur, realise?.valeur, parmi];
  const made = [final, added].flatMap((range) => (range ? [{ minimum: range.min, maximum: range.max }] : []));
  return [
    ...values.filter((valeur) => valeur !== undefined),
    ...made,
    ...[...(echeancier ?? []), ...(paliers ?? [])].map(({ valeur }) => valeur),
  ];
}

/** Whether a figure is a number that a text counts: one of its bounds, whatever the sign, or a number between them. */
export function gives(valeur: Valeur, counted: number): boolean {
  const { min, max } = boundsOf(valeur);
  return equal(Math.abs(min), counted) || equal(Math.abs(max), counted) || (min <= counted && counted <= max);
}
