import { type Groupe, groupeOf, partiesById } from './camps.ts';
import type { Axe, Contrat, Engagement, Partie } from './contrat.ts';
import { compareNumeros, numbering, partsOf } from './numeros.ts';

// Four exports: a commitment with its number, in the order of the file or of the document, and the numbers of axes.

/** A commitment with its axis, its printed number and its path. */
export interface PlacedEngagement {
  engagement: Engagement;
  axe: Axe;
  /** « 2.3 », or the number given in the file. */
  numero: string;
  path: readonly (string | number)[];
}

/**
 * The printed number of each axis: the one given in the file; else the next after the greatest that is given, so that an axis that is
 * inserted never takes the number of another. If none is given, the position from 1.
 */
export function axeNumeros({ axes }: Pick<Contrat, 'axes'>): string[] {
  const next = numbering(axes.flatMap(({ numero }) => numero ?? []));
  return axes.map(({ numero }) => numero ?? next(''));
}

/** Every commitment in the order of the file. */
export function placedEngagements(contrat: Contrat): PlacedEngagement[] {
  return numbered(contrat).flatMap((placed) =>
    placed.toSorted((one, other) => Number(one.path[3]) - Number(other.path[3])),
  );
}

/** Every commitment in the order in which the document prints it: axis by axis, in the order of the numbers. */
export function printedEngagements(contrat: Contrat): PlacedEngagement[] {
  return numbered(contrat).flatMap((placed) => {
    const series = new Map<string, number>();
    const ranked = placed.map((one) => {
      const parts = partsOf(one.numero);
      if (!series.has(parts.serie)) series.set(parts.serie, series.size);
      return { one, parts, rank: series.get(parts.serie) ?? 0 };
    });
    return ranked
      .toSorted((a, b) => a.rank - b.rank || compareNumeros(a.parts, b.parts))
      .map(({ one }) => one);
  });
}

/**
 * The commitments of each axis, with their numbers, group by group. A written number stays. The others follow the greatest number that is
 * written in their axis: a commitment that is inserted renumbers none.
 */
function numbered(contrat: Contrat): PlacedEngagement[][] {
  const axes = axeNumeros(contrat);
  const parties = partiesById(contrat);
  const next = numbering(
    contrat.axes.flatMap(({ engagements }) => engagements.flatMap(({ numero }) => numero ?? [])),
  );
  return contrat.axes.map((axe, a) => {
    const serie = serieOf(axe, axes[a] ?? '');
    return inGroups(axe, parties).map((e) => {
      const engagement = axe.engagements[e] as Engagement;
      const numero = engagement.numero ?? next(serie);
      return { engagement, axe, numero, path: ['axes', a, 'engagements', e] };
    });
  });
}

// « 1. » for axis 1, unless its own numbers are written in another form that begins with its number: « A- » for axis A.
function serieOf({ engagements }: Axe, axe: string): string {
  const own = engagements
    .flatMap(({ numero }) => (numero === undefined ? [] : partsOf(numero).serie))
    .find((serie) => serie.startsWith(axe) && /^\D/.test(serie.slice(axe.length)));
  return own ?? `${axe}.`;
}

// The positions of the commitments of an axis, those of one group together; the groups in the order of their first commitment.
function inGroups({ engagements }: Axe, parties: ReadonlyMap<string, Partie>): number[] {
  const groupes = new Map<Groupe, number[]>();
  for (const [e, engagement] of engagements.entries()) {
    const groupe = groupeOf(engagement, parties);
    const members = groupes.get(groupe);
    if (members) members.push(e);
    else groupes.set(groupe, [e]);
  }
  return [...groupes.values()].flat();
}
