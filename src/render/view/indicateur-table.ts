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

type RateBase = 'habitants' | 'logements';

/** What a rate is counted for, unless the file says: burglaries per 1,000 homes, as they are published (SSMSI), the rest per inhabitant. */
export const rateBase = ({ denominateur, libelle }: IndicateurDiagnostic): RateBase =>
  denominateur ?? (/cambriolage/i.test(libelle) ? 'logements' : 'habitants');

function rowOf(
  indicateur: IndicateurDiagnostic,
  annees: readonly number[],
  sources: readonly CitedSource[],
  partagees: ReadonlyMap<RateBase, string>,
  territoire?: Contrat['territoire'],
): IndicateurRow {
  const { libelle, unite, serie = [], commentaire } = indicateur;
  const known = (['nombre', 'taux'] as const).filter((champ) =>
    serie.some((mesure) => mesure[champ] !== undefined),
  );
  const champs = known.length === 0 ? (['nombre'] as const) : known;
  const counted = partagees.has(rateBase(indicateur)) ? '' : baseText(indicateur, rateBase(indicateur));
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

// What all rates of a kind are counted for, when several are: it is then printed once, below the table.
function sharedBases(
  indicateurs: readonly IndicateurDiagnostic[],
  territoire?: Contrat['territoire'],
): Map<RateBase, string> {
  const shared = new Map<RateBase, string>();
  for (const base of ['habitants', 'logements'] as const) {
    const rates = indicateurs.filter(
      (one) => rateBase(one) === base && one.serie?.some(({ taux }) => taux !== undefined),
    );
    const [text = '', ...others] = new Set(rates.map((one) => baseText(one, base)));
    const perimetres = new Set(rates.map((one) => perimetreText(one, territoire)));
    if (rates.length > 1 && text !== '' && others.length === 0 && perimetres.size === 1)
      shared.set(base, text);
  }
  return shared;
}

/** The table of the indicators: the years of all series as columns, one row for each indicator. */
export function buildIndicateurTable(diagnostic: Diagnostic, territoire?: Contrat['territoire']) {
  const indicateurs = diagnostic.indicateurs ?? [];
  const sources = citedSources(diagnostic);
  const shared = sharedBases(indicateurs, territoire);
  const annees = [
    ...new Set(indicateurs.flatMap(({ serie }) => (serie ?? []).map(({ annee }) => annee))),
  ].sort((a, b) => a - b);
  const rows = indicateurs.map((indicateur) => rowOf(indicateur, annees, sources, shared, territoire));
  const cells = rows.flatMap((row) => row.cellules);
  // All years have the same width, so that the columns line up.
  const largeurs = [36, ...annees.map(() => Math.round(500 / Math.max(annees.length, 1)) / 10), 14].join(' ');
  return {
    annees,
    largeurs,
    lignes: rows,
    sources,
    absent: cells.some(startsAs(ABSENT)),
    bases: [...shared]
      .map(([base, text]) => `pour 1\u202f000 ${base} portent sur ${text.replace(' en ', ` ${base} en `)}`)
      .join('\u202f; ceux '),
    petits: rows.some(({ evolution }) => /^[+−]?\d[\d\u202f,]*<br>/.test(evolution)),
    secret: cells.some(startsAs(NON_DIFFUSE)),
  };
}
