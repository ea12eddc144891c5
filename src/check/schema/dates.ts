import { plain } from '../../nearest.ts';

const MONTHS = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'];
const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const pad = (n: number | string | undefined) => String(n).padStart(2, '0');

/** What a date was meant to be (2026-12-31), and whether nothing else could be meant; or why no such day exists; nothing when it can't be told. */
interface DateFault {
  meant?: string;
  sure?: boolean;
  impossible?: string;
}

/** What is told of a date that is no ISO 8601 date; days are written before months, as French does. */
export function dateFault(typed: string, more: readonly ('periode' | 'permanent')[]): DateFault {
  const text = typed.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();
  const day = dayIn(text);
  if (day) return exists(day) ? { meant: iso(day), sure: day.sure } : { impossible: lastDay(day) };
  if (more.includes('permanent') && plain(text).startsWith('permanent')) return { meant: 'permanent', sure: plain(text) === 'permanent' };
  const period = more.includes('periode') ? periodIn(text) : undefined;
  return period ? { meant: period, sure: !/^(?:fin|debut) /.test(text) } : {};
}

interface Day {
  year: number;
  month: number;
  day: number;
  sure: boolean;
}

const iso = ({ year, month, day }: Pick<Day, 'year' | 'month' | 'day'>) => `${year}-${pad(month)}-${pad(day)}`;

const monthOf = (word: string | undefined) => MONTHS.indexOf(word ?? '') + 1;

function dayIn(text: string): Day | undefined {
  const day = (year: string | undefined, month: number, d: string | undefined, sure = true): Day => {
    return { year: Number(year), month, day: Number(d), sure };
  };
  const big = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})([t ].*)?$/.exec(text);
  if (big) return day(big[1], Number(big[2]), big[3], big[4] === undefined);
  const french = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (french) return day(french[3], Number(french[2]), french[1]);
  const words = /^(?:le )?(?:(\p{L}+) )?(\d{1,2})(?:er)? (\p{L}+) (\d{4})$/u.exec(text);
  if (!words || monthOf(words[3]) === 0) return undefined;
  const found = day(words[4], monthOf(words[3]), words[2]);
  // A day of the week that is not the right one says that something else is wrong.
  return { ...found, sure: words[1] === undefined || words[1] === WEEKDAYS[weekday(found)] };
}

function periodIn(text: string): string | undefined {
  const words = /^(?:fin |debut )?(\p{L}+) (\d{4})$/u.exec(text);
  if (words && monthOf(words[1]) > 0) return `${words[2]}-${pad(monthOf(words[1]))}`;
  const ordinal = /^(\d)(?:er|e|eme|nd)? (t|s)(?:ri|e)mestre (?:de )?(\d{4})$/.exec(text);
  if (ordinal && Number(ordinal[1]) >= 1 && Number(ordinal[1]) <= (ordinal[2] === 't' ? 4 : 2))
    return `${ordinal[3]}-${ordinal[2]?.toUpperCase()}${ordinal[1]}`;
  const month = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? /^(?<y>\d{4})[-/.](?<m>\d{1,2})$/.exec(text);
  const [m, y] = month?.groups ? [month.groups.m, month.groups.y] : [month?.[1], month?.[2]];
  if (Number(m) >= 1 && Number(m) <= 12) return `${y}-${pad(m)}`;
  const part = /^([ts])\s?([1-4])[ -]?(\d{4})$/.exec(text) ?? /^(?<y>\d{4})[ -]?(?<k>[ts])(?<n>[1-4])$/.exec(text);
  const [kind, n, year] = part?.groups ? [part.groups.k, part.groups.n, part.groups.y] : (part?.slice(1) ?? []);
  return kind && (kind === 't' || Number(n) <= 2) ? `${year}-${kind.toUpperCase()}${n}` : undefined;
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const weekday = ({ year, month, day }: Day) => new Date(Date.UTC(year, month - 1, day)).getUTCDay();
const exists = ({ year, month, day }: Day) => month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

function lastDay({ year, month }: Day): string {
  if (month < 1 || month > 12) return 'Le mois va de 01 à 12 : une date s’écrit année, mois, jour (2026-12-31).';
  return `Ce mois compte ${daysIn(year, month)} jours.`;
}
