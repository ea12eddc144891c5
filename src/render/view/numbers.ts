/** How the document writes numbers. Five exports: every text about a quantity is written with these. */

import { formatNumber, NARROW } from '../../kernel/french/number.ts';
import type { Montant } from '../../model/montants.ts';
import type { Valeur } from '../../model/quantites.ts';

/** A number with at most `decimals` decimals: « 1 250,5 ». */
export const numberText = (value: number, decimals?: number): string =>
  formatNumber(value, decimals === undefined ? {} : { decimals });

/** A number with its sign: « +100 », « −12 »; zero has none. */
export function signedText(value: number, decimals?: number): string {
  const sign = value < 0 ? '−' : '+';
  return value === 0 ? '0' : `${sign}${numberText(Math.abs(value), decimals)}`;
}

/** An amount in euros: « 1 400 000 € », « 3 500,50 € ». */
export function euroText(value: number): string {
  const text = numberText(value, 2);
  return `${/,\d$/.test(text) ? `${text}0` : text}${NARROW}€`;
}

/** A number or a range in words: « 40 à 90 », « au moins 20 », « plus de 30 », « environ 100 ». */
export function valueText(value: Valeur, format: (n: number) => string = numberText): string {
  if (typeof value === 'number') return format(value);
  const { minimum, maximum, plus_de, moins_de, environ } = value;
  const parts = [
    environ !== undefined ? `environ ${format(environ)}` : '',
    minimum !== undefined && maximum !== undefined ? `de ${format(minimum)} à ${format(maximum)}` : '',
    minimum !== undefined && maximum === undefined ? `au moins ${format(minimum)}` : '',
    maximum !== undefined && minimum === undefined ? `au plus ${format(maximum)}` : '',
    plus_de !== undefined ? `plus de ${format(plus_de)}` : '',
    moins_de !== undefined ? `moins de ${format(moins_de)}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** A computed range as a value: one number, or its finite bounds. */
export function rangeValue({ min, max, environ, plus, moins }: Montant): Valeur {
  if (min === max) return environ ? { environ: min } : min;
  return {
    ...(Number.isFinite(min) ? { [plus ? 'plus_de' : 'minimum']: min } : {}),
    ...(Number.isFinite(max) ? { [moins ? 'moins_de' : 'maximum']: max } : {}),
  };
}
