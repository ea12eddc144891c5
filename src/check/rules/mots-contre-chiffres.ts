import { ERREUR_A_LA_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Bounds } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { printedNumber, printedRange } from '../lookups/ranges.ts';
import { asWritten } from '../lookups/textes.ts';
import type { Rule } from '../rule.ts';

// Small letters by their ranges: a folded \p{L} costs milliseconds to build.
const MOTS: readonly (readonly [RegExp, number])[] = [
  [
    /(?<![a-zà-ÿ])(?:rédui|divis|diminu|baiss|abaiss)[a-zà-ÿ]*(?:(?! d’| de )[^.;]){0,60} (?:de moitié|par deux)(?![a-zà-ÿ])/,
    0.5,
  ],
  [/(?<![a-zà-ÿ])(?:augment|accr|renforc)[a-zà-ÿ]*(?:(?! de )[^.;]){0,60} de moitié(?![a-zà-ÿ])/, 1.5],
  [/(?<![a-zà-ÿ])(?:re)?doubl(?:er|ement|é|ée|és|ées|ant)(?![a-zà-ÿ])/, 2],
  [/(?<![a-zà-ÿ])tripl(?:er|ement|é|ée|és|ées|ant)(?![a-zà-ÿ])/, 3],
  [/(?<![a-zà-ÿ])quadrupl(?:er|ement|é|ée|és|ées|ant)(?![a-zà-ÿ])/, 4],
];
// Nearly no text has one of these: asking first spares the patterns.
const PEUT_ETRE = /doubl|tripl|moiti|par deux|quadrupl/i;
const arrondi = (value: number) => Math.round(value * 100) / 100;

/** A title that says « doubler » is read aloud: one city announced it for 52 cameras that became 81. A tenth is allowed. */
export const motsContreChiffres: Rule = {
  id: 'mots-contre-chiffres',
  description: 'Un titre dit « doubler », « tripler » ou « moitié », et les chiffres disent autre chose.',
  pourquoi:
    'Le titre est ce qu’on lit à voix haute : « doubler » un parc de 52 caméras pour en avoir 81, c’est en annoncer 23 qui ne sont pas promises.',
  severity: ERREUR_A_LA_SIGNATURE,
  cles: ['reference'],
  exemple: inAxe(`- id: cameras
  titre: ⟦Doubler → Porter⟧ le parc de ⟦vidéoprotection → vidéoprotection de 52 à 81 caméras⟧
  porteurs: [ville]
  quantite: { grandeur: caméras, unite: caméra, reference: { valeur: 52, date: 2026 }, cible: 81 }`),
  check({ quantites }, report) {
    for (const { chiffres, annonce } of quantites) {
      const { base, arrivee } = chiffres;
      if (!base || !arrivee) continue;
      const said = PEUT_ETRE.test(annonce.texte) && dit(annonce.texte);
      const ratio = rapport(base, arrivee);
      if (!said || !ratio || (ratio.min <= said.facteur * 1.1 && ratio.max >= said.facteur * 0.9)) continue;
      const made = printedRange({ min: arrondi(ratio.min), max: arrondi(ratio.max) });
      const message = `Le texte dit ${cite(said.mot)}, mais de ${printedRange(base)} à ${printedRange(arrivee)}, le rapport est de ${made}, et non ${printedNumber(said.facteur)}.`;
      report({ path: annonce.path, message, hint: 'Changez le mot, ou le chiffre qui est faux.' });
    }
  },
};

function dit(texte: string): { mot: string; facteur: number } | undefined {
  const petit = texte.toLowerCase();
  for (const [pattern, facteur] of MOTS) {
    const found = pattern.exec(petit);
    if (found) return { mot: asWritten(texte, petit, found[0], found.index), facteur };
  }
  return undefined;
}

// How many times over; undefined when the base is nothing or has no upper bound.
function rapport(base: Bounds, arrivee: Bounds): Bounds | undefined {
  if (base.min <= 0 || !Number.isFinite(base.max)) return undefined;
  return { min: arrivee.min / base.max, max: arrivee.max / base.min };
}
