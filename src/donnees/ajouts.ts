import type { Diagnostic } from '../model/contrat.ts';
import type { YamlChange, YamlValue } from '../source/edit/change.ts';

/** The changes that add items to lists of a diagnostic: to those that are there, else new ones, in a new diagnostic if there is none. */
export function ajoutsAu(
  diagnostic: Diagnostic | undefined,
  listes: Readonly<Partial<Record<'sources' | 'indicateurs' | 'moyens', readonly object[]>>>,
  avant: string | undefined,
): YamlChange[] {
  const full = Object.entries(listes).filter(([, items]) => items.length > 0) as [
    keyof typeof listes,
    YamlValue[],
  ][];
  if (full.length === 0) return [];
  if (!diagnostic) {
    const value = Object.fromEntries(full);
    return [{ add: [], key: 'diagnostic', value, ...(avant !== undefined && { before: avant }), rows: true }];
  }
  return full.flatMap(([key, items]): YamlChange[] =>
    diagnostic[key]
      ? items.map((value) => ({ append: ['diagnostic', key], value, rows: true }))
      : [{ add: ['diagnostic'], key, value: items, rows: true }],
  );
}
