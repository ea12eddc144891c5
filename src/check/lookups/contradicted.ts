import { cite } from '../../kernel/french/quote.ts';
import { type Bounds, boundsOf } from '../../model/quantites.ts';
import type { RuleProblem } from '../rule.ts';
import { type Announcement, sentenceAt, speaksOf } from './announcements.ts';
import type { PlacedQuantite } from './context.ts';
import { sharesIn, wordsIn } from './factors.ts';
import { knownRange, printedNumber, printedRange } from './ranges.ts';

const rounded = (value: number) => Math.round(value * 100) / 100;
const HINT = 'Changez le mot, ou le chiffre qui est faux.';

/**
 * A problem if a text says « doubler », « de moitié », « de 50 % »… and every figure that it may be about says otherwise. Outside a title, the sentence
 * must name what the quantity counts, because it may speak of something else.
 */
export function contradicted({ texte, path, quantites, isTitle }: Announcement): RuleProblem | undefined {
  for (const { word, index, factor, tolerance, isPercent } of wordsIn(texte)) {
    const sentence = complementAt(texte, index + word.length) ?? sentenceAt(texte, index);
    const about =
      isTitle && !isPercent ? quantites : quantites.filter((quantite) => speaksOf(sentence, quantite));
    const measured = about.flatMap((placed) => {
      const ratio = ratioOf(placed);
      return ratio ? [{ placed, ratio }] : [];
    });
    const [first] = measured;
    const fits = ({ ratio }: { ratio: Bounds }) =>
      ratio.min <= factor + tolerance && ratio.max >= factor - tolerance;
    if (!first || measured.some(fits)) continue;
    const instead = isPercent ? '' : `, et non ${printedNumber(factor)}`;
    return { path, message: `Le texte dit ${cite(word)}, mais ${howFar(first)}${instead}.`, hint: HINT };
  }
  return isTitle ? shareContradicted({ texte, path, quantites }) : undefined;
}

// What a word is followed by, when that says what it is about: « des effectifs » in « le triplement des effectifs et vingt caméras ».
function complementAt(texte: string, index: number): string | undefined {
  const after = texte.slice(index, index + 200).replaceAll("'", '’');
  return /^\s(?:du|des|de la|de l’|de leurs?|de ses|de son|de sa|le|la|les|l’|leurs?|ses|son|sa)\s?[^,;.]*?(?= et (?!d)|[,;.]|$)/.exec(
    after,
  )?.[0];
}

// « la moitié des agents », « 20 % des agents » against `pourcentage`.
function shareContradicted({
  texte,
  path,
  quantites,
}: Pick<Announcement, 'texte' | 'path' | 'quantites'>): RuleProblem | undefined {
  for (const { quantite } of quantites) {
    const range = knownRange(quantite.pourcentage?.valeur);
    const shares = range ? sharesIn(texte) : [];
    const [first] = shares;
    if (!range || !first) continue;
    if (shares.some(({ percent }) => range.min <= percent + 2 && range.max >= percent - 2)) continue;
    return {
      path,
      message: `Le texte dit ${cite(first.word)}, et la quantité donne ${printedRange(range)} %.`,
      hint: HINT,
    };
  }
  return undefined;
}

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
