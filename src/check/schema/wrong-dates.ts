import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import { readDate, yearIn } from './dates.ts';
import { asTyped, wrongType } from './kinds.ts';
import type { Explanation, WrongLeaf } from './wrong.ts';

/** Explains a value that is not the expected date, period or deadline; `more` names what is allowed besides a date. */
export function date(
  wrong: WrongLeaf,
  expected: string,
  more: readonly ('periode' | 'permanent')[],
): Explanation {
  const { key } = wrong;
  const value = asTyped(wrong);
  if (typeof value !== 'string' && typeof value !== 'number') return wrongType(expected, wrong);
  const typed = String(value).trim();
  const found = readDate(typed, more);
  if (found.impossible)
    return {
      rule: 'date-impossible',
      message: `Cette date n’existe pas : ${cite(typed)}.`,
      hint: found.impossible,
    };
  const message = `${cite(typed)} n’est pas ${expected}.`;
  if (/^\d{4}$/.test(typed) && more.length > 0)
    return { rule: 'date-mal-ecrite', message, hint: 'Une année va de 1990 à 2100.' };
  return { rule: 'date-mal-ecrite', message, hint: dateHint(key, typed, more, found) };
}

// « dans deux ans », « sous 6 mois », « six mois après la signature »: the term depends on an event, not on the calendar.
const RELATIVE =
  /^(?:dans|sous|d’ici|d'ici|dès|à compter|à l’issue|à l'issue) .{0,60}$|^.{1,40} (?:après|avant|suivant) .{0,60}$/i;

const VAGUE = /possible|meilleurs? délais?|brefs? délais?/i;

const asScalar = (typed: string) =>
  /[:#"'{}[\],&*!|>%@`\\]/.test(typed) ? `"${typed.replace(/["\\]/g, '')}"` : typed;

function dateHint(
  key: string,
  typed: string,
  more: readonly string[],
  { meant, either }: ReturnType<typeof readDate>,
): string {
  if (meant) return `Écrivez : ${key}: ${meant}`;
  if (either)
    return `Selon ce qui est voulu, écrivez ${list(
      either.map((form) => `${key}: ${form}`),
      'ou',
    )}`;
  if (key === 'echeance' && RELATIVE.test(typed) && !VAGUE.test(typed))
    return `Un délai sans date s’écrit sous une autre clé : echeance_relative: ${asScalar(typed)}`;
  // Words that wait for a date are kept in the example.
  const words =
    /^[\p{L}’' -]{3,50}$/u.test(typed) && /\s/.test(typed) ? ` (par exemple : "à compléter : ${typed}")` : '';
  const year = yearIn(typed);
  const periods = [`${year}-12-31`, `${year}-12`, `${year}-T4`, `${year}-S2`, `${year}`];
  const shapes = more.includes('periode')
    ? list([...periods, ...(more.includes('permanent') ? ['permanent'] : [])], 'ou')
    : `l’année, le mois et le jour, comme ${year}-12-31`;
  return `Écrivez ${shapes}, ou « à compléter »${words}.`;
}
