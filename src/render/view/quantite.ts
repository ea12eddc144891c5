import type { Fourchette, Quantite } from '../../model/contrat.ts';
import { yearCount } from '../../model/periodes.ts';
import { add, effortOf } from '../../model/quantites.ts';
import { afterDe, percentChangeText, type Valeur, withElision, withUnit } from './compte.ts';
import { numberText, periodText, periodWithPreposition, signedText, valueText } from './valeurs.ts';

const onDay = (date: string | number) =>
  /^\d{4}-\d{2}-\d{2}$/.test(String(date)) ? `au ${periodText(date)}` : periodWithPreposition(date);
const dated = (date: string | number | undefined) => (date === undefined ? '' : ` (${onDay(date)})`);

/** « 330 (en 2020) », the base as it stands in a sentence. */
const base = ({ reference }: Quantite) =>
  reference ? `${afterDe(reference.valeur)}${dated(reference.date)}` : '';

/** « à partir de 330 (en 2020) », or nothing without a base. */
const startingFrom = (quantite: Quantite) => (quantite.reference ? ` à partir de ${base(quantite)}` : '');

/** A variation with where it starts and where it leads, so that a reader can check the sum. */
function variationText(quantite: Quantite, variation: Valeur): string {
  const { reference, cible } = quantite;
  const signed =
    typeof variation === 'number'
      ? withUnit(variation, quantite, signedText)
      : `${withUnit(variation, quantite)} en plus`;
  const from = startingFrom(quantite);
  if (cible !== undefined)
    return `${signed}${from}${from ? ',' : ''} pour atteindre ${withUnit(cible, quantite)}`;
  if (typeof variation !== 'number' || typeof reference?.valeur !== 'number') return `${signed}${from}`;
  return `${signed}${from}, soit ${withUnit(add(reference.valeur, variation), quantite)}`;
}

/** A target with its base and, between plain numbers, the difference. */
function cibleText(quantite: Quantite, cible: Valeur): string {
  const { reference } = quantite;
  if (!reference) return `cible\u00a0: ${withUnit(cible, quantite)}`;
  if (typeof cible !== 'number' || typeof reference.valeur !== 'number')
    return `${withUnit(cible, quantite)}, contre ${base(quantite)}`;
  return `de ${base(quantite)} à ${withUnit(cible, quantite)}, soit ${signedText(add(cible, -reference.valeur))}`;
}

/** What is promised, with base, target and variation side by side; the base says its unit where nothing else does. */
function promiseTexts(quantite: Quantite, baseCounts = false): string[] {
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
    return counts ? ` à partir de ${withUnit(reference.valeur, quantite)}${dated(reference.date)}` : words;
  };
  if (variation_pourcentage !== undefined) parts.push(`${percentChangeText(variation_pourcentage)}${from()}`);
  if (multiplicateur !== undefined) parts.push(`multiplication par ${numberText(multiplicateur)}${from()}`);
  if (count !== undefined) parts.push(withUnit(count, quantite));
  if (reference && !based && !paliers)
    parts.push(`base de ${withUnit(reference.valeur, quantite)}${dated(reference.date)}`);
  return parts;
}

const PLURALS = {
  an: 'ans',
  semestre: 'semestres',
  trimestre: 'trimestres',
  mois: 'mois',
  semaine: 'semaines',
  jour: 'jours',
};
type Rythme = NonNullable<Quantite['rythme']>;

/** « par an », « toutes les 2 semaines ». */
function frequencyText({ par, tous_les }: Rythme): string {
  return tous_les ? `${par === 'semaine' ? 'toutes' : 'tous'} les ${tous_les} ${PLURALS[par]}` : `par ${par}`;
}

/** A rhythm, its years and, where it comes back each year, what it adds up to. */
function rythmeText(rythme: Rythme, quantite: Quantite): string {
  const { debut, fin, par, tous_les } = rythme;
  const both = debut !== undefined && fin !== undefined;
  const when = both
    ? `, de ${debut} à ${fin}`
    : debut !== undefined
      ? `, à partir de ${debut}`
      : fin !== undefined
        ? `, jusqu’en ${fin}`
        : '';
  const times = both && par === 'an' && !tous_les ? yearCount(debut, fin) : 0;
  const sum = times > 1 ? ` (soit ${valueText(rythme.valeur, (n) => numberText(n * times))} en tout)` : '';
  return `${withUnit(rythme.valeur, quantite)} ${frequencyText(rythme)}${when}${sum}`;
}

