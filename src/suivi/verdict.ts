import type { VERDICTS } from '../catalogue/verdicts.ts';
import { isLive } from '../model/comptes.ts';
import type { Engagement } from '../model/contrat.ts';
import { type Constat, daysOfReleve, retenu } from './constats.ts';
import type { Point } from './model.ts';
import type { Objectif } from './objectif.ts';
import { byDay, monthsBetween } from './temps.ts';

/** What is said of a commitment on a day. */
export type VerdictSuivi = keyof typeof VERDICTS;

/** A verdict and what it rests on. */
export interface JugementSuivi {
  verdict: VerdictSuivi;
  /** The figure that it rests on, and those of the same day that it doesn’t. */
  constat?: Constat;
  autres: readonly Constat[];
  /** What was expected on the day of that figure. */
  attendu?: number;
  /** How many months after the deadline the promise was kept, as far as the records say. */
  retard?: number;
  /** How many months ago the deadline was, without any record. */
  depassee?: number;
  /** How many months the last record is old, if more than twelve. */
  silence?: number;
  /** What the follow-up says last of its progress, and what it waits for. */
  statut?: Point['statut'];
  attente?: string;
}

/** From these shares of what is expected on, a promise is on its way, or to be watched. */
const ON_ITS_WAY = 0.9;
const TO_BE_WATCHED = 0.6;
/** From so many months on, silence is said. */
const SILENCE = 12;

/** What a day says of a commitment: only what is dated until then counts, and each figure is compared to what was expected on its own day. */
export function jugementOf(
  engagement: Engagement,
  objectif: Objectif,
  { constats, points }: { constats: readonly Constat[]; points: readonly Point[] },
  au: string,
): JugementSuivi {
  if (!isLive(engagement)) return { verdict: 'hors_suivi', autres: [] };
  const known = constats.filter(({ jour }) => jour <= au);
  const news = newsOf(known, points, au);
  const last = lastOf(known);
  const silence = silenceOf(known, news, au);
  const base = { ...last, ...statutOf(news), ...(silence !== undefined && { silence }) };
  const { constat } = last;
  if (constat?.fait !== undefined && (objectif.du !== undefined || objectif.sansFin))
    return { ...base, ...byFigure(objectif, { ...constat, fait: constat.fait }, known, base.statut, au) };
  return { ...base, ...byWords(engagement, objectif, news, au) };
}

/** What is known of a commitment in words, in the order of the days. */
interface News {
  jour: string;
  statut?: Point['statut'];
  attente?: string;
}

function newsOf(known: readonly Constat[], points: readonly Point[], au: string): readonly News[] {
  const words = ({ statut, attente }: Pick<Point, 'statut' | 'attente'>) => ({
    ...(statut && { statut }),
    ...(attente !== undefined && { attente }),
  });
  const said = [
    ...known.map(({ jour, releve }) =>
      releve?.statut === undefined ? { jour } : { jour, ...words(releve) },
    ),
    ...points.map((point) => ({ jour: daysOfReleve(point).fin, ...words(point) })),
  ];
  return byDay(said.filter(({ jour }) => jour <= au));
}

function statutOf(news: readonly News[]): Pick<JugementSuivi, 'statut' | 'attente'> {
  const { statut, attente } = news.findLast((one) => one.statut !== undefined) ?? {};
  return { ...(statut && { statut }), ...(attente !== undefined && { attente }) };
}

// The figures of the last day that has some that can be compared; else those of the last day.
function lastOf(known: readonly Constat[]): Pick<JugementSuivi, 'constat' | 'autres'> {
  const jour = (known.findLast(({ fait }) => fait !== undefined) ?? known.at(-1))?.jour;
  const same = known.filter((one) => one.jour === jour);
  const constat = retenu(same) ?? same.at(-1);
  return { ...(constat && { constat }), autres: same.filter((one) => one !== constat) };
}

function silenceOf(known: readonly Constat[], news: readonly News[], au: string): number | undefined {
  const last = known.at(-1)?.jour ?? news.at(-1)?.jour;
  const months = last === undefined ? 0 : monthsBetween(last, au);
  return months > SILENCE ? months : undefined;
}

function byFigure(
  objectif: Objectif,
  { jour, fait }: { jour: string; fait: number },
  known: readonly Constat[],
  statut: JugementSuivi['statut'],
  au: string,
): Pick<JugementSuivi, 'verdict' | 'attendu' | 'retard'> {
  const { du, echeance } = objectif;
  if (du !== undefined && fait >= du) return { verdict: 'tenu', ...retardOf(reachedOn(known, du), echeance) };
  if ((echeance !== undefined && au >= echeance) || statut === 'abandonne') return { verdict: 'non_tenu' };
  const attendu = objectif.attendu(jour);
  if (attendu === undefined) return { verdict: 'en_cours' };
  if (attendu <= 0) return { verdict: objectif.sansFin ? 'en_cours' : 'en_bonne_voie', attendu };
  const share = fait / attendu;
  const late = share >= TO_BE_WATCHED ? 'a_surveiller' : 'en_retard';
  return { verdict: share >= ON_ITS_WAY ? 'en_bonne_voie' : late, attendu };
}

// The first day since when no figure is below what is promised.
function reachedOn(known: readonly Constat[], du: number): string | undefined {
  const days = [...new Set(known.map(({ jour }) => jour))].reverse();
  let since: string | undefined;
  for (const day of days) {
    const one = retenu(known.filter(({ jour }) => jour === day));
    if (one?.fait === undefined) continue;
    if (one.fait < du) break;
    since = day;
  }
  return since;
}

function retardOf(jour: string | undefined, echeance: string | undefined): Pick<JugementSuivi, 'retard'> {
  if (jour === undefined || echeance === undefined || jour <= echeance) return {};
  return { retard: monthsBetween(echeance, jour) };
}

// A promise without a figure, or whose figures can’t be compared: what people say of it decides.
function byWords(
  engagement: Engagement,
  { echeance }: Objectif,
  news: readonly News[],
  au: string,
): Pick<JugementSuivi, 'verdict' | 'retard' | 'depassee'> {
  const past = echeance !== undefined && au >= echeance;
  const spoken = news.filter(({ statut }) => statut !== undefined);
  const last = spoken.at(-1)?.statut ?? (news.length === 0 ? engagement.statut : undefined);
  if (last === 'realise') {
    const before = spoken.findLastIndex(({ statut }) => statut !== 'realise');
    return { verdict: 'tenu', ...retardOf(spoken[before + 1]?.jour, echeance) };
  }
  if (last === 'abandonne') return { verdict: 'non_tenu' };
  if (news.length === 0)
    return { verdict: 'sans_releve', ...(past && { depassee: monthsBetween(echeance, au) }) };
  return { verdict: past && !engagement.quantite?.a_determiner ? 'non_tenu' : 'en_cours' };
}
