import { partiesById } from '../model/camps.ts';
import type { Contrat, Engagement } from '../model/contrat.ts';
import { printedEngagements } from '../model/engagements.ts';
import { daysOf, isToComplete } from '../model/periodes.ts';
import { type Colonne, colonneOf } from '../model/totaux.ts';
import { type Constat, constatsOf, daysOfReleve } from './constats.ts';
import type { Suivi } from './model.ts';
import { type Objectif, objectifOf } from './objectif.ts';
import { type JugementSuivi, jugementOf } from './verdict.ts';

// Four exports: the state of a contract, one line of it, how it is made, and its day when none is given.

/** Where one commitment stands. */
export interface LigneEtat {
  engagement: Engagement;
  numero: string;
  /** The side that carries it; undefined when nobody who signs does. */
  colonne: Colonne | undefined;
  objectif: Objectif;
  jugement: JugementSuivi;
  /** All its figures, in the order of their days. */
  constats: readonly Constat[];
  /** The base that a source gives, when it is not that of the contract. */
  baseCitee?: number;
}

/** Where a contract stands on a day. */
export interface Etat {
  contrat: Contrat;
  au: string;
  lignes: readonly LigneEtat[];
  /** The commitments whose title is still to be written: nothing is followed of them. */
  aCompleter: readonly LigneEtat[];
  /** What the follow-up says until that day. */
  suivi: Pick<Suivi, 'releves' | 'points' | 'depenses' | 'instances'>;
}

/** The day of the last record or point; without any, that of the last figure of the contract, or of its signature; else its first day. */
export function dernierJour(contrat: Contrat, { releves = [], points = [] }: Suivi): string | undefined {
  let last: string | undefined;
  for (const all of [releves, points])
    for (const one of all) {
      const { fin } = daysOfReleve(one);
      if (last === undefined || fin > last) last = fin;
    }
  if (last !== undefined) return last;
  const given = contrat.axes.flatMap(({ engagements }) =>
    engagements.flatMap(({ quantite }) => daysOf(quantite?.realise?.date)?.fin ?? []),
  );
  const own = [...given, ...[daysOf(contrat.signature?.date)?.fin ?? []].flat()].sort();
  return own.at(-1) ?? daysOf(contrat.duree?.debut)?.debut;
}

/** Where each commitment of a contract stands on a day; with `publique`, those that are not to be published are left out. */
export function etatOf(contrat: Contrat, suivi: Suivi, au: string, { publique = false } = {}): Etat {
  const all = printedEngagements(contrat);
  const byId = new Map(all.map(({ engagement }) => [engagement.id, engagement]));
  const shown = all.filter(({ engagement }) => !publique || engagement.diffusion !== 'restreinte');
  const ids = new Set(shown.map(({ engagement }) => engagement.id));
  const until = suiviUntil(suivi, au, ids);
  const parties = partiesById(contrat);
  const releves = byEngagement(suivi.releves);
  const pointsOf = byEngagement(until.points);
  const lignes = shown.map(({ engagement, numero }): LigneEtat => {
    const objectif = objectifOf(engagement, contrat, (id) => byId.get(id));
    const constats = constatsOf(engagement, objectif, releves.get(engagement.id) ?? [], contrat);
    const points = pointsOf.get(engagement.id) ?? [];
    const jugement = jugementOf(engagement, objectif, { constats, points }, au);
    const cited = jugement.constat?.releve?.base;
    return {
      engagement,
      numero,
      colonne: colonneOf(engagement, parties),
      objectif,
      jugement,
      constats,
      ...(cited !== undefined && cited !== objectif.base && { baseCitee: cited }),
    };
  });
  const isWritten = ({ engagement }: LigneEtat) => !isToComplete(engagement.titre);
  return {
    contrat,
    au,
    lignes: lignes.filter(isWritten),
    aCompleter: lignes.filter((one) => !isWritten(one)),
    suivi: until,
  };
}

function byEngagement<T extends { engagement: string }>(all: readonly T[] = []): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const own = found.get(one.engagement);
    if (own) own.push(one);
    else found.set(one.engagement, [one]);
  }
  return found;
}

// What is dated until a day, and speaks only of these commitments.
function suiviUntil(suivi: Suivi, au: string, ids: ReadonlySet<string>): Etat['suivi'] {
  const { releves = [], points = [], depenses = [], instances = [] } = suivi;
  const isKnown = (one: { engagement?: string }) => one.engagement === undefined || ids.has(one.engagement);
  const isPast = (one: { date: number | string }) => daysOfReleve(one).fin <= au;
  return {
    releves: releves.filter((one) => isKnown(one) && isPast(one)),
    points: points.filter((one) => isKnown(one) && isPast(one)),
    depenses: depenses.filter((one) => isKnown(one) && `${one.annee}` <= au),
    instances: instances.filter(isPast).map(({ decisions, ...one }) => ({
      ...one,
      ...(decisions && { decisions: decisions.filter(isKnown) }),
    })),
  };
}
