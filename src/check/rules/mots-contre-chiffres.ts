import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Bounds } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { printedNumber, printedRange } from '../lookups/ranges.ts';
import { asWritten } from '../lookups/textes.ts';
import type { Rule } from '../rule.ts';

// Letters by range: \p{L} with the flag i would cost milliseconds to compile.
const WORDS: readonly (readonly [RegExp, number])[] = [
  [
    /(?<![a-zà-ÿ])(?:rédui|divis|diminu|baiss|abaiss)[a-zà-ÿ]*(?:(?! d’| de )[^.;]){0,60} (?:de moitié|par deux)(?![a-zà-ÿ])/,
    0.5,
  ],
  [/(?<![a-zà-ÿ])(?:augment|accr|renforc)[a-zà-ÿ]*(?:(?! de )[^.;]){0,60} de moitié(?![a-zà-ÿ])/, 1.5],
  [/(?<![a-zà-ÿ])(?:re)?doubl(?:er|ement|é|ée|és|ées|ant)(?![a-zà-ÿ])/, 2],
  [/(?<![a-zà-ÿ])tripl(?:er|ement|é|ée|és|ées|ant)(?![a-zà-ÿ])/, 3],
  [/(?<![a-zà-ÿ])quadrupl(?:er|ement|é|ée|és|ées|ant)(?![a-zà-ÿ])/, 4],
];
// Nearly no title has one of these words: this test spares the slower patterns.
const QUICK_TEST = /doubl|tripl|moiti|par deux|quadrupl/i;
const rounded = (value: number) => Math.round(value * 100) / 100;

/** A title that says « doubler », « tripler »… has figures that do so, within a tenth (one city announced it for 52 cameras that became 81). */
export const motsContreChiffres: Rule = {
  id: 'mots-contre-chiffres',
  description: 'Un titre dit « doubler », « tripler » ou « moitié », et les chiffres disent autre chose.',
  pourquoi:
    'Le titre est ce qu’on lit à voix haute : « doubler » un parc de 52 caméras pour en avoir 81, c’est en annoncer 23 qui ne sont pas promises.',
  severity: ERROR_AT_SIGNATURE,
  cles: ['reference'],
  exemple: inAxe(`- id: cameras
  titre: ⟦Doubler → Porter⟧ le parc de ⟦vidéoprotection → vidéoprotection de 52 à 81 caméras⟧
  porteurs: [ville]
  quantite: { grandeur: caméras, unite: caméra, reference: { valeur: 52, date: 2026 }, cible: 81 }`),
  check({ quantites }, report) {
    for (const { chiffres, announcement } of quantites) {
      const { base, final } = chiffres;
      if (!base || !final) continue;
      const announced = QUICK_TEST.test(announcement.texte) && announcedFactor(announcement.texte);
      const ratio = ratioOf(base, final);
      if (
        !announced ||
        !ratio ||
        (ratio.min <= announced.factor * 1.1 && ratio.max >= announced.factor * 0.9)
      )
        continue;
      const shown = printedRange({ min: rounded(ratio.min), max: rounded(ratio.max) });
      const message = `Le texte dit ${cite(announced.word)}, mais de ${printedRange(base)} à ${printedRange(final)}, le rapport est de ${shown}, et non ${printedNumber(announced.factor)}.`;
      report({ path: announcement.path, message, hint: 'Changez le mot, ou le chiffre qui est faux.' });
    }
  },
};

function announcedFactor(texte: string): { word: string; factor: number } | undefined {
  const lower = texte.toLowerCase();
  for (const [pattern, factor] of WORDS) {
    const found = pattern.exec(lower);
    if (found) return { word: asWritten(texte, lower, found[0], found.index), factor };
  }
  return undefined;
}

// How many times the base goes into the level that is reached; undefined when the base is zero or has no upper bound.
function ratioOf(base: Bounds, final: Bounds): Bounds | undefined {
  if (base.min <= 0 || !Number.isFinite(base.max)) return undefined;
  return { min: final.min / base.max, max: final.max / base.min };
}
