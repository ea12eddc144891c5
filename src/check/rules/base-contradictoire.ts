import { ERREUR_A_LA_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { plain } from '../../kernel/nearest.ts';
import type { Engagement, Periode, Quantite } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import type { Bounds } from '../../model/quantites.ts';
import { familleOf } from '../../model/unites.ts';
import { inAxe } from '../exemples.ts';
import { knownRange, overlap, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** One thing has one base on one day: two of them in one document are what gets disputed afterwards. */
export const baseContradictoire: Rule = {
  id: 'base-contradictoire',
  description: 'Le même équipement ou le même effectif part de deux bases différentes.',
  pourquoi:
    'Deux points de départ pour la même chose donnent deux progrès différents : chacun citera ensuite celui qui lui convient.',
  severity: ERREUR_A_LA_SIGNATURE,
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
        known.set(chose({ porteurs: [partie] }, { grandeur: libelle, unite }), [{ base, date }]);
    }
    for (const { engagement, path } of context.binding) {
      const { quantite } = engagement;
      if (!quantite || engagement.dont_de !== undefined) continue;
      const base = knownRange(quantite.reference?.valeur);
      const date = quantite.reference?.date;
      if (!base) continue;
      const key = chose(engagement, quantite);
      const before = known.get(key) ?? [];
      const other = before.find((one) => !overlap(one.base, base) && memeDate(one.date, date));
      // A handful of measures is enough to compare with: the cost stays that of one reading.
      if (before.length < 4) known.set(key, [...before, { base, date }]);
      if (!other) continue;
      const message = `${cite(quantite.grandeur)} part ici de ${printedRange(base)}, et ailleurs dans le fichier de ${printedRange(other.base)}.`;
      report({
        path: [path, 'quantite', 'reference', 'valeur'],
        message,
        hint: 'Gardez le chiffre exact, ou donnez à chaque base sa date ou son périmètre.',
      });
    }
  },
};

const ACCESSOIRES = new Set(
  'nombre effectif total parc de du d l la le les videoprotection videosurveillance sur poste emploi'.split(
    ' ',
  ),
);

// The same thing: the same words but for the small ones, counted alike, held by the same parties in the same places.
function chose(
  { porteurs, lieux }: Pick<Engagement, 'porteurs' | 'lieux'>,
  { grandeur, unite, pour_chaque }: Quantite,
): string {
  const words = plain(grandeur).replace('voie_publique', '').split('_');
  const meant = words.filter((word) => word !== '' && !ACCESSOIRES.has(word)).join(' ');
  return JSON.stringify([
    meant,
    familleOf(unite) ?? plain(unite ?? ''),
    [...porteurs].sort(),
    lieux ?? [],
    pour_chaque,
  ]);
}

function memeDate(a: Periode | undefined, b: Periode | undefined): boolean {
  const [one, other] = [daysOf(a), daysOf(b)];
  return !one || !other || (one.debut <= other.fin && other.debut <= one.fin);
}
