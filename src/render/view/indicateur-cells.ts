import type { Evolution, IndicateurDiagnostic, Mesure } from '../../model/contrat.ts';
import { add } from '../../model/quantites.ts';
import { inflected } from '../../model/unites.ts';
import { numberText, signedText } from './numbers.ts';
// Seven exports: the figures of an indicator, its changes, and how the notes of the table recognise them.

/** Which figure of a year: the count itself, or its rate per 1,000 inhabitants or dwellings. */
export type IndicateurField = 'nombre' | 'taux';

export const NON_DIFFUSE = 'non diffusé';
export const ABSENT = '–';
/** Below this many facts, a percentage would make a chance look like a trend: the change is given as a number. */
const FEW = 30;
const RATE_DECIMALS = 2;
/** Whether a cell begins with this mention, followed or not by details on the next line. */
export const startsAs = (word: string) => (cell: string) => cell === word || cell.startsWith(`${word}<br>`);

/** A figure as it is printed: a rate with two decimals at most, because the bases publish seven. */
export const figureText = (value: number, champ: IndicateurField): string =>
  numberText(value, champ === 'taux' ? RATE_DECIMALS : undefined);

const decimalsOf = (text: string): number => text.split(',')[1]?.length ?? 0;

/** A number with zeros up to this number of decimals: in a row, 4 beside 3,6 is « 4,0 ». */
function withDecimals(text: string, decimals: number): string {
  const missing = decimals - decimalsOf(text);
  return missing <= 0 ? text : `${text}${text.includes(',') ? '' : ','}${'0'.repeat(missing)}`;
}

/** The most decimals of the figures of a row. */
export function rowDecimals(serie: readonly Mesure[], champ: IndicateurField): number {
  return Math.max(
    0,
    ...serie.map((mesure) => {
      const value = mesure[champ];
      return value === undefined ? 0 : decimalsOf(figureText(value, champ));
    }),
  );
}

/**
 * The cell of a year: the count, under it the rate in per mille, « non diffusé » when statistical secrecy covers them (never zero), a dash
 * for what there is not. Its details are in brackets on a line of their own: on the same line, « 27 » and « 450 réponses » could be read as
 * 27 450.
 */
export function cellText(
  mesure: Mesure | undefined,
  champs: readonly IndicateurField[],
  decimals: readonly number[],
): string {
  const figures = champs.map((champ, at) => {
    const value = mesure?.[champ];
    if (value === undefined) return ABSENT;
    const text = withDecimals(figureText(value, champ), decimals[at] ?? 0);
    return champ === 'taux' && champs.length > 1 ? `${text}\u202f‰` : text;
  });
  const shown =
    mesure?.etat === 'non_diffuse'
      ? [NON_DIFFUSE]
      : figures.every((text) => text === ABSENT)
        ? [ABSENT]
        : figures;
  return [...shown, ...(mesure?.precision ? [`(${mesure.precision})`] : [])].join('<br>');
}

/**
 * The change from the first known year to the last, with those years: in per cent, or in points for a
 * percentage, or as a plain number when a year has few facts. A dash when no change can be computed.
 */
function changeText(serie: readonly Mesure[], champ: IndicateurField, unite: string): string {
  // A year with details is partial: it cannot be compared with whole years.
  const whole = serie.filter(
    (mesure) => mesure[champ] !== undefined && mesure.etat !== 'non_diffuse' && !mesure.precision,
  );
  const known = whole.sort((a, b) => a.annee - b.annee);
  const [first, last] = [known[0], known.at(-1)];
  const from = first?.[champ];
  const to = last?.[champ];
  if (!first || !last || first === last || from === undefined || to === undefined) return ABSENT;
  const years = `${first.annee}–${last.annee}`;
  const few = [first, last].some(({ nombre }) => nombre !== undefined && nombre < FEW);
  if (few && unite !== '%') return champ === 'nombre' ? `${signedText(add(to, -from))}<br>${years}` : ABSENT;
  if (unite === '%') return `${signedText(add(to, -from))} ${inflected('point', to - from)}<br>${years}`;
  return from === 0 ? ABSENT : `${withDecimals(signedText((to / from - 1) * 100, 1), 1)}\u202f%<br>${years}`;
}

// A published percentage of few facts is given as their number, as a computed one is.
function publishedChange({ debut, fin, pourcentage }: Evolution, serie: readonly Mesure[]): string {
  const [from, to] = [debut, fin].map((year) => serie.find(({ annee }) => annee === year)?.nombre);
  const change =
    from !== undefined && to !== undefined && Math.min(from, to) < FEW ? add(to, -from) : undefined;
  return `${signedText(change ?? pourcentage)}${change === undefined ? '\u202f%' : ''}<br>${debut}–${fin}`;
}

/** The changes of an indicator: as published, else from its first figure to its last, of its count and of its rate. */
export function evolutionText(
  { unite, serie = [], evolutions = [] }: IndicateurDiagnostic,
  champs: readonly IndicateurField[],
): string {
  const changes = champs.map((champ, at) =>
    at === 0 && evolutions.length > 0
      ? evolutions.map((one) => publishedChange(one, unite === '%' ? [] : serie)).join('<br>')
      : changeText(serie, champ, unite),
  );
  const [first = ABSENT, rate = ABSENT] = changes;
  if (rate === ABSENT) return first;
  const [change, years] = rate.split('<br>');
  const own = years && !first.includes(years) ? `<br>${years}` : '';
  return `${first === ABSENT ? '' : `${first}<br>`}taux\u00a0: ${change}${own}`;
}
