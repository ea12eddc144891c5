import type { Diagnostic, IndicateurDiagnostic } from '../model/contrat.ts';
import { controleOf } from '../model/controle.ts';
import type { YamlChange } from '../source/edit/change.ts';
import { ajoutsAu } from './ajouts.ts';
import type { SourceCitee } from './edition.ts';
import { dejaLa, libre } from './existants.ts';
import { type ChiffresCommentes, figureChanges } from './retouches.ts';
import { indicateursDe, nommees, type SourceNommee } from './sources.ts';

/** What becomes of an indicator. */
export interface SortIndicateur {
  indicateur: IndicateurDiagnostic;
  sort: 'ajoute' | 'remplace' | 'inchange' | 'laisse';
  /** Why it is left, as the end of a French sentence. */
  pourquoi?: string;
}

/** How the diagnostic of a contract is to be filled. */
export interface Remplissage {
  /** That of the indicators first, then those of what they are compared with. */
  sources: readonly SourceCitee[];
  ids: readonly string[];
  annees: readonly number[];
  /** An indicator for some years, without its `controle`; its sources have the ids of `sources`. */
  faire: (id: string, annees: readonly number[]) => IndicateurDiagnostic;
  /** The levels that indicators are compared with this time. */
  compares: ReadonlySet<'departement' | 'region'>;
  actualiser: boolean;
  /** The key of the contract before which a diagnostic is added, if it has one of those that follow it. */
  avant: string | undefined;
  commente: ChiffresCommentes;
  /** In a follow-up, another edition adds its own figures of an indicator under the same id: what an account of an earlier day says stays. */
  parEdition?: true;
}

/**
 * The changes that make the diagnostic of a contract hold some indicators, and what becomes of each. What csi did not write, or somebody
 * touched since, is left; so is what csi wrote, unless it is to be brought up to date: then its years stay, with the figures of this base.
 */
export function planOf(
  diagnostic: Diagnostic | undefined,
  voulu: Remplissage,
): { changes: YamlChange[]; sorts: SortIndicateur[] } {
  const { annees, faire, actualiser } = voulu;
  const parmi = voulu.parEdition && ((source: string | undefined) => actualiser || isCited(source));
  const isCited = (id: string | undefined) =>
    diagnostic?.sources?.some((one) => one.id === id && one.empreinte === voulu.sources[0]?.empreinte) ===
    true;
  const places = voulu.ids.map((id) => ({ id, la: dejaLa(diagnostic, faire(id, annees), parmi) }));
  const replaced = new Set(
    places.flatMap(({ la }) => (la && la.autre === undefined && actualiser ? [la.index] : [])),
  );
  const sources = nommees(
    voulu.sources,
    diagnostic,
    (id) => replaced.size > 0 && indicateursDe(id, diagnostic).every((at) => replaced.has(at)),
  );
  const sorts: SortIndicateur[] = [];
  const changes: YamlChange[] = [];
  const ajouts: IndicateurDiagnostic[] = [];
  for (const { id, la } of places) {
    if (!la) {
      const made = named(faire(id, annees), sources);
      const taken = [...(diagnostic?.indicateurs ?? []), ...ajouts];
      const own = made.epci ?? made.communes?.[0] ?? 'ssmsi';
      const indicateur = voulu.parEdition ? made : { ...made, id: libre(made.id, own, taken) };
      ajouts.push(indicateur);
      sorts.push({ indicateur, sort: 'ajoute' });
    } else if (la.autre !== undefined || !actualiser) {
      const pourquoi = la.autre ?? 'déjà là ; --actualiser en reprend les chiffres';
      sorts.push({ indicateur: la.indicateur, sort: 'laisse', pourquoi });
    } else {
      const years = [
        ...new Set([...annees, ...(la.indicateur.serie ?? []).map(({ annee }) => annee)]),
      ].sort();
      const made = merged(la.indicateur, faire(id, years), voulu.compares);
      const indicateur = named({ ...la.indicateur, ...made }, sources);
      const own = figureChanges(la.index, la.indicateur, indicateur, voulu.commente);
      changes.push(...own);
      sorts.push({ indicateur, sort: own.length > 0 ? 'remplace' : 'inchange' });
    }
  }
  const written = sorts.filter(({ sort }) => sort !== 'laisse').map(({ indicateur }) => indicateur);
  const used = new Set(
    written.flatMap(({ source, comparaisons = [] }) => [source, ...comparaisons.map((one) => one.source)]),
  );
  const kept = sources.filter(({ id }) => used.has(id));
  const before = kept.flatMap(({ retouches }) => retouches);
  const ajoutees = kept.flatMap(({ nouvelle, id, source }) => (nouvelle ? [{ ...source, id }] : []));
  const listes = { sources: ajoutees, indicateurs: ajouts };
  return { changes: [...before, ...changes, ...ajoutsAu(diagnostic, listes, voulu.avant)], sorts };
}

// Comparisons with a level that is not given this time stay.
function merged(
  old: IndicateurDiagnostic,
  made: IndicateurDiagnostic,
  compares: Remplissage['compares'],
): Partial<IndicateurDiagnostic> {
  const { denominateur, source, serie, comparaisons = [] } = made;
  const stay = (old.comparaisons ?? []).filter(
    ({ region }) => !compares.has(region === undefined ? 'departement' : 'region'),
  );
  const all = [...stay, ...comparaisons];
  return {
    denominateur,
    source,
    serie,
    comparaisons: all.length > 0 ? all : undefined,
  } as Partial<IndicateurDiagnostic>;
}

// With the ids that sources have in this file, and the key that tells whether a figure changed.
function named(one: IndicateurDiagnostic, sources: readonly SourceNommee[]): IndicateurDiagnostic {
  const idOf = (id: string) => sources.find(({ source }) => source.id === id)?.id ?? id;
  const made = { ...one };
  delete made.controle;
  if (made.source !== undefined) made.source = idOf(made.source);
  if (made.comparaisons === undefined) delete made.comparaisons;
  else
    made.comparaisons = made.comparaisons.map((other) => ({
      ...other,
      ...(other.source !== undefined && { source: idOf(other.source) }),
    }));
  // A denominator without a rate would mean nothing.
  const rated = [...(made.serie ?? []), ...(made.comparaisons ?? [])].some(({ taux }) => taux !== undefined);
  if (!rated) delete made.denominateur;
  return { ...made, controle: controleOf(made) };
}
