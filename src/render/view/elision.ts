import type { Valeur } from '../../model/quantites.ts';
import { valueText } from './numbers.ts';

/** A value after « de » or « contre »: « 8 à 10 » rather than « de 8 à 10 ». */
export const afterDe = (value: Valeur): string => valueText(value).replace(/^de /, '');

/** Elides « de » before a vowel, as French requires: « d’environ 50 », « d’au moins 3 ». */
export const withElision = (text: string): string =>
  text.replace(/\bde (?=environ |au moins |au plus )/g, 'd’');
