import type { Montant } from '../../model/montants.ts';
import type { Famille } from '../../model/unites.ts';
import { euroText, numberText } from './numbers.ts';

/** A total as a reader says it: « 135 », « environ 33 », « plus de 30 », « 175 à 225 », « au moins 20 ». */
export function montantText(montant: Montant | undefined, famille: Famille): string {
  if (!montant) return '–';
  const format = famille === 'euros' ? euroText : numberText;
  const { min, max, environ, plus, moins } = montant;
  const about = environ ? 'environ ' : '';
  if (min === max) return `${about}${format(min)}`;
  if (!Number.isFinite(max)) {
    if (!Number.isFinite(min)) return 'indéterminé';
    return environ
      ? `environ ${format(min)} ou davantage`
      : `${plus ? 'plus de' : 'au moins'} ${format(min)}`;
  }
  if (!Number.isFinite(min)) return `${moins ? 'moins de' : 'au plus'} ${about}${format(max)}`;
  return `${about}${format(min)}\u00a0à\u00a0${moins ? 'moins de ' : ''}${format(max)}`;
}
