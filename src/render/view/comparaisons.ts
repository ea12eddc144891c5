import type { Comparaison, Diagnostic } from '../../model/contrat.ts';
import { ABSENT, figureText, NON_DIFFUSE } from './indicateur-cells.ts';
import { rateBase } from './indicateur-table.ts';
import { type CitedSource, citedSources, withSourceMark } from './sources.ts';

/** The table that sets the rates of the territory beside those of larger ones: a row for each indicator and year, undefined without any. */
export function buildComparaisons(
  diagnostic: Diagnostic,
  sources: readonly CitedSource[] = citedSources(diagnostic),
) {
  const compared = (diagnostic.indicateurs ?? []).filter(({ comparaisons }) => comparaisons?.length);
  const all = compared.flatMap(({ comparaisons = [] }) => comparaisons);
  if (all.length === 0) return undefined;
  // The smaller territories first.
  const size = ({ departement, region }: Comparaison) => (departement ? 0 : region ? 1 : 2);
  const perimetres = [
    ...new Set([...all].sort((a, b) => size(a) - size(b)).map(({ perimetre }) => perimetre)),
  ];
  const marqueOf = (perimetre: string) => {
    const cited = all.find((one) => one.perimetre === perimetre && one.source)?.source;
    return withSourceMark(perimetre, cited, sources);
  };
  const lignes = compared.flatMap((indicateur) => {
    const { libelle, serie = [], comparaisons = [] } = indicateur;
    const annees = [...new Set(comparaisons.map(({ annee }) => annee))].sort((a, b) => a - b);
    return annees.map((annee) => {
      const ici = serie.find((mesure) => mesure.annee === annee);
      const rates = [
        ici?.taux,
        ...perimetres.map(
          (perimetre) => comparaisons.find((one) => one.perimetre === perimetre && one.annee === annee)?.taux,
        ),
      ];
      const decimals = Math.max(...rates.map(decimalsOf));
      const [own = ABSENT, ...others] = rates.map((taux) => rateText(taux, decimals));
      const texts = [ici?.etat === 'non_diffuse' ? NON_DIFFUSE : own, ...others];
      return { libelle, base: `pour 1\u202f000 ${rateBase(indicateur)}`, annee, cellules: texts };
    });
  });
  const rest = 100 - 34 - 10;
  return {
    perimetres: perimetres.map(marqueOf),
    largeurs: [
      34,
      10,
      ...[0, ...perimetres].map(() => Math.round((10 * rest) / (perimetres.length + 1)) / 10),
    ].join(' '),
    lignes,
  };
}

function rateText(taux: number | undefined, decimals: number): string {
  if (taux === undefined) return ABSENT;
  const [whole = '', rest = ''] = figureText(taux, 'taux').split(',');
  return decimals === 0 ? whole : `${whole},${rest.padEnd(decimals, '0')}`;
}

const decimalsOf = (taux: number | undefined): number =>
  taux === undefined ? 0 : (figureText(taux, 'taux').split(',')[1]?.length ?? 0);
