import type { Diagnostic, IndicateurDiagnostic, Mesure } from '../../model/contrat.ts';
import { inflected } from '../../model/unites.ts';
import { citedSources, withSourceMark } from './sources.ts';
import { numberText } from './valeurs.ts';

type Champ = 'nombre' | 'taux';

/** A part of a year compares with nothing, and secrecy is no zero: neither is a point of a curve. */
const isDrawn = (mesure: Mesure, champ: Champ) =>
  mesure[champ] !== undefined && mesure.etat !== 'non_diffuse' && !mesure.precision;

/** The counts where there are enough of them, else the rates; undefined where one curve would have fewer than two points. */
function fieldOf(serie: readonly Mesure[]): Champ | undefined {
  return (['nombre', 'taux'] as const).find(
    (champ) => serie.filter((mesure) => isDrawn(mesure, champ)).length > 1,
  );
}

function cellText(mesure: Mesure | undefined, champ: Champ): string {
  if (mesure?.etat === 'non_diffuse') return 'non diffusé';
  const value = mesure?.[champ];
  if (value === undefined) return '–';
  return mesure?.precision ? `${numberText(value)} (${mesure.precision})` : numberText(value);
}

function unitText({ unite, denominateur }: IndicateurDiagnostic, champ: Champ): string {
  const plural = inflected(unite, 2);
  return champ === 'nombre'
    ? plural
    : `${plural} pour 1\u202f000 ${denominateur === 'logements' ? 'logements' : 'habitants'}`;
}

/** The curves of the indicators that have one: a row a series, the years of all as columns; undefined when there is none. */
export function buildGraphique(diagnostic: Diagnostic) {
  const { indicateurs = [] } = diagnostic;
  const sources = citedSources(diagnostic);
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
