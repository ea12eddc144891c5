import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { PlacedEngagement } from '../../model/engagements.ts';
import { inAxe } from '../exemples.ts';
import { NUMBER_IN_WORDS, wordsToNumber } from '../lookups/number-words.ts';
import { printedNumber } from '../lookups/ranges.ts';
import { asWritten } from '../lookups/textes.ts';
import type { Rule } from '../rule.ts';

const COUNT = `(?:(\\d{1,4}) |(${NUMBER_IN_WORDS}))(?:(?:grandes?|principa(?:les|ux)|engagements? et) )?(actions?|engagements?|mesures?)(?![a-zà-ÿ])`;
const CONTAINS =
  '(?:comport|compren|compt|conti|réuni|rassembl|regroup|déclin|prévoi|fix|énonc|détaill|défini|arrêt|list|recens|propos|présent|formalis|articul|structur|repos|s’appuie|traduit|fort de|riche de)';
// « Le contrat comporte 67 actions », « les 67 actions du contrat », « ses 67 engagements ».
const CONTAINED = new RegExp(
  `(?<![a-zà-ÿ])(?:contrat|charte|document|texte|convention|déclaration|axe|volet|il|elle)(?![a-zà-ÿ])[^.;:]{0,80}?(?<![a-zà-ÿ])${CONTAINS}[^.;:]{0,60}?(?<![\\d,.a-zà-ÿ-])${COUNT}`,
);
const OWNED = new RegExp(
  `(?<![a-zà-ÿ])(?:les|ses|ces) ${COUNT}[^.;:\\d]{0,30}? (?:du|de la|de ce|de cette|que (?:comporte|contient) (?:le|la|ce)) (?:présente? )?(?:contrat|charte|document|convention|déclaration)`,
);
// « Les parties prennent 67 engagements », « s’engagent sur 67 actions ».
const TAKEN = new RegExp(
  `(?<![a-zà-ÿ])(?:parties|signataires|partenaires)(?![a-zà-ÿ])[^.;:]{0,60}?(?<![a-zà-ÿ])(?:prenn|s’engag|souscriv|convienn|retienn|mett)[^.;:]{0,60}?(?<![\\d,.a-zà-ÿ-])${COUNT}`,
);
// « 67 actions sont prévues », « 67 actions réparties en six axes ».
const LISTED = new RegExp(
  `(?<![\\d,.a-zà-ÿ-])${COUNT}(?: [a-zà-ÿ]+){0,2}?,? (?:(?:sont|seront|ont été) )?(?:inscrit|décliné|réparti|organisé|regroupé|réuni|articulé|structuré|class|prévue?s|retenue?s)[a-zà-ÿ]* (?:en|dans|autour|par|au|selon|sur)(?![a-zà-ÿ])[^.;:]{0,20}(?:axe|volet|objectif|thématique|priorité|champ|contrat|charte|document)`,
);
const HEADING = new RegExp(`^${COUNT}(?: [a-zà-ÿ]+)?(?: pour |$)`);
const IN_ALL = new RegExp(
  `(?:^|[.;:] *|soit |au total,? |en tout,? )${COUNT}(?: [a-zà-ÿ]+){0,2} (?:au total|en tout)`,
);
// Words that make it a part, or another document’s number.
const OF_A_PART =
  /prioritaire|phare|nouve(?:lle|aux)|emblématique|commun|par axe|par volet|chaque|chacun|l’axe|axe \d|(?:premi|deuxi|second|troisi|quatri|cinqui|sixi)[a-zè]+ (?:axe|volet|objectif)|de l’état|de la (?:ville|commune|métropole)|menée|conduite|réalisé|précédent|ancien|plus de|moins de|près de|environ|quelque|au moins|dont /;

const HINT = 'Corrigez ce nombre, ou écrivez les engagements qui manquent.';

