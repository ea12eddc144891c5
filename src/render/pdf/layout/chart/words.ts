import type { ChartSeries } from '../../blocks/index.ts';

/** The footnote mark of a title. */
const MARK = /\s[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+$/;

/** The title of a series without the mark of its note, which means nothing to a listener. */
export const withoutMark = (title: string): string => title.replace(MARK, '');

/** The figures of a series in words, for those who do not see the drawing. */
export function altOf({ title, unit, figures }: ChartSeries, periods: readonly string[]): string {
  const values = figures.map(
    ({ value, shown }, at) =>
      `${periods[at] ?? ''}\u00a0: ${value === undefined && !/\p{L}/u.test(shown) ? 'pas de valeur' : shown}`,
  );
  return `Courbe\u00a0: ${[withoutMark(title), unit].filter(Boolean).join(', ')}. ${values.join('\u202f; ')}.`;
}
