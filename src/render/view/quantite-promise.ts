import type { Quantite } from '../../model/contrat.ts';
import { add, type Valeur } from '../../model/quantites.ts';
import { numberText, signedText } from './numbers.ts';
import { base, dated } from './quantite-base.ts';
import { percentChangeText, withUnit } from './units.ts';

/** « à partir de 330 (en 2020) », or nothing without a base. */
const startingFrom = (quantite: Quantite) => (quantite.reference ? ` à partir de ${base(quantite)}` : '');

/** A variation with the base it starts from and the level it reaches, so that a reader can check the sum. */
function variationText(quantite: Quantite, variation: Valeur): string {
  const { reference, cible } = quantite;
  const signed =
    typeof variation === 'number'
      ? withUnit(variation, quantite, signedText)
      : `${withUnit(variation, quantite)}${/supplémentaire/i.test(quantite.grandeur) ? '' : ' supplémentaires'}`;
  const from = startingFrom(quantite);
  if (cible !== undefined)
    return `${signed}${from}${from ? ',' : ''} pour atteindre ${withUnit(cible, quantite)}`;
  if (typeof variation !== 'number' || typeof reference?.valeur !== 'number') return `${signed}${from}`;
  return `${signed}${from}, soit ${withUnit(add(reference.valeur, variation), quantite)}`;
}

/** A target with its base and, when both are plain numbers, the difference. */
function cibleText(quantite: Quantite, cible: Valeur): string {
  const { reference } = quantite;
  if (!reference) return `cible\u00a0: ${withUnit(cible, quantite)}`;
  if (typeof cible !== 'number' || typeof reference.valeur !== 'number')
    return `${withUnit(cible, quantite)}, contre ${base(quantite)}`;
  return `de ${base(quantite)} à ${withUnit(cible, quantite)}, soit ${signedText(add(cible, -reference.valeur))}`;
}

/**
 * What a quantity promises: variation or target, percentages, counts. With `baseCounts`, the base is printed
 * with its unit, for when nothing else prints it.
 */
export function promiseTexts(quantite: Quantite, baseCounts = false): string[] {
  const {
    reference,
    cible,
    variation,
    variation_pourcentage,
    nombre: count,
    multiplicateur,
    paliers,
  } = quantite;
  const parts: string[] = [];
  if (variation !== undefined) parts.push(variationText(quantite, variation));
  else if (cible !== undefined) parts.push(cibleText(quantite, cible));
  let based = parts.length > 0;
  const from = () => {
    const words = based ? '' : startingFrom(quantite);
    const counts = baseCounts && words !== '' && reference;
    based = true;
    return counts
      ? ` à partir de ${withUnit(reference.valeur, quantite)}${dated(reference.date, reference.source)}`
      : words;
  };
  if (variation_pourcentage !== undefined) parts.push(`${percentChangeText(variation_pourcentage)}${from()}`);
  if (multiplicateur !== undefined) parts.push(`multiplication par ${numberText(multiplicateur)}${from()}`);
  if (count !== undefined) parts.push(withUnit(count, quantite));
  if (reference && !based && !paliers)
    parts.push(`base de ${withUnit(reference.valeur, quantite)}${dated(reference.date, reference.source)}`);
  return parts;
}
