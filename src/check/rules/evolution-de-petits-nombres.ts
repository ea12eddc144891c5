import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Rule } from '../rule.ts';

/** Below this many facts, the document gives a change as a number. */
const FEW = 30;

/** A percentage from fewer than thirty facts makes a chance look like a trend: the document gives the number instead. */
export const evolutionDePetitsNombres: Rule = {
  id: 'evolution-de-petits-nombres',
  description: 'Une évolution est donnée en pour cent sur moins de trente faits.',
  pourquoi:
    'De deux faits à quatre, « +100 % » fait d’un hasard une tendance : csi imprime la différence, et le pourcentage écrit ne paraît pas.',
  severity: ALWAYS_WARNING,
  cles: ['evolutions'],
  exemple: `diagnostic:
  indicateurs:
    - id: incendies
      libelle: Incendies volontaires
      unite: fait
      serie: [{ annee: 2023, nombre: 2 }, { annee: 2025, nombre: 4 }]
      ⟦evolutions: [{ debut: 2023, fin: 2025, pourcentage: 100 }] → commentaire: Trop peu de faits pour une tendance⟧`,
  check({ contrat }, report) {
    for (const [i, { libelle, serie, evolutions, unite }] of (
      contrat.diagnostic?.indicateurs ?? []
    ).entries()) {
      if (unite === '%') continue;
      const byYear = new Map((serie ?? []).map(({ annee, nombre }) => [annee, nombre]));
      for (const [j, { debut, fin }] of (evolutions ?? []).entries()) {
        const [from, to] = [byYear.get(debut), byYear.get(fin)];
        if (from === undefined || to === undefined || Math.min(from, to) >= FEW) continue;
        report({
          path: ['diagnostic', 'indicateurs', i, 'evolutions', j, 'pourcentage'],
          message: `${cite(libelle)} compte moins de ${FEW} faits en ${from < FEW ? debut : fin} : le document donne leur différence, et non ce pourcentage.`,
          hint: 'Retirez cette évolution, ou regroupez plusieurs années ou plusieurs infractions.',
        });
      }
    }
  },
};
