import type { Contrat, Partie } from '../../model/contrat.ts';
import { placedEngagements } from '../../model/engagements.ts';
import { nonPubliesOf } from '../../model/renvois.ts';
import { marquesOf } from './consolidation.ts';
import { periodText } from './periods.ts';

/** The texts that the commitments print in place of the ids they refer to. */
export interface CrossReferences {
  parties: ReadonlyMap<string, Partie>;
  /** « 1.2 (Recruter…) » by id of commitment or action. */
  engagements: ReadonlyMap<string, string>;
  priorites: ReadonlyMap<string, string>;
  objectifs: ReadonlyMap<string, string>;
  clauses: ReadonlyMap<string, string>;
  /** In a consolidated version, « modifié par l’avenant n° 1 » by id of commitment. */
  marques: ReadonlyMap<string, string>;
}

/** The texts for every id of a contract already prepared for Markdown. */
export function crossReferences(contrat: Contrat): CrossReferences {
  const situes = placedEngagements(contrat);
  const named = <T extends { id?: string; numero?: string; libelle: string }>(items: readonly T[]) =>
    items.flatMap(({ id, numero, libelle }) =>
      id ? [[id, [numero, libelle].filter(Boolean).join(' — ')] as const] : [],
    );
  return {
    parties: new Map(contrat.parties.map((partie) => [partie.id, partie])),
    engagements: new Map([
      ...duContratModifie(contrat),
      ...nonPubliesOf(contrat),
      ...situes.map(({ engagement, numero }) => [engagement.id, `${numero} (${engagement.titre})`] as const),
    ]),
    priorites: new Map(named(contrat.diagnostic?.priorites ?? [])),
    objectifs: new Map(contrat.axes.flatMap((axe) => named(axe.objectifs ?? []))),
    clauses: new Map(
      (contrat.evaluation?.clauses_rendez_vous ?? []).flatMap(({ id, date, objet }) =>
        id ? [[id, `${objet} (${periodText(date)})`]] : [],
      ),
    ),
    marques: marquesOf(contrat),
  };
}

// What an avenant refers to and does not hold itself is a commitment of the contract that it changes: the rules have found it there.
function duContratModifie({ avenant, axes }: Contrat): [string, string][] {
  if (!avenant) return [];
  const ids = axes.flatMap(({ engagements }) =>
    engagements.flatMap(({ dont_de, s_ajoute_a, contrepartie_de = [] }) => [
      dont_de,
      s_ajoute_a,
      ...contrepartie_de,
    ]),
  );
  return ids.flatMap((id) =>
    id === undefined ? [] : [[id, `l’engagement «\u00a0${id}\u00a0» du contrat modifié`]],
  );
}
