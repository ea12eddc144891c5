import type { Diagnostic, IndicateurDiagnostic } from '../model/contrat.ts';
import type { YamlChange } from '../source/edit/change.ts';
import type { SourceCitee } from './edition.ts';
import { isOurs, libre } from './existants.ts';

/** A source with the id that it has in a file. */
export interface SourceNommee {
  source: SourceCitee;
  id: string;
  nouvelle: boolean;
  /** What makes an older edition of it, already in the file, this one. */
  retouches: YamlChange[];
}

/**
 * The ids of sources in a file: that of the same file, already cited; that of an older edition, when all the figures taken from it are to
 * be replaced, which `remplacee` tells; else a new one.
 */
export function nommees(
  sources: readonly SourceCitee[],
  diagnostic: Diagnostic | undefined,
  remplacee: (id: string) => boolean,
): SourceNommee[] {
  const all = diagnostic?.sources ?? [];
  const given: { id: string }[] = [...all];
  return sources.map((source) => {
    const same = all.find((one) => one.empreinte === source.empreinte && isOurs(one));
    if (same) return { source, id: same.id, nouvelle: false, retouches: [] };
    const index = all.findIndex((one) => one.titre === source.titre && isOurs(one) && remplacee(one.id));
    const older = all[index];
    if (older) return { source, id: older.id, nouvelle: false, retouches: renewed(index, older, source) };
    const id = libre(source.id, String(source.millesime ?? 'ssmsi'), given);
    given.push({ id });
    return { source, id, nouvelle: true, retouches: [] };
  });
}

/** The places of the indicators that take figures from a source. */
export function indicateursDe(id: string, diagnostic: Diagnostic | undefined): number[] {
  const takes = ({ source, comparaisons = [] }: IndicateurDiagnostic) =>
    source === id || comparaisons.some((one) => one.source === id);
  return (diagnostic?.indicateurs ?? []).flatMap((one, at) => (takes(one) ? [at] : []));
}

function renewed(index: number, old: SourceCitee, now: SourceCitee): YamlChange[] {
  const path = ['diagnostic', 'sources', index];
  return (['millesime', 'mise_a_jour', 'fichier', 'empreinte'] as const).flatMap((key): YamlChange[] => {
    const value = now[key];
    if (value === old[key]) return [];
    if (value === undefined) return [{ remove: [...path, key] }];
    return [old[key] === undefined ? { add: path, key, value } : { set: [...path, key], value }];
  });
}
