import type { Fourchette, Quantite } from '../../model/contrat.ts';
import { boundsOf, type Valeur } from '../../model/quantites.ts';
import { inflected } from '../../model/unites.ts';
import { afterDe } from './elision.ts';
import { signedText, valueText } from './numbers.ts';

/** A value with its unit: « 100 postes », « au moins 20 postes », « 1 400 000 € ». */
export function withUnit(
  value: Valeur,
  { unite, unite_pluriel }: Pick<Quantite, 'unite' | 'unite_pluriel'>,
  format?: (n: number) => string,
): string {
  if (!unite) return valueText(value, format);
  const { min, max } = boundsOf(value);
  if (/^(euro|€)s?$/i.test(unite)) return `${valueText(value, format)}\u202f€`;
  return `${valueText(value, format)} ${inflected(unite, Number.isFinite(max) ? max : min, unite_pluriel)}`;
}

/** A change in per cent: « +5 % », « baisse de 10 à 15 % ». */
export function percentChangeText(value: Valeur): string {
  if (typeof value === 'number') return `${signedText(value)}\u202f%`;
  const { min, max } = boundsOf(value);
  if (max > 0) return `${valueText(value)}\u202f%`;
  const flipped: Fourchette = {
    ...(value.environ !== undefined ? { environ: -value.environ } : {}),
    ...(Number.isFinite(max) && value.environ === undefined ? { minimum: -max } : {}),
    ...(Number.isFinite(min) && value.environ === undefined ? { maximum: -min } : {}),
  };
  return `baisse de ${afterDe(flipped)}\u202f%`;
}
