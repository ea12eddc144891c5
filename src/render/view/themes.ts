import type { Contrat } from '../../model/contrat.ts';
import { NATIONAL_VOLETS, VOLET_TITLES } from '../../model/volets.ts';

// Three exports: the subjects that a part of the diagnostic may be about, and items sorted by them.

/** The titles of the subjects of the diagnostic, by « axe:id » or « volet:id », in the order in which they are printed. */
export type Themes = ReadonlyMap<string, string>;

/** The subjects in their order: the axes of the contract, then the volets of the circular and the others. */
export function themesOf(axes: readonly { id: string; numero: string; titre: string }[]): Themes {
  const volets = Object.keys(VOLET_TITLES) as (keyof typeof VOLET_TITLES)[];
  const ranked = [...NATIONAL_VOLETS, ...volets.filter((volet) => !NATIONAL_VOLETS.includes(volet))];
  return new Map([
    ...axes.map(({ id, numero, titre }) => [`axe:${id}`, `Axe ${numero} — ${titre}`] as const),
    ...ranked.map((volet) => [`volet:${volet}`, VOLET_TITLES[volet]] as const),
  ]);
}

type About = Pick<NonNullable<NonNullable<Contrat['diagnostic']>['constats']>[number], 'axe' | 'volet'>;

/** Items by subject: first those about none, then one group a subject, in the order of the subjects. One about an axis and a volet names both. */
export function byTheme<T extends About>(
  items: readonly T[],
  themes: Themes,
): { theme: string; items: T[] }[] {
  const groups = new Map<string, { theme: string; rank: number; items: T[] }>();
  const order = [...themes.keys()];
  for (const item of items) {
    const keys = [item.axe === undefined ? '' : `axe:${item.axe}`, item.volet ? `volet:${item.volet}` : ''];
    const [main = '', other = ''] = keys.filter(Boolean);
    const known = groups.get(keys.join());
    if (known) known.items.push(item);
    else {
      const title = themes.get(main) ?? main.replace('axe:', '');
      const theme = other ? `${title} (volet\u00a0: ${themes.get(other)})` : title;
      const rank = main ? (order.includes(main) ? order.indexOf(main) : order.length) : -1;
      groups.set(keys.join(), { theme, rank, items: [item] });
    }
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank);
}
