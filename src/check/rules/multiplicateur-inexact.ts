import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Quantite } from '../../model/contrat.ts';
import { addBounds, type Bounds, partOf } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { knownRange, overlap, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** The promised factor or percentage, applied to the base, is the target within one unit. */
export const multiplicateurInexact: Rule = {
  id: 'multiplicateur-inexact',
  description: 'La base multipliée par le facteur (ou changée du pourcentage) annoncé ne fait pas la cible.',
  pourquoi:
    'Il suffit d’une multiplication pour voir qu’un doublement annoncé n’en est pas un, et douter ensuite des autres chiffres.',
  severity: ALWAYS_ERROR,
  cles: ['multiplicateur', 'variation_pourcentage'],
  exemple: inAxe(`- id: renfort
  titre: Étendre la vidéoprotection
  porteurs: [ville]
  quantite: { grandeur: caméras, unite: caméra, reference: { valeur: 52, date: 2026 }, cible: ⟦81 → 104⟧, multiplicateur: 2 }`),
  check({ quantites }, report) {
    for (const { quantite, chiffres, path } of quantites) {
      const { base, variation } = chiffres;
      const cible = variation && base ? addBounds(base, variation) : chiffres.cible;
      if (!base || !cible) continue;
      for (const [key, share, words] of factors(quantite)) {
        const computed = addBounds(base, partOf(share, base));
        // « moitié plus » of 33 may be 49 or 50: a difference of less than one unit is rounding.
        if (overlap({ min: computed.min - 0.999, max: computed.max + 0.999 }, cible)) continue;
        const message = `Pour ${cite(quantite.grandeur)}, ${printedRange(base)} ${words} donne ${printedRange(computed)}, et non ${printedRange(cible)}.`;
        report({ path: [path, key], message, hint: 'Corrigez la base, la cible ou ce facteur.' });
      }
    }
  },
};

// What each field adds to the base, in per cent of the base.
function factors({
  multiplicateur,
  variation_pourcentage,
}: Quantite): [key: string, share: Bounds, words: string][] {
  const found: [string, Bounds, string][] = [];
  const share = knownRange(variation_pourcentage);
  if (multiplicateur !== undefined) {
    const added = 100 * (multiplicateur - 1);
    found.push([
      'multiplicateur',
      { min: added, max: added },
      `multiplié par ${printedRange({ min: multiplicateur, max: multiplicateur })}`,
    ]);
  }
  if (share) found.push(['variation_pourcentage', share, changedBy(share)]);
  return found;
}

function changedBy(share: Bounds): string {
  if (share.max <= 0) return `diminué de ${printedRange({ min: -share.max, max: -share.min })} %`;
  return `${share.min >= 0 ? 'augmenté' : 'changé'} de ${printedRange(share)} %`;
}
