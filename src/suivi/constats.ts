import type { Contrat, Engagement } from '../model/contrat.ts';
import { daysOf } from '../model/periodes.ts';
import type { Releve } from './model.ts';
import type { Objectif } from './objectif.ts';
import { byDay } from './temps.ts';

// Four exports: a figure on its day, the days of a record, all figures of a commitment, and which of one day counts.

/** A figure on its day: what is done in all since the base, multiplied by the sense of the promise. */
export interface Constat {
  jour: string;
  /** Undefined when the figure can’t be compared to the promise: a level without a base. */
  fait?: number;
  /** Undefined for the figure that the contract itself gives. */
  releve?: Releve;
}

// A follow-up of six years has thousands of records, of a few dates each, and several rules ask for their days.
const known = new Map<number | string, ReturnType<typeof daysOfReleve>>();
const MOST_KNOWN = 10_000;

/** The first day that the date of a record names, and the last: what a month says is true at its end. */
export function daysOfReleve({ date }: Pick<Releve, 'date'>): { debut: string; fin: string } {
  const before = known.get(date);
  if (before) return before;
  const days = daysOf(date) ?? { debut: String(date), fin: String(date) };
  if (known.size < MOST_KNOWN) known.set(date, days);
  return days;
}

/** The figures of one commitment in the order of their days, with that of the contract unless a record has its day. */
export function constatsOf(
  engagement: Engagement,
  objectif: Objectif,
  releves: readonly Releve[],
  contrat: Contrat,
): readonly Constat[] {
  const dated = byDay(
    releves.map((releve) => {
      const { debut, fin } = daysOfReleve(releve);
      return { releve, debut, jour: fin };
    }),
  );
  const given = ofContract(engagement, objectif, contrat);
  const first = given && !dated.some(({ jour }) => jour === given.jour) ? [given] : [];
  // The last figure since the base, and the counts of periods that begin after it.
  const direct = [...first];
  const counted: { debut: string; nombre: number }[] = [];
  const found: Constat[] = [];
  for (const { releve, debut, jour } of dated) {
    const since = directOf(releve, objectif);
    if (since !== undefined) direct.push({ jour, fait: since });
    if (releve.nombre !== undefined) counted.push({ debut, nombre: releve.nombre });
    const fait = releve.nombre === undefined ? since : cumulOf(direct, counted, debut, objectif);
    found.push(fait === undefined ? { jour, releve } : { jour, releve, fait });
  }
  return byDay([...first, ...found]);
}

function ofContract({ quantite }: Engagement, { sens }: Objectif, { signature }: Contrat) {
  const { realise } = quantite ?? {};
  const jour = realise && (daysOf(realise.date)?.fin ?? daysOf(signature?.date)?.fin);
  return realise && jour !== undefined ? { jour, fait: sens * realise.valeur } : undefined;
}

function directOf({ realise, niveau }: Releve, { base, sens, niveauSeul }: Objectif): number | undefined {
  if (realise !== undefined) return niveauSeul ? undefined : sens * realise;
  if (niveau === undefined) return undefined;
  if (base !== undefined) return sens * (niveau - base);
  return niveauSeul ? sens * niveau : undefined;
}

// What was done in all when the last of the counts ends: the last figure since the base before the counts, and the counts that follow it;
// never less than a figure since the base that lies within them.
function cumulOf(
  direct: readonly Constat[],
  counted: readonly { debut: string; nombre: number }[],
  debut: string,
  { sens, niveauSeul }: Objectif,
): number | undefined {
  if (niveauSeul) return undefined;
  const from = direct.findLast(({ jour }) => jour <= debut);
  const after = counted.filter((one) => from === undefined || one.debut >= from.jour);
  const sum = after.reduce((total, { nombre }) => total + sens * nombre, from?.fait ?? 0);
  const within = direct.findLast(({ jour }) => jour > debut);
  return Math.max(sum, within?.fait ?? sum);
}

const RANK = { constate: 0, declare: 1, estime: 2 } as const;

/**
 * The figure that counts among those of one day: what was seen before what was declared, what was declared before what was estimated; of
 * two alike, the one that keeps less of the promise.
 */
export function retenu(constats: readonly Constat[]): Constat | undefined {
  const rank = ({ releve }: Constat) => RANK[releve?.qualite ?? 'constate'];
  return constats
    .filter(({ fait }) => fait !== undefined)
    .toSorted((a, b) => rank(a) - rank(b) || (a.fait ?? 0) - (b.fait ?? 0))[0];
}
