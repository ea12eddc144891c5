import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { type Bounds, boundsOf } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { announcements, sentenceAt, speaksOf } from '../lookups/announcements.ts';
import type { PlacedQuantite } from '../lookups/context.ts';
import { QUICK_TEST, wordsIn } from '../lookups/factors.ts';
import { knownRange, printedNumber, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

const rounded = (value: number) => Math.round(value * 100) / 100;

/**
 * A text that says « doubler », « tripler », « augmenter de 50 % »… has figures that do so, within a tenth (one city announced it for 52 cameras that
 * became 81). A description or a preamble must name what the quantity counts, because it may speak of something else.
 */
export const motsContreChiffres: Rule = {
  id: 'mots-contre-chiffres',
  description: 'Un texte dit « doubler », « moitié » ou « de 50 % », et les chiffres disent autre chose.',
  pourquoi:
    'Le titre est ce qu’on lit à voix haute : « doubler » un parc de 52 caméras pour en avoir 81, c’est en annoncer 23 qui ne sont pas promises.',
  severity: ERROR_AT_SIGNATURE,
  cles: ['reference', 'multiplicateur', 'variation_pourcentage'],
  exemple: inAxe(`- id: cameras
  titre: ⟦Doubler → Porter⟧ le parc de ⟦vidéoprotection → vidéoprotection de 52 à 81 caméras⟧
  porteurs: [ville]
  quantite: { grandeur: caméras, unite: caméra, reference: { valeur: 52, date: 2026 }, cible: 81 }`),
  check(context, report) {
    for (const { texte, path, quantites, isTitle } of announcements(context, QUICK_TEST)) {
      for (const { word, index, factor, tolerance, isPercent } of wordsIn(texte)) {
        const sentence = sentenceAt(texte, index);
        const about =
          isTitle && !isPercent ? quantites : quantites.filter((quantite) => speaksOf(sentence, quantite));
        const measured = about.flatMap((placed) => {
          const ratio = ratioOf(placed);
          return ratio ? [{ placed, ratio }] : [];
        });
        const [first] = measured;
        // The word may be about any of the quantities that the sentence names.
        if (
          !first ||
          measured.some(({ ratio }) => ratio.min <= factor + tolerance && ratio.max >= factor - tolerance)
        )
          continue;
        report({
          path,
          message: `Le texte dit ${cite(word)}, mais ${howFar(first)}${isPercent ? '' : `, et non ${printedNumber(factor)}`}.`,
          hint: 'Changez le mot, ou le chiffre qui est faux.',
        });
        break;
      }
    }
  },
};

function howFar({ placed, ratio }: { placed: PlacedQuantite; ratio: Bounds }): string {
  const { base, final } = placed.chiffres;
  const shown = printedRange({ min: rounded(ratio.min), max: rounded(ratio.max) });
  return base && final
    ? `de ${printedRange(base)} à ${printedRange(final)}, le rapport est de ${shown}`
    : `pour ${cite(placed.quantite.grandeur)}, le rapport est de ${shown}`;
}

// How many times the base goes into the level that is reached; undefined when the base is zero or has no upper bound, or is not given.
function ratioOf({ quantite, chiffres: { base, final } }: PlacedQuantite): Bounds | undefined {
  if (base && final)
    return base.min <= 0 || !Number.isFinite(base.max)
      ? undefined
      : { min: final.min / base.max, max: final.max / base.min };
  if (quantite.multiplicateur !== undefined) return boundsOf(quantite.multiplicateur);
  const percent = knownRange(quantite.variation_pourcentage);
  return percent && { min: 1 + percent.min / 100, max: 1 + percent.max / 100 };
}
