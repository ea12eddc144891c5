import { NUMBER_IN_WORDS, wordsToNumber } from './number-words.ts';
import { asWritten } from './textes.ts';

// Two exports: how many things a text says that the document or one of its axes holds.

/** A number of things that a text announces: « 67 actions », « six axes ». */
export interface AnnouncedCount {
  count: number;
  noun: string;
  /** As the text writes it. */
  words: string;
}

/** The nouns whose numbers are compared: what the document promises, and the axes that hold it. */
const NOUNS = {
  engagements: '(?:fiches?[- ])?actions?|engagements?|mesures?|fiches?',
  axes: 'axes',
} as const;

const CONTAINS =
  '(?:comport|compren|compt|conti|réuni|rassembl|regroup|déclin|prévoi|fix|énonc|détaill|défini|arrêt|list|recens|propos|présent|formalis|articul|structur|organis|repos|s’appuie|traduit|fort de|riche de)';

interface Patterns {
  count: RegExp;
  ways: RegExp[];
}

// A number of things, and the ways to say how many there are, each a pattern for a sentence in small letters that contains such a number.
function patternsFor(nouns: string): Patterns {
  const count = `(?:(\\d{1,4}) |(${NUMBER_IN_WORDS}))(?:(?:grands?|grandes?|principa(?:les|ux)|engagements? et) )?(${nouns})(?![a-zà-ÿ])`;
  const ways = [
    // « Le contrat comporte 67 actions », « les 67 actions du contrat », « ses 67 engagements ».
    `(?<![a-zà-ÿ])(?:contrat|charte|document|texte|convention|déclaration|axe|volet|il|elle)(?![a-zà-ÿ])[^.;:]{0,80}?(?<![a-zà-ÿ])${CONTAINS}[^.;:]{0,60}?(?<![\\d,.a-zà-ÿ-])${count}`,
    `(?<![a-zà-ÿ])(?:les|ses|ces) ${count}[^.;:\\d]{0,30}? (?:du|de la|de ce|de cette|que (?:comporte|contient) (?:le|la|ce)) (?:présente? )?(?:contrat|charte|document|convention|déclaration)`,
    // « Un contrat de douze engagements », « ce contrat de six axes et de 67 actions ».
    `(?<![a-zà-ÿ])(?:contrat|charte|déclaration) (?:en |de )(?:(?:[a-zà-ÿ]+|\\d{1,2}) axes,? (?:et )?(?:de )?)?${count}`,
    // « Les parties prennent 67 engagements », « s’engagent sur 67 actions ».
    `(?<![a-zà-ÿ])(?:parties|signataires|partenaires)(?![a-zà-ÿ])[^.;:]{0,60}?(?<![a-zà-ÿ])(?:prenn|s’engag|souscriv|convienn|retienn|mett)[^.;:]{0,60}?(?<![\\d,.a-zà-ÿ-])${count}`,
    // « 67 actions sont prévues », « 67 actions réparties en six axes ».
    `(?<![\\d,.a-zà-ÿ-])${count}(?: [a-zà-ÿ]+){0,2}?,? (?:(?:sont|seront|ont été) )?(?:inscrit|décliné|réparti|organisé|regroupé|réuni|articulé|structuré|class|prévue?s|retenue?s)[a-zà-ÿ]* (?:en|dans|autour|par|au|selon|sur)(?![a-zà-ÿ])[^.;:]{0,20}(?:axe|volet|objectif|thématique|priorité|champ|contrat|charte|document)`,
    // « 67 actions réparties en six axes ».
    `(?<![a-zà-ÿ])(?:actions|engagements|mesures)(?: sont| seront)? (?:réparti|organis|déclin|structur|articul|regroup|class)[a-zà-ÿ]* (?:en|sur|par|selon|autour de|autour des|dans) (?:les )?${count}`,
    // A heading.
    `^${count}(?: [a-zà-ÿ]+)?(?: pour |$)`,
    `(?:^|[.;:] *|soit |au total,? |en tout,? )${count}(?: [a-zà-ÿ]+){0,2} (?:au total|en tout)`,
  ];
  return { count: new RegExp(count), ways: ways.map((source) => new RegExp(source)) };
}

/** Made when a text first needs them: most texts need none, and V8 takes long to read such patterns. */
const patterns = new Map<keyof typeof NOUNS, Patterns>();
/** Nearly no text has one of these words: this test spares the slower patterns. */
const QUICK_TEST = { engagements: /action|engagement|mesure|fiche/, axes: /axes/ };
/** A digit, or how one of the words of a number in words ends: no number is without one. */
const QUICK_NUMBER = /\d |(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|ze|vingts?|nte|cents?|mille)[- ]/;
// Words that make it a part, or another document’s number.
const OF_A_PART =
  /prioritaire|phare|nouve(?:lle|aux)|emblématique|commun|par axe|par volet|chaque|chacun|l’axe|axe \d|(?:premi|deuxi|second|troisi|quatri|cinqui|sixi)[a-zè]+ (?:axe|volet|objectif)|de l’état|de la (?:ville|commune|métropole)|menée|conduite|réalisé|précédent|ancien|plus de|moins de|près de|environ|quelque|au moins|dont /;

/** How many commitments, or how many axes, a text about the document or about one axis says that there are; undefined if it says nothing. */
export function announcedCount(
  texte: string,
  scope: 'axe' | 'document',
  counted: keyof typeof NOUNS,
): AnnouncedCount | undefined {
  const lower = texte.toLowerCase().replaceAll("'", '’').replaceAll('\u00a0', ' ');
  if (!QUICK_TEST[counted].test(lower)) return undefined;
  const { count: number, ways } = patterns.get(counted) ?? patternsFor(NOUNS[counted]);
  patterns.set(counted, { count: number, ways });
  for (const sentence of lower.split(/(?<=[.;:])\s|\n/)) {
    // Nearly no sentence has one, and the ways to say it are slow patterns.
    if (!(QUICK_NUMBER.test(sentence) && number.test(sentence))) continue;
    const match = ways.reduce<RegExpExecArray | null>(
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
