import type { Periode } from '../../model/contrat.ts';
import { bornes } from '../../model/periodes.ts';
import { cite } from '../../phrase.ts';
import type { Place } from '../../problem.ts';
import type { Contexte } from '../contexte.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';

interface Term {
  debut: Periode | undefined;
  fin: Periode | undefined;
  path: Place;
}

/** What ends does not end before it starts: term, frames, rhythms, periods, commitments. */
export const finAvantDebut: Rule = {
  id: 'fin-avant-debut',
  description: 'Une fin ou une échéance précède son début.',
  severity: TOUJOURS_ERREUR,
  exemple: {
    faux: `duree: { debut: 2026-09-15, fin: 2023-03-31 }`,
    juste: `duree: { debut: 2026-09-15, fin: 2032-03-31 }`,
  },
  *check(contexte) {
    for (const { debut, fin, path } of terms(contexte)) {
      const first = bornes(debut);
      const last = first && bornes(fin);
      if (first && last && last.fin < first.debut) yield { path, message: `La fin (${cite(fin)}) précède le début (${cite(debut)}).` };
    }
  },
};

function* terms({ contrat: { duree, cadres, diagnostic }, engagements, quantites }: Contexte): Iterable<Term> {
  const term = (debut: Periode | undefined, fin: Periode | undefined, ...path: Place): Term => ({ debut, fin, path });
  yield term(duree?.debut, duree?.fin, 'duree', 'fin');
  for (const [i, { debut, fin }] of (cadres ?? []).entries()) yield term(debut, fin, 'cadres', i, 'fin');
  for (const [i, { evolutions }] of (diagnostic?.indicateurs ?? []).entries())
    for (const [j, { debut, fin }] of (evolutions ?? []).entries())
      yield term(debut, fin, 'diagnostic', 'indicateurs', i, 'evolutions', j, 'fin');
  for (const { engagement, path } of engagements)
    if (engagement.debut !== undefined) yield term(engagement.debut, engagement.echeance, path, 'echeance');
  for (const { quantite, path } of quantites) {
    if (quantite.rythme) yield term(quantite.rythme.debut, quantite.rythme.fin, path, 'rythme', 'fin');
    if (quantite.periode) yield term(quantite.periode.debut, quantite.periode.fin, path, 'periode', 'fin');
  }
}
