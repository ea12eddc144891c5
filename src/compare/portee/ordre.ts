import type { Periode, Quantite } from '../../model/contrat.ts';
import { daysOf, isToComplete } from '../../model/periodes.ts';
import { add, boundsOf, type Valeur } from '../../model/quantites.ts';
import type { Portee } from './portee.ts';

// Five exports: the orders that rules judge by.

/** Whether the second of two is greater (1), smaller (-1) or equal (0); undefined where there is no order. */
export type Ordre = -1 | 0 | 1 | undefined;

/** A promise that grows is an advance, one that shrinks a step back. */
export function porteeOf(ordre: Ordre): Portee {
  if (ordre === undefined || ordre === 0) return 'neutre';
  return ordre > 0 ? 'avancee' : 'recul';
}

/** The order of two values: both bounds rise or both fall. « environ 100 » is less firm than 100. */
export function ordreOf(before: Valeur, after: Valeur): Ordre {
  const [old, now] = [boundsOf(before), boundsOf(after)];
  const [min, max] = [Math.sign(now.min - old.min) || 0, Math.sign(now.max - old.max) || 0];
  if (min === 0 && max === 0) return (Number(isAbout(before)) - Number(isAbout(after))) as Ordre;
  if (min >= 0 && max >= 0) return 1;
  return min <= 0 && max <= 0 ? -1 : undefined;
}

const isAbout = (value: Valeur) => typeof value === 'object' && value.environ !== undefined;

/** The order of two deadlines as promises: the sooner is the stronger; one that is to be written, or none, is the weakest. */
export function ordreDesEcheances(before: Periode | undefined, after: Periode | undefined): Ordre {
  const known = (one: Periode | undefined) => one !== undefined && !isToComplete(one);
  if (!known(before) || !known(after)) return (Number(known(after)) - Number(known(before))) as Ordre;
  const [old, now] = [daysOf(before)?.fin, daysOf(after)?.fin];
  if (old === undefined || now === undefined) return undefined;
  return old === now ? 0 : now < old ? 1 : -1;
}

/** What is promised by each day: 1 if the second curve is nowhere lower, -1 if it is nowhere higher. */
export function ordreDesCourbes(
  before: readonly Jalon[],
  after: readonly Jalon[],
  cumulative: boolean,
): Ordre {
  const [old, now] = [curve(before, cumulative), curve(after, cumulative)];
  if (!old || !now) return undefined;
  const days = [...new Set([...old, ...now].map(([day]) => day))].sort();
  const at = (points: Courbe, day: string) => points.filter(([one]) => one <= day).at(-1)?.[1] ?? 0;
  const signs = new Set(days.map((day) => Math.sign(at(now, day) - at(old, day))));
  signs.delete(0);
  if (signs.size === 0) return 0;
  return signs.size > 1 ? undefined : ([...signs][0] as Ordre);
}

type Jalon = NonNullable<Quantite['paliers']>[number];
type Courbe = [day: string, value: number][];

function curve(points: readonly Jalon[], cumulative: boolean): Courbe | undefined {
  const made: Courbe = [];
  for (const { periode, valeur } of points) {
    const day = daysOf(periode)?.fin;
    const { min } = boundsOf(valeur);
    if (day === undefined || !Number.isFinite(min)) return undefined;
    made.push([day, min]);
  }
  made.sort(([a], [b]) => (a < b ? -1 : 1));
  if (!cumulative) return made;
  let sum = 0;
  return made.map(([day, value]) => {
    sum = add(sum, value);
    return [day, sum];
  });
}
