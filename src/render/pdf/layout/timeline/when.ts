import { SHORT_MONTHS } from '../../../../kernel/french/date.ts';

/** Moment something falls: at a part of its year, from 0 to 1; some time in its year; or from its year to another. */
export type Moment =
  | { kind: 'day'; at: number; isStep: boolean }
  | { kind: 'year'; isStep: boolean }
  | { kind: 'span'; until: number };

const WHEN = new RegExp(
  `^(?:(\\d{2})/(\\d{2})|T([1-4])|S([12])|(${SHORT_MONTHS.join('|').replaceAll('.', '\\.')}))\u00a0: `,
);
const UNTIL = /^jusqu’en (\d{4})\u00a0: /;
/** What does not end a commitment, a level or a part: « 1.4 (→ 60) », « 1.1 (+20) ». */
const STEP = /\u00a0\([→+−0]/;

/** Moment a text of a calendar says that it falls: « 31/12 : 1.1 », « T2 : 1.4 », « jusqu’en 2031 : 1.3 », or only « 1.7 ». */
export function whenOf(text: string): Moment {
  const until = UNTIL.exec(text)?.[1];
  if (until) return { kind: 'span', until: Number(until) };
  const isStep = STEP.test(text);
  const [found, day, month, quarter, semester, only] = WHEN.exec(text) ?? [];
  if (found === undefined) return { kind: 'year', isStep };
  const at = quarter
    ? Number(quarter) / 4
    : semester
      ? Number(semester) / 2
      : only
        ? (SHORT_MONTHS.indexOf(only) + 1) / 12
        : (Number(month) - 1 + Number(day) / 31) / 12;
  return { kind: 'day', at: Math.min(1, Math.max(0, at)), isStep };
}
