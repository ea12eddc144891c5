import { ERREUR_A_LA_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { plain } from '../../kernel/nearest.ts';
import type { Quantite } from '../../model/contrat.ts';
import { boundsOf, equal, type Valeur } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import type { Chiffres } from '../lookups/chiffres.ts';
import { NUMBER_IN_WORDS, namesFromTo, wordsToNumber } from '../lookups/number-words.ts';
import { printedNumber } from '../lookups/ranges.ts';
import { asWritten } from '../lookups/textes.ts';
import type { Rule } from '../rule.ts';

const UNITE = '(?:nouveaux |nouvelles |autres )?([a-zà-ÿœ]+)(?![a-zà-ÿœ]| sur | par (?!an|mois|semaine))';
const COMPTE = new RegExp(
  `(?<![\\d,.°/-])(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+)(,\\d+)?[ \\u00a0]${UNITE}`,
  'g',
);
const MOTS = new RegExp(`(?<![a-zà-ÿœ’'-])(${NUMBER_IN_WORDS})${UNITE}`, 'g');

/** « Installer 100 caméras » beside a quantity of 110 cameras: one of the two was changed and the other forgotten. */
export const titreContreQuantite: Rule = {
  id: 'titre-contre-quantite',
  description:
    'Un titre compte des unités (« 100 caméras », « vingt caméras ») que la quantité ne donne nulle part.',
  pourquoi:
    'Le plus souvent, l’un des deux chiffres a changé pendant la négociation et l’autre a été oublié : le titre annoncerait ce que la quantité ne promet pas.',
  severity: ERREUR_A_LA_SIGNATURE,
  cles: ['quantite'],
  exemple: inAxe(`- id: cameras
  titre: Installer ⟦100 → 110⟧ caméras
  porteurs: [ville]
  quantite: { grandeur: caméras, unite: caméra, variation: 110 }`),
  check({ quantites }, report) {
    for (const { quantite, chiffres, annonce } of quantites) {
      // « de 52 à 81 caméras » is the matter of titre-contre-chiffres.
      if (!quantite.unite || namesFromTo(annonce.texte)) continue;
      const petit = annonce.texte.toLowerCase();
      // Nearly no title counts something, and matches are costly to ask for.
      if (!/\d/.test(petit) && petit.search(MOTS) === -1) continue;
      for (const { said, word, written } of comptes(annonce.texte, petit)) {
        const given =
          plain(word) === plain(quantite.unite).split('_')[0] ? chiffresDonnes(quantite, chiffres) : [];
        if (given.length === 0 || given.some((valeur) => vaut(valeur, said))) continue;
        const message = `Le texte annonce ${cite(`${written} ${word}`)}, un chiffre que la quantité ne donne pas.`;
        report({
          path: annonce.path,
          message,
          hint: 'Corrigez le texte ou la quantité : l’un des deux a changé sans l’autre.',
        });
      }
    }
  },
};

/** What a text and the same in small letters count: each number, in figures or in words, and the word that follows it. */
function* comptes(texte: string, petit: string): Iterable<{ said: number; written: string; word: string }> {
  for (const [, whole = '', decimals = '', word = ''] of petit.matchAll(COMPTE)) {
    const said = Number(`${whole.replace(/\D/g, '')}${decimals.replace(',', '.')}`);
    yield { said, written: printedNumber(said), word };
  }
  for (const { index, 1: words = '', 2: word = '' } of petit.matchAll(MOTS))
    yield { said: wordsToNumber(words), written: asWritten(texte, petit, words.slice(0, -1), index), word };
}

// Whatever figure of the quantity the text may read out.
function chiffresDonnes(quantite: Quantite, { arrivee, ajout }: Chiffres): Valeur[] {
  const { reference, cible, variation, nombre: count, rythme, realise, echeancier, paliers } = quantite;
  const values = [reference?.valeur, cible, variation, count, rythme?.valeur, realise?.valeur];
  const made = [arrivee, ajout].flatMap((range) =>
    range ? [{ minimum: range.min, maximum: range.max }] : [],
  );
  return [
    ...values.filter((valeur) => valeur !== undefined),
    ...made,
    ...[...(echeancier ?? []), ...(paliers ?? [])].map(({ valeur }) => valeur),
  ];
}

function vaut(valeur: Valeur, said: number): boolean {
  const { min, max } = boundsOf(valeur);
  return equal(Math.abs(min), said) || equal(Math.abs(max), said) || (min <= said && said <= max);
}
