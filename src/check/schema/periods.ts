import { MONTHS } from '../../kernel/french/date.ts';

// Four exports: periods as authors write them, and the parts that dates share.

const PLAIN_MONTHS = MONTHS.map((month) => month.normalize('NFD').replace(/\p{M}/gu, ''));
const SHORT = [
  'janv',
  'fevr',
  undefined,
  'avr',
  undefined,
  undefined,
  'juil',
  undefined,
  'sept',
  'oct',
  'nov',
  'dec',
];

/** A period in the grammar of the file, and whether it is certain; or several candidates. */
export interface Period {
  meant?: string | undefined;
  sure?: boolean;
  either?: readonly string[];
}

/** A number with two digits. */
export const pad = (n: number | string | undefined): string => String(n).padStart(2, '0');

/** The number of a French month, whole or abbreviated, without accents; 0 for any other word. */
export const monthOf = (word: string | undefined): number =>
  (word ? Math.max(PLAIN_MONTHS.indexOf(word), SHORT.indexOf(word)) : -1) + 1;

const RANKS: readonly RegExp[] = [
  /^(?:1|1er|1ere|premier)$/,
  /^(?:2|2e|2eme|2nd|2d|deuxieme|second)$/,
  /^(?:3|3e|3eme|troisieme)$/,
  /^(?:4|4e|4eme|quatrieme)$/,
];
const YEAR = String.raw`(?:de |d’)?(?:l’annee |l’an |annee )?((?:19|20)\d\d)`;

type PeriodReading = readonly [RegExp, (parts: readonly string[]) => Period | undefined];

const sure = (meant: string): Period => ({ meant, sure: true });
const likely = (meant: string): Period => ({ meant, sure: false });
const either = (...forms: string[]): Period => ({ either: forms });

const ofMonth = (month: string | undefined, year: string | undefined) => `${year}-${pad(monthOf(month))}`;

// Each season: the quarter that contains most of it, and the month in which it ends.
const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  printemps: ['T2', '06'],
  ete: ['T3', '09'],
  automne: ['T4', '12'],
  hiver: ['T1', 'T4'],
  rentree: ['09', 'T3'],
  'rentree scolaire': ['09', 'T3'],
};

function part(rank: string, kind: string, year: string): Period | undefined {
  const most = kind === 't' ? 4 : 2;
  const n = rank === 'dernier' ? most : RANKS.findIndex((pattern) => pattern.test(rank)) + 1;
  return n >= 1 && n <= most ? sure(`${year}-${kind.toUpperCase()}${n}`) : undefined;
}

function numbered(figures: string, year: string): Period | undefined {
  const n = Number(figures);
  if (n < 1 || n > 12) return undefined;
  // « 2028-1 » may be a month, a quarter or a half-year.
  if (figures.length > 1 || n > 4) return sure(`${year}-${pad(n)}`);
  return either(`${year}-${pad(n)}`, `${year}-T${n}`, ...(n <= 2 ? [`${year}-S${n}`] : []));
}

function month(before: string, name: string, year: string): Period | undefined {
  if (monthOf(name) === 0) return undefined;
  const meant = ofMonth(name, year);
  if (/^(?:en|courant|au|au cours d[eu]|durant|)$/.test(before)) return sure(meant);
  if (before === 'mi') return either(`${meant}-15`, meant);
  if (before !== 'fin') return likely(meant);
  const last = new Date(Date.UTC(Number(year), monthOf(name), 0)).getUTCDate();
  return either(`${meant}-${last}`, meant);
}

const READINGS: readonly PeriodReading[] = [
  [
    new RegExp(
      `^(?:en |au |le |a la fin du |fin du )?([a-z]+|\\d(?:er|ere|e|eme|nd|d)?) (t|s)(?:ri|e)mestre,? ${YEAR}$`,
    ),
    ([rank = '', kind = '', year = '']) => part(rank, kind, year),
  ],
  [
    new RegExp(`^(t|s)(?:rimestre|emestre)? ?([1-4])(?: |-|/|\\.)?${YEAR}$`),
    ([kind = '', n = '', year = '']) => part(n, kind, year),
  ],
  [
    /^((?:19|20)\d\d)[ \-/.]?(t|s)(?:rimestre|emestre)? ?([1-4])$/,
    ([year = '', kind = '', n = '']) => part(n, kind, year),
  ],
  [/^(\d{1,2})[-/.]((?:19|20)\d\d)$/, ([figures = '', year = '']) => numbered(figures, year)],
  [/^((?:19|20)\d\d)[-/.](\d{1,2})$/, ([year = '', figures = '']) => numbered(figures, year)],
  [
    new RegExp(
      `^(?:a )?(?:la )?(en|courant|au|d’ici|avant|debut|mi|fin|)[ -]?(?:le |fin |a )?(?:du |de )?(?:mois de |mois d’)?([a-z]+)\\.? ${YEAR}$`,
    ),
    ([before = '', name = '', year = '']) => month(before, name, year),
  ],
  [
    new RegExp(
      `^(?:courant|en|dans|pendant|au cours d[eu]|annee|exercice|millesime)(?: de)?(?: l’annee| l’exercice)? ?${YEAR}$`,
    ),
    ([year = '']) => sure(year),
  ],
  [new RegExp(`^(?:a l’)?horizon ${YEAR}$`), ([year = '']) => likely(year)],
  [
    new RegExp(`^(?:d’ici|avant)(?: a)? ${YEAR}$`),
    ([year = '']) => either(`${Number(year) - 1}-12-31`, year),
  ],
  [
    new RegExp(`^(?:d’ici |avant |pour )?(?:a )?(?:la )?fin(?: de)? ${YEAR}$`),
    ([year = '']) => either(`${year}-12-31`, `${year}-T4`),
  ],
  [
    new RegExp(`^(?:d’ici |avant |pour )?(?:a |au )?(?:le )?debut(?: de)? ${YEAR}$`),
    ([year = '']) => either(`${year}-T1`, `${year}-S1`),
  ],
  [
    new RegExp(`^(?:d’ici |avant |pour |a )?(?:la )?mi[- ]${YEAR}$`),
    ([year = '']) => either(`${year}-06`, `${year}-S1`),
  ],
  [
    new RegExp(`^(?:d’ici|avant|pour)(?: a)? (?:l’)?ete ${YEAR}$`),
    ([year = '']) => either(`${year}-T2`, `${year}-T3`),
  ],
  [
    new RegExp(
      `^(?:d’ici |avant |pour |a |au )?(?:a )?(?:l’|la |le )?(printemps|ete|automne|hiver|rentree(?: scolaire)?) ${YEAR}$`,
    ),
    ([season = '', year = '']) => either(...(SEASONS[season] ?? []).map((form) => `${year}-${form}`)),
  ],
  [
    /^(?:de |entre )?((?:19|20)\d\d) ?(?:-|\/|a|et|ou) ?((?:19|20)\d\d)$/,
    ([from = '', to = '']) => either(to, from),
  ],
];

/**
 * Reads a period from a text in lower case without accents: « 1er trimestre 2027 », « mars 2027 », « fin 2027 ». Undefined if it is none.
 */
export function periodIn(text: string): Period | undefined {
  for (const [pattern, read] of READINGS) {
    const match = pattern.exec(text);
    const period = match && read(match.slice(1).map((one) => one ?? ''));
    if (period) return period;
  }
  return undefined;
}
