import type { Path } from '../kernel/path.ts';
import type { IndicateurDiagnostic, Mesure } from '../model/contrat.ts';
import type { YamlChange, YamlValue } from '../source/edit/change.ts';
import { sameData } from '../source/edit/data.ts';

/** Whether the lines of a value hold remarks, which writing it anew would lose. */
export type ChiffresCommentes = (path: Path) => boolean;

/** The keys of an indicator that csi writes anew; its label, its unit and what is said of it belong to people once they are written. */
const FIGURES = ['denominateur', 'source', 'serie', 'comparaisons', 'controle'] as const;

/** What makes the figures of an indicator of a file those of another; every other key stays, and every remark. */
export function figureChanges(
  index: number,
  old: IndicateurDiagnostic,
  now: IndicateurDiagnostic,
  commente: ChiffresCommentes,
): YamlChange[] {
  const path = ['diagnostic', 'indicateurs', index];
  return FIGURES.flatMap((key): YamlChange[] => {
    const [before, value] = [old[key], now[key]];
    if (sameData(before, value)) return [];
    if (value === undefined) return [{ remove: [...path, key] }];
    if (before === undefined) return [{ add: path, key, value: value as YamlValue, rows: true }];
    if (key === 'serie' && commente([...path, key]))
      return yearByYear([...path, key], old.serie ?? [], now.serie ?? []);
    return [{ set: [...path, key], value: value as YamlValue, rows: true }];
  });
}

// Years that are missing are inserted from the last one on, so that the places of the others stay.
function yearByYear(path: Path, old: readonly Mesure[], now: readonly Mesure[]): YamlChange[] {
  const known = now.filter(({ annee }) => old.some((one) => one.annee === annee));
  const fresh = now.filter((one) => !known.includes(one)).sort((a, b) => b.annee - a.annee);
  return [
    ...known.flatMap((mesure) => valueChanges(path, old, mesure)),
    ...fresh.map((mesure): YamlChange => {
      const value = mesure as unknown as YamlValue;
      const at = old.findIndex(({ annee }) => annee > mesure.annee);
      return at < 0 ? { append: path, value, rows: true } : { insert: [...path, at], value };
    }),
  ];
}

function valueChanges(path: Path, old: readonly Mesure[], mesure: Mesure): YamlChange[] {
  const at = old.findIndex(({ annee }) => annee === mesure.annee);
  const [before, values] = [old[at], mesure] as unknown as Record<string, YamlValue>[];
  const place = [...path, at];
  return [
    ...Object.keys(before ?? {})
      .filter((key) => !(key in (values ?? {})) && key !== 'precision')
      .map((key) => ({ remove: [...place, key] })),
    ...Object.entries(values ?? {})
      .filter(([key, value]) => !sameData(before?.[key], value))
      .map(([key, value]) =>
        before && key in before ? { set: [...place, key], value } : { add: place, key, value },
      ),
  ];
}
