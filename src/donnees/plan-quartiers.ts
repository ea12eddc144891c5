import { nomComparable } from '../cog/noms.ts';
import type { Contrat } from '../model/contrat.ts';
import type { YamlChange } from '../source/edit/change.ts';
import type { QuartierListe } from './quartiers.ts';

/** What becomes of a quartier of the list in the contract. */
export interface SortQuartier {
  quartier: QuartierListe;
  sort: 'ajoute' | 'code' | 'inchange' | 'laisse';
}

/** The changes that put quartiers prioritaires in the territory: a new entry for each that is missing, the code of one that lacks it. */
export function planQuartiers(
  { quartiers_prioritaires: all = [] }: Contrat['territoire'],
  liste: readonly QuartierListe[],
): { changes: YamlChange[]; sorts: SortQuartier[] } {
  const path = ['territoire', 'quartiers_prioritaires'];
  const fresh: QuartierListe[] = [];
  const changes: YamlChange[] = [];
  const sorts = liste.map((quartier): SortQuartier => {
    if (all.some(({ code }) => code === quartier.code)) return { quartier, sort: 'inchange' };
    const at = all.findIndex(({ nom }) => nomComparable(nom) === nomComparable(quartier.nom));
    const same = all[at];
    if (same?.code !== undefined || (same?.nature !== undefined && same.nature !== 'qpv'))
      return { quartier, sort: 'laisse' };
    if (same) {
      changes.push({ add: [...path, at], key: 'code', value: quartier.code });
      return { quartier, sort: 'code' };
    }
    fresh.push(quartier);
    return { quartier, sort: 'ajoute' };
  });
  const values = fresh.map(({ nom, code }) => ({ nom, code, nature: 'qpv' }));
  if (all.length > 0) changes.push(...values.map((value) => ({ append: path, value })));
  else if (values.length > 0)
    changes.push({ add: ['territoire'], key: 'quartiers_prioritaires', value: values });
  return { changes, sorts };
}
