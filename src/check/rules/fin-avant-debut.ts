import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { Periode } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import { periodNamed } from '../lookups/periodes.ts';
import type { Rule } from '../rule.ts';

/** Nothing ends before it starts: term, frames, evolutions, rhythms, periods, commitments. */
export const finAvantDebut: Rule = {
  id: 'fin-avant-debut',
  description: 'Une fin ou une échéance précède son début.',
  pourquoi:
    'Une période qui finit avant de commencer ne dit pas quand chacun est tenu : c’est le plus souvent une année mal tapée, que la signature figerait.',
  severity: ALWAYS_ERROR,
  exemple: `duree: { debut: 2026-09-15, fin: ⟦2023-03-31 → 2032-03-31⟧ }`,
  check({ contrat: { duree, cadres, diagnostic }, engagements, quantites }, report) {
    const checkOrder = (
      debut: Periode | undefined,
      fin: Periode | undefined,
      parent: NestedPath,
      key = 'fin',
    ): void => {
      const first = daysOf(debut);
      const last = first && daysOf(fin);
      if (!last || last.fin >= first.debut) return;
      report({
        path: [parent, key],
        message: `La fin (${periodNamed(fin)}) précède le début (${periodNamed(debut)}).`,
        hint: 'Corrigez l’une des deux dates.',
      });
    };
    checkOrder(duree?.debut, duree?.fin, ['duree']);
    cadres?.forEach(({ debut, fin }, i) => {
      checkOrder(debut, fin, ['cadres', i]);
    });
    diagnostic?.indicateurs?.forEach(({ evolutions }, i) => {
      evolutions?.forEach(({ debut, fin }, j) => {
        checkOrder(debut, fin, ['diagnostic', 'indicateurs', i, 'evolutions', j]);
      });
    });
    for (const { engagement, path } of engagements)
      checkOrder(engagement.debut, engagement.echeance, path, 'echeance');
    for (const { quantite, path } of quantites) {
      if (quantite.rythme) checkOrder(quantite.rythme.debut, quantite.rythme.fin, [path, 'rythme']);
      if (quantite.periode) checkOrder(quantite.periode.debut, quantite.periode.fin, [path, 'periode']);
    }
  },
};
