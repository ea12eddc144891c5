import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { thingOf } from '../../model/choses.ts';
import type { Periode } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import type { Bounds } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { knownRange, overlap, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** Quantities that count the same thing at the same time start from the same base. */
export const baseContradictoire: Rule = {
  id: 'base-contradictoire',
  description: 'Le même équipement ou le même effectif part de deux bases différentes.',
  pourquoi:
    'Deux points de départ pour la même chose donnent deux progrès différents : chacun citera ensuite celui qui lui convient.',
  severity: ERROR_AT_SIGNATURE,
  cles: ['reference'],
  exemple: inAxe(`- id: cameras
  titre: Étendre la vidéoprotection
  porteurs: [ville]
  quantite: { grandeur: caméras de vidéoprotection, unite: caméra, reference: { valeur: 52, date: 2026 }, cible: 81 }
- id: cameras-gare
  titre: Raccorder les caméras au centre de supervision
  porteurs: [ville]
  quantite:
    grandeur: caméras
    unite: caméra
    reference: { valeur: ⟦60 → 52⟧, date: 2026 }
    cible: 81`),
  check(context, report) {
    const known = new Map<string, { base: Bounds; date: Periode | undefined }[]>();
    for (const { libelle, partie, valeur, unite, date } of context.contrat.diagnostic?.moyens ?? []) {
      const base = knownRange(valeur);
      if (base && partie !== undefined)
        known.set(thingOf({ porteurs: [partie] }, { grandeur: libelle, unite }), [{ base, date }]);
    }
    for (const { engagement, path } of context.binding) {
      const { quantite } = engagement;
      if (!quantite || engagement.dont_de !== undefined) continue;
      const base = knownRange(quantite.reference?.valeur);
      const date = quantite.reference?.date;
      if (!base) continue;
      const key = thingOf(engagement, quantite);
      const before = known.get(key) ?? [];
      const other = before.find((one) => !overlap(one.base, base) && sameTime(one.date, date));
      // Four bases are enough to compare with: without a bound, the cost would grow with the square of the quantities.
      if (before.length < 4) known.set(key, [...before, { base, date }]);
      if (!other) continue;
      const message = `${cite(quantite.grandeur)} part ici de ${printedRange(base)}, et ailleurs dans le fichier de ${printedRange(other.base)}.`;
      report({
        path: [path, 'quantite', 'reference', 'valeur'],
        message,
        hint: 'Gardez le chiffre exact, ou dites ce qui les distingue : la date de chaque base, les « lieux », ou ce que compte la « grandeur ».',
      });
    }
  },
};

function sameTime(a: Periode | undefined, b: Periode | undefined): boolean {
  const [one, other] = [daysOf(a), daysOf(b)];
  return !one || !other || (one.debut <= other.fin && other.debut <= one.fin);
}
