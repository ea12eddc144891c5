import { MONTHS } from '../../kernel/french/date.ts';
import { type Days, daysOf } from '../../model/periodes.ts';
import { asWritten } from './textes.ts';

// Two exports: the dates by which a text says that something will be done.

/** A date that a text gives as a deadline. */
export interface When {
  /** As the text writes it: « d’ici à l’été 2028 ». */
  words: string;
  /** The years that fit it: « avant 2028 » may mean 2027. */
  allowed: number[];
  /** The month, quarter or season that it names within the year. */
  period?: Days;
  /** Whether it says in which period (« en mars 2027 »), and not by when. */
  isWithin: boolean;
}

// A year that says when: « d’ici à 2027 », « avant la fin de 2027 », « en 2027 ». « Le contrat de ville 2024-2030 » only has a name.
const WHEN =
  /(?<![a-zà-ÿ])(d’ici(?: à| au| fin)?|avant|en|dès|courant|pour|fin|au plus tard|à l’horizon|horizon|jusqu’en|jusqu’à|jusqu’au|à la rentrée(?: scolaire)?(?: de)?|(?:au|le|du) (?:premier|second|deuxième|troisième|quatrième|1er|2e|3e|4e) (?:semestre|trimestre)(?: de)?) (?:le |la |à |en |fin |la fin |de |d’|l’année |l’été |l’automne |l’hiver |printemps |rentrée (?:scolaire )?|31 |30 |1er |(?:premier|second|deuxième|troisième|quatrième|1er|2e|3e|4e) (?:semestre|trimestre) |[a-zéû]+ (?=\d{4})){0,5}((?:19|20|21)\d\d)(?![\d-]|–)/g;
// « ouvert en 2019 »: the past.
const PAST = /(?:[éiu]e?s?|erte?s?|aites?|aits?) $/;

/** The dates that a text gives as deadlines. Years before `start`, the first one of the document, are history. */
export function whenOf(texte: string, start: string): When[] {
  const lower = texte.toLowerCase().replaceAll("'", '’').replaceAll('\u00a0', ' ');
  return [...lower.matchAll(WHEN)].flatMap(({ 0: words, 1: preposition = '', 2: digits = '', index }) => {
    const isPast = preposition === 'en' && PAST.test(lower.slice(Math.max(0, index - 12), index));
    if (isPast || digits < start) return [];
    const year = Number(digits);
    const period = periodOf(words, digits);
    const allowed = preposition === 'avant' ? [year, year - 1] : [year];
    return [
      {
        words: asWritten(texte, lower, words, index),
        allowed,
        ...(period && { period }),
        isWithin: preposition === 'en' || preposition === 'courant' || /(?:se|tri)mestre/.test(preposition),
      },
    ];
  });
}

// What is meant by a season as a deadline, at the latest: « avant l’été » ends in June, « d’ici l’été » may end in September.
const SEASONS: readonly (readonly [string, number, number])[] = [
  ['printemps', 6, 3],
  ['l’été', 9, 6],
  ['rentrée', 10, 9],
  ['l’automne', 12, 9],
];
const RANKS = [/premier|1er/, /second|deuxième|2e/, /troisième|3e/, /quatrième|4e/];

// The part of the year that is named; undefined for « fin 2027 », « en 2027 » and what several readers would understand differently.
function periodOf(words: string, year: string): Days | undefined {
  const [, part] = /(se|tri)mestre/.exec(words) ?? [];
  if (part) {
    const rank = RANKS.findIndex((pattern) => pattern.test(words)) + 1;
    return rank > 0 ? daysOf(`${year}-${part === 'se' ? 'S' : 'T'}${rank}`) : undefined;
  }
  const month = MONTHS.findIndex((name) => words.includes(`${name} ${year}`)) + 1;
  if (month > 0) return daysOf(`${year}-${String(month).padStart(2, '0')}`);
  const season = SEASONS.find(([name]) => words.includes(name));
  if (!season) return undefined;
  const last = words.startsWith('avant') ? season[2] : season[1];
  const days = daysOf(`${year}-${String(last).padStart(2, '0')}`);
  return days && { debut: `${year}-01-01`, fin: days.fin };
}
