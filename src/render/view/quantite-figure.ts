import type { Quantite } from '../../model/contrat.ts';
import { effortMontant } from '../../model/montants.ts';
import { add, type Valeur } from '../../model/quantites.ts';
import { familleOf } from '../../model/unites.ts';
import { withElision } from './elision.ts';
import { numberText, rangeValue, signedText, valueText } from './numbers.ts';
import { withPart } from './quantite-part.ts';
import { frequencyText } from './quantite-schedule.ts';
import { percentChangeText, withUnit } from './units.ts';

/**
 * The figure of a quantity alone, for a table: « +100 postes (330 → 430) », « 10 caméras par an »; empty when
 * the quantity has none.
 */
export function quantiteFigure(quantite: Quantite): string {
  const { pour_chaque, realise } = quantite;
  const figure = figureOf(quantite);
  const each = figure && pour_chaque ? ` pour chaque ${pour_chaque}` : '';
  const done = figure && realise ? doneText(quantite, realise.valeur) : '';
  return withElision(figure ? `${withPart(`${figure}${each}`, quantite)}${done}` : '');
}

/** What is already there and what is left: « dont 20 déjà réalisés, reste 22 ». */
function doneText(quantite: Quantite, done: number): string {
  const whole = effortMontant(quantite);
  const exact = whole && whole.min === whole.max && !whole.environ;
  const left = exact ? `, reste ${numberText(add(whole.min, -done))}` : '';
  return `, dont ${numberText(done)} déjà ${familleOf(quantite.unite) === 'cameras' ? 'réalisées' : 'réalisés'}${left}`;
}

function figureOf(quantite: Quantite): string {
  const {
    reference,
    cible,
    variation,
    variation_pourcentage,
    rythme,
    paliers,
    nombre: count,
    pourcentage,
    multiplicateur,
  } = quantite;
  const levels = [
    reference?.valeur,
    ...(paliers?.map((palier) => palier.valeur) ?? []),
    ...(cible !== undefined && !paliers ? [cible] : []),
  ];
  // Of what doubles, the level that is reached, so that « 20 » is not read as the whole.
  if (
    multiplicateur !== undefined &&
    cible === undefined &&
    !paliers &&
    typeof reference?.valeur === 'number'
  )
    levels.push(Number((reference.valeur * multiplicateur).toPrecision(12)));
  const steps = levels.filter((level) => level !== undefined);
  // Without a base, the first level is no starting point.
  const path = reference
    ? steps.map((step) => valueText(step)).join(' → ')
    : `paliers\u00a0: ${steps.map((step) => valueText(step)).join(', puis ')}`;
  if (variation !== undefined) {
    const signed =
      typeof variation === 'number'
        ? withUnit(variation, quantite, signedText)
        : `${withUnit(variation, quantite)} supplémentaires`;
    return steps.length > 1 ? `${signed} (${path})` : signed;
  }
  const total = effortMontant(quantite);
  if (steps.length > 1) {
    if (total?.min === 0 && total.max === 0)
      return `${withUnit(steps.at(-1) as Valeur, quantite)}, sans changement`;
    if (total && total.min === total.max)
      return `${total.environ ? 'environ ' : ''}${withUnit(total.min, quantite, signedText)} (${path})`;
    return [
      ...steps.slice(0, -1).map((step) => valueText(step)),
      withUnit(steps.at(-1) as Valeur, quantite),
    ].join(reference ? ' → ' : ', puis ');
  }
  if (cible !== undefined) return withUnit(cible, quantite);
  if (count !== undefined) return withUnit(count, quantite);
  if (rythme) return `${withUnit(rythme.valeur, quantite)} ${frequencyText(rythme)}`;
  if (multiplicateur !== undefined) return `× ${numberText(multiplicateur)}`;
  if (total) return withUnit(rangeValue(total), quantite);
  if (pourcentage) return `${valueText(pourcentage.valeur)}\u202f% ${pourcentage.de}`;
  if (variation_pourcentage !== undefined) return percentChangeText(variation_pourcentage);
  return quantite.a_determiner ? 'à déterminer' : '';
}
