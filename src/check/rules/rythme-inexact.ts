import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Contrat, Quantite } from '../../model/contrat.ts';
import { daysOf, yearCount } from '../../model/periodes.ts';
import type { Bounds } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { knownRange, overlap, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

const TIMES_A_YEAR = { an: 1, semestre: 2, trimestre: 4, mois: 12 } as const;

/** A rhythm kept over its years is the variation; over the term of the document, whose first and last years may be partial, it can be. */
export const rythmeInexact: Rule = {
  id: 'rythme-inexact',
  description: 'Le rythme, tenu pendant toute sa durée, ne fait pas la variation annoncée.',
  pourquoi:
    '« Dix par an » et un total qui ne s’accordent pas font deux promesses : le jour du bilan, chacun retiendra celle qui l’arrange.',
  severity: ALWAYS_ERROR,
  cles: ['rythme'],
  exemple: inAxe(`- id: renfort
  titre: Installer dix caméras par an
  porteurs: [ville]
  quantite: { grandeur: caméras, unite: caméra, variation: ⟦100 → 50⟧, rythme: { valeur: 10, par: an, debut: 2027, fin: 2031 } }`),
  check({ quantites, contrat }, report) {
    for (const { quantite, chiffres, path } of quantites) {
      const { rythme } = quantite;
      if (!rythme || rythme.par === 'semaine' || rythme.par === 'jour') continue;
      const each = knownRange(rythme.valeur);
      const years = yearsOf(rythme, contrat.duree);
      const variation =
        chiffres.added ?? (rythme.fin === undefined ? undefined : knownRange(quantite.nombre));
      if (!each || !years || !variation) continue;
      const aYear = TIMES_A_YEAR[rythme.par] / (rythme.tous_les ?? 1);
      const times = { min: years.min * aYear, max: years.max * aYear };
      const computed = {
        min: Math.min(each.min * times.min, each.min * times.max),
        max: Math.max(each.max * times.min, each.max * times.max),
      };
      if (overlap(computed, variation)) continue;
      const span = `${printedRange(years)} an${years.max < 2 ? '' : 's'}`;
      const par = rythme.tous_les
        ? `tous les ${rythme.tous_les} ${rythme.par === 'mois' ? 'mois' : `${rythme.par}s`}`
        : `par ${rythme.par}`;
      const message = `Pour ${cite(quantite.grandeur)}, ${printedRange(each)} ${par} pendant ${span} font ${printedRange(computed)}, et non ${printedRange(variation)}.`;
      report({
        path: [path, 'rythme'],
        on: 'key',
        message,
        hint: 'Corrigez le rythme, sa durée ou le chiffre promis.',
      });
    }
  },
};

// How many years the rhythm is kept: exact with its own first and last years, else a range from the term of the document.
function yearsOf(rythme: NonNullable<Quantite['rythme']>, duree: Contrat['duree']): Bounds | undefined {
  if (rythme.debut !== undefined && rythme.fin !== undefined) {
    const years = yearCount(rythme.debut, rythme.fin);
    return years > 0 ? { min: years, max: years } : undefined;
  }
  const debut = rythme.debut === undefined ? daysOf(duree?.debut) : daysOf(rythme.debut);
  const fin = rythme.fin === undefined ? daysOf(duree?.fin) : daysOf(rythme.fin);
  if (!debut || !fin || fin.fin < debut.debut) return undefined;
  const max = yearCount(Number(debut.debut.slice(0, 4)), Number(fin.fin.slice(0, 4)));
  return { min: Math.max(0, max - 2), max };
}
