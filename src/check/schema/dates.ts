import { plain } from '../../kernel/nearest.ts';
import { asKeyboard } from './keyboard.ts';
import { monthOf, type Period, pad, periodIn } from './periods.ts';

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

/**
 * The date that a wrong one was meant to be, and whether it is certain; several candidates; the reason why no such day exists; or nothing.
 */
interface DateReading extends Period {
  impossible?: string;
}

/** Reads a text that is not an ISO 8601 date. The day comes before the month, as in French. */
export function readDate(typed: string, more: readonly ('periode' | 'permanent')[]): DateReading {
  const text = asKeyboard(typed)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/'/g, '’')
    .replace(/\s+/g, ' ')
    .replace(/^[’"]|[’"]$/g, '')
    .trim()
    .toLowerCase();
  if (text.length > 60) return {};
  const day = dayIn(text);
  if (day) return readDay(day);
  const until = more.includes('permanent') ? UNTIL.exec(text) : undefined;
  const last = until && dayIn(text.slice(until[0].length));
  if (last)
    return {
      ...readDay(last),
      sure: last.sure,
      ...(until?.[0].startsWith('avant') && exists(last) && before(last)),
    };
  if (more.includes('permanent') && !/\d/.test(text) && PERMANENT.test(plain(text)))
    return { meant: 'permanent', sure: ALWAYS.test(plain(text)) };
  return more.includes('periode') ? (periodIn(text) ?? {}) : {};
}

/** The year to use in the example of a hint: the last one typed, if it is valid. */
export function yearIn(typed: string): number {
  const years = (typed.match(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g) ?? []).map(Number);
  return years.findLast((year) => year >= 1990 && year <= 2100) ?? 2026;
}

const PERMANENT =
  /^(?:permanent|continu|en_continu|en_permanence|au_fil_de_l_eau|recurrent|perenne|san_(?:terme|echeance|limite)|chaque_(?:an|annee|moi)|tou_le_(?:an|moi)|annuel|toute_la_duree|duree_du_contrat)/;
// These words mean « permanent » and nothing more; « permanente jusqu’en 2030 » and « chaque année » say more.
const ALWAYS = /^(?:permanent(?:_?\(?e\)?)?|en_permanence|en_continu|continu)$/;
/** Words before the last day of a deadline. */
const UNTIL =
  /^(?:avant le|au plus tard(?: le| au)?|d’ici (?:le|au)|jusqu’au|pour le|au|echeance(?: au| le)?) (?=\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/;

interface Day {
  year: number;
  month: number;
  day: number;
  sure: boolean;
}

const readDay = (day: Day): DateReading =>
  exists(day) ? { meant: iso(day), sure: day.sure } : { impossible: lastDay(day) };

const iso = ({ year, month, day }: Pick<Day, 'year' | 'month' | 'day'>) =>
  `${year}-${pad(month)}-${pad(day)}`;

// « Avant le 30 juin » may exclude that day.
function before({ year, month, day }: Day): DateReading {
  const eve = new Date(Date.UTC(year, month - 1, day - 1));
  const other = iso({ year: eve.getUTCFullYear(), month: eve.getUTCMonth() + 1, day: eve.getUTCDate() });
  return { meant: undefined, sure: false, either: [iso({ year, month, day }), other] };
}

function dayIn(text: string): Day | undefined {
  const day = (year: string | undefined, month: number, d: string | undefined, sure = true): Day => {
    return { year: Number(year), month, day: Number(d), sure };
  };
  const big = /^(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})([t ].*)?$/.exec(text);
  if (big) return day(big[1], Number(big[2]), big[3], big[4] === undefined);
  const french = /^(?:le )?(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})$/.exec(text);
  if (french) return day(french[3], Number(french[2]), french[1]);
  const words = /^(?:le )?(?:([a-z]+) )?(\d{1,2})(?:er)? ([a-z]+)\.? (\d{4})$/.exec(text);
  if (!words || monthOf(words[3]) === 0) return undefined;
  const found = day(words[4], monthOf(words[3]), words[2]);
  // A wrong day of the week shows that something else may be wrong too.
  return { ...found, sure: words[1] === undefined || words[1] === WEEKDAYS[weekday(found)] };
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const weekday = ({ year, month, day }: Day) => new Date(Date.UTC(year, month - 1, day)).getUTCDay();
const exists = ({ year, month, day }: Day) =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

function lastDay({ year, month }: Day): string {
  if (month < 1 || month > 12)
    return `Le mois va de 01 à 12 : une date s’écrit année, mois, jour (${yearIn(String(year))}-12-31).`;
  return `Ce mois compte ${daysIn(year, month)} jours.`;
}
