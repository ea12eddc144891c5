import type { Diagnostic, Evolution, IndicateurDiagnostic, Mesure } from '../../model/contrat.ts';
import { add } from '../../model/quantites.ts';
import { inflected } from '../../model/unites.ts';
import { numberText, signedText } from './numbers.ts';
import { type CitedSource, citedSources, withSourceMark } from './sources.ts';

/** Which figure of a year: the count itself, or its rate per 1,000 inhabitants or dwellings. */
export type IndicateurField = 'nombre' | 'taux';

/**
 * One row of the table of indicators: a label, a cell for each year, the change from the first figure to the
 * last.
 */
interface IndicateurRow {
  libelle: string;
  precision: string;
  cellules: string[];
  evolution: string;
}

const NON_DIFFUSE = 'non diffusé';
const ABSENT = '–';
/** Below this many facts, a percentage would make a chance look like a trend: the change is given as a number. */
const FEW = 30;
/** Whether a cell begins with this mention, followed or not by details on the next line. */
const startsAs = (word: string) => (cell: string) => cell === word || cell.startsWith(`${word}<br>`);

const decimalsOf = (text: string): number => text.split(',')[1]?.length ?? 0;

/** A number with zeros up to this number of decimals: in a row, 4 beside 3,6 is « 4,0 ». */
function withDecimals(text: string, decimals: number): string {
  const missing = decimals - decimalsOf(text);
  return missing <= 0 ? text : `${text}${text.includes(',') ? '' : ','}${'0'.repeat(missing)}`;
}

/** The most decimals of the figures of a row. */
function rowDecimals(serie: readonly Mesure[], champ: IndicateurField): number {
  return Math.max(
    0,
    ...serie.map((mesure) => {
      const value = mesure[champ];
      return value === undefined ? 0 : decimalsOf(numberText(value));
    }),
  );
}

/**
 * The cell of a year: the figure, « non diffusé » when statistical secrecy covers it (never zero), or a dash
 * when there is none. Its details are in brackets on a line of their own: on the same line, « 27 » and « 450
 * réponses » could be read as 27 450.
 */
function cellText(
  mesure: Mesure | undefined,
  champ: IndicateurField,
  premier: boolean,
  decimals: number,
): string {
  const value = mesure?.[champ];
  const figure =
    mesure?.etat === 'non_diffuse'
      ? NON_DIFFUSE
      : value === undefined
        ? ABSENT
        : withDecimals(numberText(value), decimals);
  return mesure?.precision && premier ? `${figure}<br>(${mesure.precision})` : figure;
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

/** What a rate is counted for, unless the file says: burglaries per 1,000 homes, as they are published (SSMSI), the rest per inhabitant. */
export const rateBase = ({ denominateur, libelle }: IndicateurDiagnostic): 'habitants' | 'logements' =>
  denominateur ?? (/cambriolage/i.test(libelle) ? 'logements' : 'habitants');

function rowsOf(
  indicateur: IndicateurDiagnostic,
  annees: readonly number[],
  sources: readonly CitedSource[],
): IndicateurRow[] {
  const { libelle, unite, serie = [], evolutions = [], perimetre, commentaire } = indicateur;
  const unites = inflected(unite, 2);
  const champs = (['nombre', 'taux'] as const).filter((champ) =>
    serie.some((mesure) => mesure[champ] !== undefined),
  );
  return (champs.length === 0 ? (['nombre'] as const) : champs).map((champ, i) => ({
    libelle: withSourceMark(champ === 'nombre' ? libelle : `${libelle}, taux`, indicateur.source, sources),
    precision: [
      champ === 'nombre' ? unites : `${unites} pour 1\u202f000 ${rateBase(indicateur)}`,
      ...(i === 0 ? [perimetre] : []),
    ]
      .filter(Boolean)
      .join('\u202f; ')
      .concat(i === 0 && commentaire ? `<br>${commentaire}` : ''),
    cellules: annees.map((annee) =>
      cellText(
        serie.find((mesure) => mesure.annee === annee),
        champ,
        i === 0,
        rowDecimals(serie, champ),
      ),
    ),
    evolution:
      i === 0 && evolutions.length > 0
        ? evolutions.map((one) => publishedChange(one, unite === '%' ? [] : serie)).join('<br>')
        : changeText(serie, champ, unite),
  }));
}

/** The table of the indicators: the years of all series as columns, one or two rows for each indicator. */
export function buildIndicateurTable(diagnostic: Diagnostic) {
  const indicateurs = diagnostic.indicateurs ?? [];
  const sources = citedSources(diagnostic);
  const annees = [
    ...new Set(indicateurs.flatMap(({ serie }) => (serie ?? []).map(({ annee }) => annee))),
  ].sort((a, b) => a - b);
  const rows = indicateurs.flatMap((indicateur) => rowsOf(indicateur, annees, sources));
  const cells = rows.flatMap((row) => row.cellules);
  // All years have the same width, so that the columns line up.
  const largeurs = [36, ...annees.map(() => Math.round(500 / Math.max(annees.length, 1)) / 10), 14].join(' ');
  return {
    annees,
    largeurs,
    lignes: rows,
    sources,
    absent: cells.some(startsAs(ABSENT)),
    petits: rows.some(({ evolution }) => /^[+−]?\d[\d\u202f,]*<br>/.test(evolution)),
    secret: cells.some(startsAs(NON_DIFFUSE)),
  };
}
