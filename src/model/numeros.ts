// Five exports: the parts of a number that is written, how two compare, and which one follows.

/** A number as written, in parts: « A-4 bis » is the series « A- », 4 and « bis ». */
export interface Numero {
  serie: string;
  rang: number;
  suite: string;
}

/** What jurists add to a number to insert one after it. */
export const SUITES = [
  '',
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'nonies',
  'decies',
];

/** The parts of a number; one without figures is a series of its own. */
export function partsOf(numero: string): Numero {
  const [, serie = numero, rang = '0', suite = ''] = /^(.*?)(\d{1,9})(\D*)$/s.exec(numero) ?? [];
  return { serie, rang: Number(rang), suite: suite.trim().toLowerCase() };
}

/** The order of two numbers of one series: 2 before 10, 4 before 4 bis. */
export function compareNumeros(one: Numero, other: Numero): number {
  const rankOf = ({ suite }: Numero) => (SUITES.includes(suite) ? SUITES.indexOf(suite) : SUITES.length);
  return (
    one.rang - other.rang ||
    rankOf(one) - rankOf(other) ||
    Number(one.suite > other.suite) - Number(one.suite < other.suite)
  );
}

/**
 * Gives numbers that nobody has: in each series, those after the greatest that is written anywhere in the document. A gap is not filled,
 * because its number may have been that of something since removed.
 */
export function numbering(written: Iterable<string>): (serie: string) => string {
  const greatest = new Map<string, number>();
  for (const numero of written) {
    const { serie, rang } = partsOf(numero);
    greatest.set(serie, Math.max(rang, greatest.get(serie) ?? 0));
  }
  return (serie) => {
    const rang = (greatest.get(serie) ?? 0) + 1;
    greatest.set(serie, rang);
    return `${serie}${rang}`;
  };
}
