import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inAxe } from '../exemples.ts';
import { figuresOf, gives } from '../lookups/figures.ts';
import { NUMBER_IN_WORDS, namesFromTo, wordsToNumber } from '../lookups/number-words.ts';
import { printedNumber } from '../lookups/ranges.ts';
import { isShare, partsAfter, takenFrom } from '../lookups/shares.ts';
import { isUnit, spreadContradicted } from '../lookups/spreads.ts';
import { asWritten } from '../lookups/textes.ts';
import type { Rule } from '../rule.ts';

const UNIT = '(?:nouveaux |nouvelles |autres )?([a-zà-ÿœ]+)(?![a-zà-ÿœ]| sur | par (?!an|mois|semaine))';
const COUNT_IN_DIGITS = new RegExp(
  `(?<![\\d,.°/-])(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+)(,\\d+)?[ \\u00a0]${UNIT}`,
  'g',
);
const COUNT_IN_WORDS = new RegExp(`(?<![a-zà-ÿœ’'-])(${NUMBER_IN_WORDS})${UNIT}`, 'g');

/**
 * What a title counts in the unit of its quantity (« Installer 100 caméras ») is one of the figures of the quantity. Of « 80 des 200 policiers »
 * the 80 are promised; « dont 20 agents » is a part that no figure needs to give. « 29 caméras sur 8 sites » gives both numbers of a quantity.
 */
export const titreContreQuantite: Rule = {
  id: 'titre-contre-quantite',
  description:
    'Un titre compte des unités (« 100 caméras », « vingt caméras ») que la quantité ne donne nulle part.',
  pourquoi:
    'Le plus souvent, l’un des deux chiffres a changé pendant la négociation et l’autre a été oublié : le titre annoncerait ce que la quantité ne promet pas.',
  severity: ERROR_AT_SIGNATURE,
  cles: ['quantite'],
  exemple: inAxe(`- id: cameras
  titre: Installer ⟦100 → 110⟧ caméras
  porteurs: [ville]
  quantite: { grandeur: caméras, unite: caméra, variation: 110 }`),
  check({ quantites }, report) {
    for (const placed of quantites) {
      const { quantite, chiffres, announcement } = placed;
      // « de 52 à 81 caméras » is checked by titre-contre-chiffres.
      if (!quantite.unite || namesFromTo(announcement.texte)) continue;
      const lower = announcement.texte.toLowerCase();
      // Nearly no title counts anything, and matchAll is costly.
      if (!/\d/.test(lower) && lower.search(COUNT_IN_WORDS) === -1) continue;
      const spread = spreadContradicted({ ...announcement, quantites: [placed] });
      if (spread) {
        report(spread);
        continue;
      }
      for (const { counted, word, written } of countsIn(announcement.texte, lower)) {
        const given = isUnit(word, quantite.unite)
          ? figuresOf(quantite, chiffres)
          : isUnit(word, quantite.reparti_sur?.unite)
            ? [quantite.reparti_sur?.valeur ?? 0]
            : [];
        if (given.length === 0 || given.some((valeur) => counted.some((n) => gives(valeur, n)))) continue;
        const message = `Le texte annonce ${cite(`${written} ${word}`)}, un chiffre que la quantité ne donne pas.`;
        report({
          path: announcement.path,
          message,
          hint: 'Corrigez le texte ou la quantité : l’un des deux a changé sans l’autre.',
        });
      }
    }
  },
};

interface Count {
  /** The number; of a share, the part and the whole, either of which may be the one that the quantity gives. */
  counted: number[];
  written: string;
  word: string;
}

// Each number of a text, in digits or in words, with the word that follows it; `lower` is the text in small letters.
function* countsIn(texte: string, lower: string): Iterable<Count> {
  for (const { index, 1: whole = '', 2: decimals = '', 3: word = '' } of lower.matchAll(COUNT_IN_DIGITS)) {
    const number = Number(`${whole.replace(/\D/g, '')}${decimals.replace(',', '.')}`);
    const part = takenFrom(lower, index);
    if (part !== undefined) yield { counted: [part, number], written: printedNumber(part), word };
    else if (!isShare(lower, index))
      yield { counted: [number, ...partsAfter(lower, index)], written: printedNumber(number), word };
  }
  for (const { index, 1: words = '', 2: word = '' } of lower.matchAll(COUNT_IN_WORDS))
    if (!isShare(lower, index))
      yield {
        counted: [wordsToNumber(words), ...partsAfter(lower, index)],
        written: asWritten(texte, lower, words.slice(0, -1), index),
        word,
      };
}
