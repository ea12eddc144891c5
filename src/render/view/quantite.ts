import type { Quantite } from '../../model/contrat.ts';
import { add } from '../../model/quantites.ts';
import { withElision } from './elision.ts';
import { numberText, valueText } from './numbers.ts';
import { dated } from './quantite-base.ts';
import { withPart } from './quantite-part.ts';
import { promiseTexts } from './quantite-promise.ts';
import { scheduleTexts } from './quantite-schedule.ts';

function stateTexts({ realise, variation, a_determiner, precision, source }: Quantite): string[] {
  const parts: string[] = [];
  if (realise) {
    const left =
      typeof variation === 'number' ? `, reste ${numberText(add(variation, -realise.valeur))}` : '';
    parts.push(`déjà réalisé\u00a0: ${numberText(realise.valeur)}${dated(realise.date)}${left}`);
  }
  if (a_determiner) parts.push('nombre à déterminer');
  if (precision) parts.push(precision);
  if (source) parts.push(`source\u00a0: ${source}`);
  return parts;
}

/**
 * The unit as a separate mention, when no figure is printed with it: a change in per cent, for example. It is
 * detected by writing the figures without the unit and comparing.
 */
function loneUnit(
  quantite: Quantite,
  counted: readonly string[],
  figures: (one: Quantite) => string[],
): string[] {
  const { unite, ...rest } = quantite;
  return unite && figures(rest).join() === counted.join() ? [`unité\u00a0: ${unite}`] : [];
}

/**
 * The figures of a quantity in words that a reader can check: « +100 postes à partir de 330 (en 2020), pour
 * atteindre 430 postes ».
 */
export function quantiteFigures(quantite: Quantite): string {
  const { pourcentage, pour_chaque } = quantite;
  const share = pourcentage ? [`${valueText(pourcentage.valeur)}\u202f% ${pourcentage.de}`] : [];
  const figures = (one: Quantite) => [...promiseTexts(one), ...share, ...scheduleTexts(one)];
  const based = (one: Quantite) => [...promiseTexts(one, true), ...share, ...scheduleTexts(one)];
  const count = loneUnit(quantite, figures(quantite), figures).length > 0 ? based : figures;
  const counted = count(quantite);
  const [first = '', ...rest] = [...counted, ...stateTexts(quantite), ...loneUnit(quantite, counted, count)];
  const each = pour_chaque ? `${first ? ' ' : ''}pour chaque ${pour_chaque}` : '';
  return withElision([withPart(`${first}${each}`, quantite), ...rest].join('\u202f; '));
}

/** A quantity on one line: what is counted, then its figures. */
export function quantiteText(quantite: Quantite): string {
  return `${quantite.grandeur}\u00a0: ${quantiteFigures(quantite)}`;
}