function scheduleTexts(quantite: Quantite): string[] {
  const { rythme, echeancier, paliers, periode: span } = quantite;
  const parts: string[] = [];
  if (rythme) parts.push(rythmeText(rythme, quantite));
  if (echeancier) {
    const total = effortOf({ grandeur: '', echeancier });
    const sum =
      echeancier.length > 1 && total && total.min === total.max ? ` (${numberText(total.min)} en tout)` : '';
    parts.push(
      `calendrier\u00a0: ${echeancier.map((tranche) => `${valueText(tranche.valeur)} ${periodWithPreposition(tranche.periode)}`).join(', ')}${sum}`,
    );
  }
  if (paliers) {
    const alone = quantite.cible === undefined && quantite.variation === undefined;
    const start = alone && quantite.reference ? `de ${base(quantite)} à ` : '';
    const last = paliers.length - 1;
    const steps = paliers.map(
      (step, i) =>
        `${i === last ? withUnit(step.valeur, quantite) : valueText(step.valeur)}${dated(step.periode)}`,
    );
    parts.push(`${start}${steps.join(', puis ')}, par paliers`);
  }
  if (span) {
    const { debut, fin } = span;
    const both = debut !== undefined && fin !== undefined;
    parts.push(
      both
        ? `sur la période ${periodText(debut)}–${periodText(fin)}`
        : debut !== undefined
          ? `à partir de ${periodText(debut)}`
          : `jusqu’à ${periodText(fin ?? '')}`,
    );
  }
  return parts;
}

function stateTexts({ realise, variation, a_determiner, precision }: Quantite): string[] {
  const parts: string[] = [];
  if (realise) {
    const left =
      typeof variation === 'number' ? `, reste ${numberText(add(variation, -realise.valeur))}` : '';
    parts.push(`déjà acquis\u00a0: ${numberText(realise.valeur)}${dated(realise.date)}${left}`);
  }
  if (a_determiner) parts.push('nombre à déterminer');
  if (precision) parts.push(precision);
  return parts;
}

/** A unit that no figure carries is said apart, or it would be lost: a change in per cent says none. */
function loneUnit(
  quantite: Quantite,
  counted: readonly string[],
  figures: (one: Quantite) => string[],
): string[] {
  const { unite, ...rest } = quantite;
  return unite && figures(rest).join() === counted.join() ? [`unité\u00a0: ${unite}`] : [];
}

/** The figures of a quantity in words a reader can check: « +100 postes à partir de 330 (en 2020), pour atteindre 430 postes ». */
export function quantiteFigures(quantite: Quantite): string {
  const { pourcentage, pour_chaque } = quantite;
  const share = pourcentage ? [`${valueText(pourcentage.valeur)}\u202f% ${pourcentage.de}`] : [];
  const figures = (one: Quantite) => [...promiseTexts(one), ...share, ...scheduleTexts(one)];
  const based = (one: Quantite) => [...promiseTexts(one, true), ...share, ...scheduleTexts(one)];
  const count = loneUnit(quantite, figures(quantite), figures).length > 0 ? based : figures;
  const counted = count(quantite);
  const [first = '', ...rest] = [...counted, ...stateTexts(quantite), ...loneUnit(quantite, counted, count)];
  const each = pour_chaque ? `${first ? ' ' : ''}pour chaque ${pour_chaque}` : '';
  return withElision([`${first}${each}`, ...rest].join('\u202f; '));
}

/** A quantity on one line: what is counted, then its figures. */
export function quantiteText(quantite: Quantite): string {
  return `${quantite.grandeur}\u00a0: ${quantiteFigures(quantite)}`;
}

/** The figure alone, for a table: « +100 postes (330 → 430) », « 10 caméras par an »; empty when the quantity says none. */
export function quantiteFigure(quantite: Quantite): string {
  const figure = figureOf(quantite);
  return withElision(
    figure && quantite.pour_chaque ? `${figure} pour chaque ${quantite.pour_chaque}` : figure,
  );
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
  const steps = levels.filter((level) => level !== undefined);
  const path = steps.map((step) => valueText(step)).join(' → ');
  if (variation !== undefined) {
    const signed =
      typeof variation === 'number'
        ? withUnit(variation, quantite, signedText)
        : `${withUnit(variation, quantite)} en plus`;
    return steps.length > 1 ? `${signed} (${path})` : signed;
  }
  const total = effortOf(quantite);
  if (steps.length > 1) {
    if (total && total.min === total.max) return `${withUnit(total.min, quantite, signedText)} (${path})`;
    return [
      ...steps.slice(0, -1).map((step) => valueText(step)),
      withUnit(steps.at(-1) as Valeur, quantite),
    ].join(' → ');
  }
  if (cible !== undefined) return withUnit(cible, quantite);
  if (count !== undefined) return withUnit(count, quantite);
  if (rythme) return `${withUnit(rythme.valeur, quantite)} ${frequencyText(rythme)}`;
  if (total) return withUnit(rangeValue(total), quantite);
  if (pourcentage) return `${valueText(pourcentage.valeur)}\u202f% ${pourcentage.de}`;
  if (variation_pourcentage !== undefined) return percentChangeText(variation_pourcentage);
  if (multiplicateur !== undefined) return `× ${numberText(multiplicateur)}`;
  return quantite.a_determiner ? 'à déterminer' : '';
}

/** A computed range as a value: one number, or its finite bounds. */
export function rangeValue({ min, max }: { min: number; max: number }): number | Fourchette {
  if (min === max) return min;
  return {
    ...(Number.isFinite(min) ? { minimum: min } : {}),
    ...(Number.isFinite(max) ? { maximum: max } : {}),
  };
}
