// Six exports: the parts of a number that is written, how two compare, a list in order, and which one follows.

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

/** Numbers in order, series by series: 1.2, 1.10, 2.1, A-4, A-4 bis. */
export const numerosInOrder = (numeros: readonly string[]): string[] =>
  numeros
    .map((numero) => ({ numero, parts: partsOf(numero) }))
    .toSorted(
      (one, other) =>
        compareSeries(one.parts.serie, other.parts.serie) || compareNumeros(one.parts, other.parts),
    )
    .map(({ numero }) => numero);

// « 2. » before « 10. », and both before « A- ».
function compareSeries(one: string, other: string): number {
  const [a, b] = [one, other].map((serie) =>
    /^\d+/.test(serie) ? Number.parseInt(serie, 10) : Number.MAX_VALUE,
  );
  return (a ?? 0) - (b ?? 0) || Number(one > other) - Number(one < other);
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
