import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { addBounds, boundsOf, effortOf, type Valeur } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { type Announcement, announcements, sentenceAt } from '../lookups/announcements.ts';
import type { PlacedQuantite, RuleContext } from '../lookups/context.ts';
import { figuresOf } from '../lookups/figures.ts';
import { printedRange } from '../lookups/ranges.ts';
import { isShare } from '../lookups/shares.ts';
import { asWritten } from '../lookups/textes.ts';
import { sameUnite } from '../lookups/unites.ts';
import type { Rule } from '../rule.ts';

const WORDS: Readonly<Record<string, number>> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
};
const QUICK_TEST = /zaine|ntaine|ngtaine/;
const ABOUT =
  /(?<![a-zà-ÿ])(?:une |d’une |la |cette )(dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine)(?: environ)? (?:de |d[’'])(?:nouve(?:aux|lles) |autres )?([a-zà-ÿœ]+)(?!(?: [a-zà-ÿ]+)? (?:par (?!an|mois|semaine)|pour chaque|dans chaque|à chaque|chacun))(?![a-zà-ÿœ])/g;
// What a sentence says of the past, of a part or of a rhythm is not the figure that is promised.
const OF_ANOTHER_THING =
  /déjà|exist|actuel|aujourd|en service|en place|dispos|notamment|parmi|tranche|phase|étape|chaque|par (?:an|mois|semaine|jour|trimestre|semestre)|an(?:née|nuel)|s’ajout|entre autres/;

/** « Une trentaine de caméras » is within a quarter of a figure of the quantity: 29 is, 80 is not. */
export const approximationInexacte: Rule = {
  id: 'approximation-inexacte',
  description: 'Un texte annonce « une trentaine », « une centaine »…, et les chiffres en sont loin.',
  pourquoi:
    '« Une trentaine » se retient mieux qu’un tableau : si la quantité en donne 80, deux promesses circulent, et chacun citera la sienne.',
  severity: ALWAYS_WARNING,
  cles: ['quantite'],
  exemple: inAxe(`- id: cameras
  titre: Installer une trentaine de caméras
  porteurs: [ville]
  quantite: { grandeur: caméras, unite: caméra, variation: ⟦80 → 29⟧ }`),
  check(context, report) {
    for (const announcement of announcements(context, QUICK_TEST)) {
      const { texte, path, isTitle, isPart } = announcement;
      if (isPart) continue;
      const lower = texte.toLowerCase();
      for (const { 0: phrase, 1: word = '', 2: unit = '', index } of lower.matchAll(ABOUT)) {
        if (isShare(lower, index) || (!isTitle && OF_ANOTHER_THING.test(sentenceAt(lower, index)))) continue;
        const figures = figuresInUnit(announcement, unit, context);
        const [first] = figures;
        if (first === undefined || figures.some((valeur) => isNear(valeur, WORDS[word] ?? 0))) continue;
        report({
          path,
          message: `Le texte annonce ${cite(asWritten(texte, lower, phrase, index))}, et ${announcement.isGeneral ? 'les quantités donnent' : 'la quantité donne'} ${printedRange(boundsOf(first))}.`,
          hint: 'Changez le texte, ou le chiffre qui est faux.',
        });
      }
    }
  },
};

// The figures that a text may mean; of a general text, the totals too, and what the diagnostic counts.
function figuresInUnit(
  { quantites, isGeneral }: Announcement,
  unit: string,
  { contrat }: RuleContext,
): Valeur[] {
  const alike = quantites.filter(({ quantite }) => sameUnite(unit, quantite.unite));
  const figures = alike.flatMap(({ quantite, chiffres }) =>
    promisedFirst(figuresOf(quantite, chiffres), quantite),
  );
  if (!isGeneral || alike.length === 0) return figures;
  const total = alike.flatMap(({ quantite, ofAction }) => (ofAction ? [] : (effortOf(quantite) ?? [])));
  const sum = total.length > 0 ? total.reduce(addBounds) : undefined;
  const moyens = (contrat.diagnostic?.moyens ?? []).filter(({ unite }) => sameUnite(unit, unite));
  return [
    ...(sum ? [{ minimum: sum.min, maximum: sum.max }] : []),
    ...figures,
    ...moyens.map(({ valeur }) => valeur),
  ];
}

// The effort first: it is the figure that the message gives.
function promisedFirst(figures: Valeur[], quantite: PlacedQuantite['quantite']): Valeur[] {
  const effort = effortOf(quantite);
  return effort ? [{ minimum: effort.min, maximum: effort.max }, ...figures] : figures;
}

function isNear(valeur: Valeur, about: number): boolean {
  const { min, max } = boundsOf(valeur);
  const [low, high] = min < 0 && max <= 0 ? [-max, -min] : [min, max];
  return low <= about * 1.25 && high >= about * 0.75;
}
