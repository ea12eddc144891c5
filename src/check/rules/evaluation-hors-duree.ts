import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import type { Path } from '../../kernel/path.ts';
import type { Periode } from '../../model/contrat.ts';
import { outsideDuree } from '../lookups/duree.ts';
import { periodNamed } from '../lookups/periodes.ts';
import type { Rule } from '../rule.ts';

/** The first evaluation and the clauses de rendez-vous fall within the term of the document. */
export const evaluationHorsDuree: Rule = {
  id: 'evaluation-hors-duree',
  description: 'Une clause de rendez-vous ou la première évaluation tombe en dehors de la durée.',
  pourquoi:
    'Après la fin, un rendez-vous ne peut plus rien changer ; avant le début, il n’y a encore rien à évaluer.',
  severity: ERROR_AT_SIGNATURE,
  cles: ['evaluation'],
  exemple: `duree: { debut: 2026-09-15, fin: 2032-03-31 }
evaluation:
  frequence: annuelle
  clauses_rendez_vous:
    - { id: bilan, date: ⟦2033 → 2029⟧, objet: Suite des renforts }`,
  check({ contrat: { duree, evaluation } }, report) {
    const outside = outsideDuree(duree);
    const dates: [Periode | undefined, Path][] = [
      [evaluation?.premiere_echeance, ['evaluation', 'premiere_echeance']],
      ...(evaluation?.clauses_rendez_vous ?? []).map(({ date }, i): [Periode | undefined, Path] => [
        date,
        ['evaluation', 'clauses_rendez_vous', i, 'date'],
      ]),
    ];
    for (const [date, path] of dates) {
      const why = outside(date);
      if (why)
        report({
          path,
          message: `Ce rendez-vous (${periodNamed(date)}) ${why}.`,
          hint: 'Changez cette date, ou la durée.',
        });
    }
  },
};
