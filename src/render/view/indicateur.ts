import type { IndicateurSuivi } from '../../model/contrat.ts';
import { inflected } from '../../model/unites.ts';
import { numberText } from './numbers.ts';

const figureText = (value: number | string, unite?: string) =>
  typeof value === 'number' ? `${numberText(value)}${unite ? ` ${inflected(unite, value)}` : ''}` : value;

/** An indicator on one line: « Postes pourvus : base 330 postes, cible 430 postes (fréquence : annuelle) ». */
export function indicateurText({
  libelle,
  reference,
  cible,
  unite,
  frequence,
  source,
}: IndicateurSuivi): string {
  const figures = [
    reference === undefined ? '' : `base ${figureText(reference, unite)}`,
    cible === undefined ? '' : `cible ${figureText(cible, unite)}`,
  ];
  // If neither figure is a number, neither is printed with its unit: the unit is then given as a note.
  const alone = typeof reference !== 'number' && typeof cible !== 'number' && unite;
  const notes = [
    alone ? `unité\u00a0: ${unite}` : '',
    frequence ? `fréquence\u00a0: ${frequence}` : '',
    source ? `source\u00a0: ${source}` : '',
  ];
  const numbers = figures.filter(Boolean).join(', ');
  const details = notes.filter(Boolean).join('\u202f; ');
  return `${libelle}${numbers ? `\u00a0: ${numbers}` : ''}${details ? ` (${details})` : ''}`;
}
