import type { Contrat, Diagnostic, IndicateurDiagnostic } from '../../model/contrat.ts';
import { inflected } from '../../model/unites.ts';
import { ABSENT, cellText, evolutionText, NON_DIFFUSE, rowDecimals, startsAs } from './indicateur-cells.ts';
import { baseText, perimetreText } from './mesure-par.ts';
import { type CitedSource, citedSources, withSourceMark } from './sources.ts';

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

/** What a rate is counted for, unless the file says: burglaries per 1,000 homes, as they are published (SSMSI), the rest per inhabitant. */
export const rateBase = ({ denominateur, libelle }: IndicateurDiagnostic): 'habitants' | 'logements' =>
  denominateur ?? (/cambriolage/i.test(libelle) ? 'logements' : 'habitants');

function rowOf(
  indicateur: IndicateurDiagnostic,
  annees: readonly number[],
  sources: readonly CitedSource[],
  territoire?: Contrat['territoire'],
): IndicateurRow {
  const { libelle, unite, serie = [], commentaire } = indicateur;
  const known = (['nombre', 'taux'] as const).filter((champ) =>
    serie.some((mesure) => mesure[champ] !== undefined),
  );
  const champs = known.length === 0 ? (['nombre'] as const) : known;
  const counted = baseText(indicateur, rateBase(indicateur));
  const base = `pour 1\u202f000 ${rateBase(indicateur)}${counted && ` (${counted})`}`;
  const unites = inflected(unite, 2);
  const decimals = champs.map((champ) => rowDecimals(serie, champ));
  return {
    libelle: withSourceMark(libelle, indicateur.source, sources),
    precision: [
      champs[0] === 'taux' ? `${unites} ${base}` : unites,
      ...(champs.length > 1 ? [`taux ${base}`] : []),
      perimetreText(indicateur, territoire),
    ]
      .filter(Boolean)
      .join('\u202f; ')
      .concat(commentaire ? `<br>${commentaire}` : ''),
    cellules: annees.map((annee) =>
      cellText(
        serie.find((mesure) => mesure.annee === annee),
        champs,
        decimals,
      ),
    ),
    evolution: evolutionText(indicateur, champs),
  };
}

/** The table of the indicators: the years of all series as columns, one row for each indicator. */
export function buildIndicateurTable(diagnostic: Diagnostic, territoire?: Contrat['territoire']) {
  const indicateurs = diagnostic.indicateurs ?? [];
  const sources = citedSources(diagnostic);
  const annees = [
    ...new Set(indicateurs.flatMap(({ serie }) => (serie ?? []).map(({ annee }) => annee))),
  ].sort((a, b) => a - b);
  const rows = indicateurs.map((indicateur) => rowOf(indicateur, annees, sources, territoire));
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
