import type { Diagnostic } from '../../model/contrat.ts';
import { buildGraphique } from './graphique.ts';
import { buildIndicateurTable } from './indicateur-table.ts';

/** The diagnostic with its table, its chart, and the short names of those whose means it lists. */
export function buildDiagnostic(diagnostic: Diagnostic, shortNameOf: (id: string) => string) {
  return {
    ...diagnostic,
    table: buildIndicateurTable(diagnostic),
    graphique: buildGraphique(diagnostic),
    constats_par_nature: constatsByNature(diagnostic),
    moyens: diagnostic.moyens?.map((moyen) => ({
      ...moyen,
      nom: moyen.partie ? shortNameOf(moyen.partie) : '–',
    })),
  };
}

/**
 * The observations grouped by nature: strengths, weaknesses, then plain observations. A nature without any is
 * left out.
 */
function constatsByNature(diagnostic: Diagnostic) {
  return (['force', 'faiblesse', 'constat'] as const)
    .map((nature) => ({
      nature,
      textes: (diagnostic.constats ?? [])
        .filter((constat) => constat.nature === nature)
        .map(({ texte }) => texte),
    }))
    .filter(({ textes }) => textes.length > 0);
}
