import type { Diagnostic, IndicateurDiagnostic, Mesure } from '../../model/contrat.ts';
import { inflected } from '../../model/unites.ts';
import { figureText, type IndicateurField } from './indicateur-cells.ts';
import { rateBase } from './indicateur-table.ts';
import { type CitedSource, citedSources, withSourceMark } from './sources.ts';

/**
 * Whether the figure of a year is drawn as a point: neither a partial year, which cannot be compared with
 * whole years, nor a figure covered by statistical secrecy, which is not zero.
 */
const isDrawn = (mesure: Mesure, champ: IndicateurField) =>
  mesure[champ] !== undefined && mesure.etat !== 'non_diffuse' && !mesure.precision;

/**
 * Draws the counts if at least two years have one, otherwise the rates; undefined when neither makes a curve.
 */
function fieldOf(serie: readonly Mesure[]): IndicateurField | undefined {
  return (['nombre', 'taux'] as const).find(
    (champ) => serie.filter((mesure) => isDrawn(mesure, champ)).length > 1,
  );
}

function cellText(mesure: Mesure | undefined, champ: IndicateurField): string {
  if (mesure?.etat === 'non_diffuse') return 'non diffusé';
  const value = mesure?.[champ];
  if (value === undefined) return '–';
  return mesure?.precision ? `${figureText(value, champ)} (${mesure.precision})` : figureText(value, champ);
}

function unitText(indicateur: IndicateurDiagnostic, champ: IndicateurField): string {
  const plural = inflected(indicateur.unite, 2);
  return champ === 'nombre' ? plural : `${plural} pour 1\u202f000 ${rateBase(indicateur)}`;
}

/**
 * The chart of the indicators: a row for each series, the years of all series as columns; undefined when no
 * indicator has a curve. Its sources have the marks of `sources`, those of the diagnostic unless a document has more.
 */
export function buildGraphique(
  diagnostic: Diagnostic,
  sources: readonly CitedSource[] = citedSources(diagnostic),
) {
  const { indicateurs = [] } = diagnostic;
  const drawn = indicateurs.flatMap((indicateur) => {
    const champ = fieldOf(indicateur.serie ?? []);
    return champ ? [{ indicateur, champ, serie: indicateur.serie ?? [] }] : [];
  });
  if (drawn.length === 0) return undefined;
  const annees = [...new Set(drawn.flatMap(({ serie }) => serie.map(({ annee }) => annee)))].sort(
    (a, b) => a - b,
  );
  const used = sources.filter(({ id }) => drawn.some(({ indicateur }) => indicateur.source === id));
  const series = drawn.map(({ indicateur, champ, serie }) => ({
    libelle: withSourceMark(indicateur.libelle, indicateur.source, sources),
    unite: unitText(indicateur, champ),
    cellules: annees.map((annee) =>
      cellText(
        serie.find((mesure) => mesure.annee === annee),
        champ,
      ),
    ),
  }));
  return {
    annees,
    series,
    creux: series.some(({ cellules }) => cellules.some((text) => !/^[\d\s.,−-]+$/.test(text))),
    sources: used.map(
      ({ titre, producteur, millesime, marque }) =>
        `${marque && `${marque}\u00a0`}${[producteur ?? titre, millesime].filter(Boolean).join(', ')}`,
    ),
  };
}
