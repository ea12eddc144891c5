import type { Constat, Contrat, Diagnostic } from '../../model/contrat.ts';
import { buildComparaisons } from './comparaisons.ts';
import { buildGraphique } from './graphique.ts';
import { buildIndicateurTable } from './indicateur-table.ts';
import { byTheme, type Themes } from './themes.ts';

/** The diagnostic with its table, its chart, and its observations and means by subject, with the short names of those who provide them. */
export function buildDiagnostic(
  diagnostic: Diagnostic,
  shortNameOf: (id: string) => string,
  themes: Themes,
  territoire?: Contrat['territoire'],
) {
  const moyens = diagnostic.moyens?.map((moyen) => ({
    ...moyen,
    nom: moyen.partie ? shortNameOf(moyen.partie) : '–',
  }));
  return {
    ...diagnostic,
    table: buildIndicateurTable(diagnostic, territoire),
    comparees: buildComparaisons(diagnostic),
    graphique: buildGraphique(diagnostic),
    constats_par_theme: byTheme(diagnostic.constats ?? [], themes).map(({ theme, items }) => ({
      theme,
      natures: byNature(items),
    })),
    moyens,
    moyens_ranges: byTheme(moyens ?? [], themes).flatMap(({ theme, items }) => [
      ...(theme ? [{ bande: theme }] : []),
      ...items,
    ]),
  };
}

/** The observations grouped by nature: strengths, weaknesses, then plain observations. A nature without any is left out. */
function byNature(constats: readonly Constat[]) {
  return (['force', 'faiblesse', 'constat'] as const)
    .map((nature) => ({
      nature,
      textes: constats.filter((constat) => constat.nature === nature).map(({ texte }) => texte),
    }))
    .filter(({ textes }) => textes.length > 0);
}
