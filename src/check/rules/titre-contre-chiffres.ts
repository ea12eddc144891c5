import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Quantite } from '../../model/contrat.ts';
import { addBounds, boundsOf, equal, type Valeur } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import type { Chiffres } from '../lookups/chiffres.ts';
import { namesFromTo } from '../lookups/number-words.ts';
import { printedNumber } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

const NUMBER = '(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)';
// Only after a verb of change: « les jeunes de 16 à 25 ans » isn’t what the commitment promises.
const FROM_TO = new RegExp(
  `(?<![a-zà-ÿ])(?:port|pass|augment|accr|éten|rédui|ramen|renforc|élev|baiss)[a-zà-ÿ]*[^.;\\d]{0,80}? de ${NUMBER} à ${NUMBER}(?![\\d,])(?! ans(?![a-zà-ÿ]))`,
);
const numberIn = (text: string) => Number(text.replace(/[ \u00a0\u202f]/g, '').replace(',', '.'));

/** The figures of a title (« de 52 à 81 ») are those of its quantity. */
export const titreContreChiffres: Rule = {
  id: 'titre-contre-chiffres',
  description: 'Un titre annonce « de X à Y », et la quantité part ou arrive ailleurs.',
  pourquoi:
    'On cite le titre et l’on suit la quantité : si leurs chiffres diffèrent, ce qui est annoncé n’est pas ce qui sera mesuré.',
  severity: ERROR_AT_SIGNATURE,
  cles: ['reference'],
  exemple: inAxe(`- id: cameras
  titre: Porter le parc de vidéoprotection de 52 à ⟦82 → 81⟧ caméras
  porteurs: [ville]
  quantite: { grandeur: caméras, unite: caméra, reference: { valeur: 52, date: 2026 }, cible: 81 }`),
  check({ quantites }, report) {
    for (const { quantite, chiffres, announcement } of quantites) {
      if (!quantite.reference) continue;
      const [phrase = '', from, to] =
        (namesFromTo(announcement.texte) && FROM_TO.exec(announcement.texte.toLowerCase())) || [];
      // « … dont la brigade passe de 4 à 8 agents » is about a part.
      if (/(?<![a-zà-ÿ])dont /.test(`${announcement.texte.toLowerCase().split(phrase)[0]}${phrase}`))
        continue;
      if (from === undefined || to === undefined) continue;
      const [base, level] = [numberIn(from), numberIn(to)];
      const wrong = !fits(quantite.reference.valeur, base)
        ? base
        : levelsOf(quantite, chiffres).some((valeur) => fits(valeur, level))
          ? undefined
          : level;
      if (wrong === undefined) continue;
      const where = wrong === base ? 'la base de la quantité' : 'le niveau que la quantité atteint';
      const message = `Le texte annonce ${cite(`de ${printedNumber(base)} à ${printedNumber(level)}`)}, mais ${printedNumber(wrong)} n’est pas ${where}.`;
      report({
        path: announcement.path,
        message,
        hint: 'Corrigez le texte, ou « reference », « cible » et « variation ».',
      });
    }
  },
};

function fits(valeur: Valeur, stated: number): boolean {
  if (typeof valeur === 'object' && valeur.environ !== undefined) return true;
  const { min, max } = boundsOf(valeur);
  return (min <= stated && stated <= max) || equal(min, stated) || equal(max, stated);
}

// Every level that the title may mean. A quantity without any contradicts nothing: the order of magnitude stands for « any number ».
function levelsOf({ cible, variation, paliers, multiplicateur }: Quantite, { base }: Chiffres): Valeur[] {
  const sum = base && variation !== undefined ? addBounds(base, boundsOf(variation)) : undefined;
  const levels = [
    ...(cible === undefined ? [] : [cible]),
    ...(paliers ?? []).map(({ valeur }) => valeur),
    ...(sum ? [{ minimum: sum.min, maximum: sum.max }] : []),
    ...(base && multiplicateur !== undefined
      ? [{ minimum: base.min * multiplicateur, maximum: base.max * multiplicateur }]
      : []),
  ];
  return levels.length > 0 ? levels : [{ environ: 0 }];
}
