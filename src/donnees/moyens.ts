import { list } from '../kernel/french/list.ts';
import type { Contrat, Moyen } from '../model/contrat.ts';
import type { YamlChange } from '../source/edit/change.ts';
import { sameData } from '../source/edit/data.ts';
import { ajoutsAu } from './ajouts.ts';
import type { SourceCitee } from './edition.ts';
import type { EffectifsPM, GenreEffectif } from './effectifs.ts';
import { isOurs } from './existants.ts';
import { nommees } from './sources.ts';

/** What becomes of the line of a kind of staff in the contract. */
export interface SortMoyen {
  moyen: Moyen;
  sort: 'ajoute' | 'remplace' | 'inchange' | 'laisse';
}

const GENRES: Readonly<Record<GenreEffectif, { libelle: string; unite: string }>> = {
  policiers: { libelle: 'Policiers municipaux', unite: 'agent' },
  asvp: { libelle: 'Agents de surveillance de la voie publique', unite: 'agent' },
  gardes: { libelle: 'Gardes champêtres', unite: 'agent' },
  maitres: { libelle: 'Maîtres-chiens de police municipale', unite: 'agent' },
  chiens: { libelle: 'Chiens de patrouille de police municipale', unite: 'chien' },
};

/** The source of the staff, as the contract cites it. */
export function sourceEffectifs(fichier: string, empreinte: string, annee: number | undefined): SourceCitee {
  return {
    id: 'police-municipale',
    titre: 'Police municipale : effectifs par commune',
    producteur: 'Ministère de l’Intérieur',
    ...(annee !== undefined && { millesime: annee }),
    url: 'https://www.data.gouv.fr/datasets/police-municipale-effectifs-par-commune',
    licence: 'Licence Ouverte 2.0',
    fichier,
    empreinte,
  };
}

/** The changes that put staff among the means of a contract; what csi did not write there is left. */
export function planMoyens(
  { diagnostic, parties }: Pick<Contrat, 'diagnostic' | 'parties'>,
  effectifs: readonly EffectifsPM[],
  noms: ReadonlyMap<string, string>,
  source: SourceCitee,
  { annee, actualiser, avant }: { annee: number | undefined; actualiser: boolean; avant: string | undefined },
): { changes: YamlChange[]; sorts: SortMoyen[] } {
  const all = diagnostic?.moyens ?? [];
  const [only, other] = effectifs;
  const partie =
    other === undefined && parties.find((one) => one.type === 'commune' && one.code_insee === only?.code)?.id;
  const ids =
    diagnostic?.sources?.filter((one) => isOurs(one) && one.titre === source.titre).map(({ id }) => id) ?? [];
  const isOwn = (moyen: Moyen) => typeof moyen.source === 'string' && ids.includes(moyen.source);
  const [named] = nommees([source], diagnostic, () => actualiser);
  const id = named?.id ?? source.id;
  const commentaire =
    other === undefined
      ? undefined
      : `Total de ${list(effectifs.map(({ code }) => noms.get(code) ?? code))}, qui en ont.`;
  const changes: YamlChange[] = [];
  const [sorts, ajouts]: [SortMoyen[], Moyen[]] = [[], []];
  for (const [genre, { libelle, unite }] of Object.entries(GENRES)) {
    const valeur = effectifs.reduce((sum, { nombres }) => sum + (nombres[genre as GenreEffectif] ?? 0), 0);
    const at = all.findIndex((one) => one.libelle === libelle);
    const old = all[at];
    if (valeur === 0 && !old) continue;
    const figures = { valeur, ...(annee !== undefined && { date: annee }), source: id };
    const moyen = {
      libelle,
      ...(partie && { partie }),
      valeur,
      unite,
      ...(annee !== undefined && { date: annee }),
      source: id,
      ...(commentaire !== undefined && { commentaire }),
    } as Moyen;
    if (!old) {
      ajouts.push(moyen);
      sorts.push({ moyen, sort: 'ajoute' });
    } else if (!isOwn(old) || !actualiser) sorts.push({ moyen: old, sort: 'laisse' });
    else {
      const own = Object.entries(figures).flatMap(([key, value]): YamlChange[] =>
        sameData(old[key as keyof Moyen], value) ? [] : [{ set: ['diagnostic', 'moyens', at, key], value }],
      );
      changes.push(...own);
      sorts.push({ moyen: { ...old, ...figures } as Moyen, sort: own.length > 0 ? 'remplace' : 'inchange' });
    }
  }
  if (ajouts.length + changes.length === 0) return { changes: [], sorts };
  const cited = named?.nouvelle ? [{ ...source, id }] : [];
  return {
    changes: [
      ...(named?.retouches ?? []),
      ...changes,
      ...ajoutsAu(diagnostic, { sources: cited, moyens: ajouts }, avant),
    ],
    sorts,
  };
}