/** A text that says how many actions the document holds (« 67 actions ») says how many it holds. */
export const nombreAnnonce: Rule = {
  id: 'nombre-annonce',
  description: 'Un texte annonce un nombre d’actions ou d’engagements que le document ne contient pas.',
  pourquoi:
    'Ce nombre est celui que la presse reprend : chacun pourra demander où sont les actions qui manquent, ou d’où viennent les autres.',
  severity: ALWAYS_WARNING,
  exemple: `preambule: Le contrat comporte ⟦67 actions → deux actions⟧.
${inAxe(`- { id: cameras, titre: Installer vingt caméras, porteurs: [ville] }
- { id: renfort, titre: Affecter dix-huit policiers, porteurs: [etat] }`)}`,
  check({ contrat, engagements, binding }, report) {
    // An avenant speaks of the contract that it changes.
    if (contrat.document.type === 'avenant') return;
    const check = (
      texte: string | undefined,
      path: NestedPath,
      all: () => readonly PlacedEngagement[],
      scope: 'axe' | 'document',
    ) => {
      const found = texte === undefined ? undefined : announced(texte, scope);
      if (!found) return;
      const counts = countsOf(all(), found.noun);
      if (counts.includes(found.count)) return;
      report({
        path,
        message: `Le texte annonce ${cite(found.words)}, et ${scope === 'axe' ? 'cet axe' : 'le document'} en contient ${counts[0]}.`,
        hint: HINT,
      });
    };
    const whole = () => (binding.length > 0 ? binding : engagements);
    const field = contrat.document.engagements_annonces;
    const counts = field === undefined ? [] : countsOf(whole(), 'action');
    if (field !== undefined && !counts.includes(field))
      report({
        path: ['document', 'engagements_annonces'],
        message: `Le document annonce ${printedNumber(field)} engagements, et il en contient ${counts[0]}.`,
        hint: HINT,
      });
    check(contrat.document.titre, ['document', 'titre'], whole, 'document');
    check(contrat.document.sous_titre, ['document', 'sous_titre'], whole, 'document');
    check(contrat.diagnostic?.presentation, ['diagnostic', 'presentation'], whole, 'document');
    check(contrat.gouvernance?.presentation, ['gouvernance', 'presentation'], whole, 'document');
    check(contrat.evaluation?.modalites, ['evaluation', 'modalites'], whole, 'document');
    check(contrat.preambule, ['preambule'], whole, 'document');
    contrat.considerants?.forEach((texte, i) => {
      check(texte, ['considerants', i], whole, 'document');
    });
    contrat.axes.forEach((axe, i) => {
      check(
        axe.presentation,
        ['axes', i, 'presentation'],
        () => engagements.filter((one) => one.axe === axe),
        'axe',
      );
    });
  },
};

function announced(
  texte: string,
  scope: 'axe' | 'document',
): { count: number; noun: string; words: string } | undefined {
  const lower = texte.toLowerCase().replaceAll("'", '’').replaceAll('\u00a0', ' ');
  if (!/action|engagement|mesure/.test(lower)) return undefined;
  for (const sentence of lower.split(/(?<=[.;:])\s|\n/)) {
    const match = [CONTAINED, OWNED, TAKEN, LISTED, HEADING, IN_ALL].reduce<RegExpExecArray | null>(
      (found, pattern) => found ?? pattern.exec(sentence),
      null,
    );
    if (!match) continue;
    const [phrase, digits, words = '', noun = ''] = match;
    const before = sentence.slice(Math.max(0, match.index - 14), match.index);
    const after = sentence.slice(match.index + phrase.length, match.index + phrase.length + 40);
    // « Le premier axe comporte 9 actions », in a text about the whole document.
    const said = `${digits ?? words.trim()} ${noun}`;
    const subject = phrase.slice(0, Math.max(0, phrase.indexOf(said)));
    const isOfAxe = scope === 'document' && /(?:axe|volet)(?![a-zà-ÿ])[^,]*$/.test(subject);
    if (
      isOfAxe ||
      OF_A_PART.test(`${before}${phrase}`) ||
      /^[ ,]*(?:[a-zà-ÿ]+ )?(?:prioritaire|phare|nouve|par (?:an|axe|volet))/.test(after)
    )
      continue;
    const count = digits === undefined ? wordsToNumber(words.trim()) : Number(digits);
    const at = lower.indexOf(said);
    return { count, noun, words: at === -1 ? said : asWritten(texte, lower, said, at) };
  }
  return undefined;
}

// What the document may be said to hold: commitments; and for actions or measures, those that detail them, with or without the others.
function countsOf(engagements: readonly PlacedEngagement[], noun: string): number[] {
  const total = engagements.length;
  if (noun.startsWith('engagement')) return [total];
  const details = engagements.map(({ engagement }) => engagement.actions?.length ?? 0);
  const actions = details.reduce((a, b) => a + b, 0);
  const leaves = details.reduce((a, b) => a + Math.max(1, b), 0);
  return [total, actions, leaves, total + actions];
}
