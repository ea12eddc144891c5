import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { printedNumber } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** A percentage of change is that of the series, within 0.6 point: a published one was rounded, and so were the figures. */
export const evolutionInexacte: Rule = {
  id: 'evolution-inexacte',
  description: 'L’évolution en pour cent d’un indicateur n’est pas celle de sa série.',
  pourquoi:
    'Le pourcentage est ce que l’on cite : s’il ne sort pas de la série imprimée à côté, qui refait le calcul doute de tout le diagnostic.',
  severity: ERROR_AT_SIGNATURE,
  cles: ['evolutions'],
  exemple: `diagnostic:
  indicateurs:
    - id: vols
      libelle: Vols
      unite: infraction
      serie: [{ annee: 2023, nombre: 200 }, { annee: 2025, nombre: 180 }]
      evolutions: [{ debut: 2023, fin: 2025, pourcentage: ⟦-20 → -10⟧ }]`,
  check({ contrat }, report) {
    for (const [i, { libelle, serie, evolutions }] of (contrat.diagnostic?.indicateurs ?? []).entries()) {
      const parAnnee = new Map((serie ?? []).map((mesure) => [mesure.annee, mesure]));
      for (const [j, { debut, fin, pourcentage }] of (evolutions ?? []).entries()) {
        const [first, last] = [parAnnee.get(debut), parAnnee.get(fin)];
        const changes = (['nombre', 'taux'] as const).flatMap(
          (key) => evolution(first?.[key], last?.[key]) ?? [],
        );
        const [computed] = changes;
        if (computed === undefined || changes.some((change) => Math.abs(change - pourcentage) <= 0.6))
          continue;
        const exact = Math.round(computed * 10) / 10;
        const message = `${cite(libelle)} : de ${debut} à ${fin}, la série évolue de ${printedNumber(exact)} %, et non de ${printedNumber(pourcentage)} %.`;
        report({
          path: ['diagnostic', 'indicateurs', i, 'evolutions', j, 'pourcentage'],
          message,
          hint: `Corrigez la série, ou écrivez « pourcentage: ${exact} ».`,
        });
      }
    }
  },
};

function evolution(from: number | undefined, to: number | undefined): number | undefined {
  return from === undefined || to === undefined || from === 0 ? undefined : (100 * (to - from)) / from;
}
