import type { Axe, Contrat, Engagement } from '../model/contrat.ts';
import { axeNumeros, placedEngagements } from '../model/engagements.ts';

// Four exports: the numbers of a contract, those that an amended one keeps, and the new text with those that avenants have written.

/** The printed numbers of the axes and of the commitments of a contract, by id. */
export interface Numeros {
  axes: ReadonlyMap<string, string>;
  engagements: ReadonlyMap<string, string>;
}

/** The numbers that a contract prints. */
export function numerosDe(contrat: Contrat): Numeros {
  const axes = axeNumeros(contrat);
  return {
    axes: new Map(contrat.axes.map(({ id }, i) => [id, axes[i] ?? ''])),
    engagements: new Map(placedEngagements(contrat).map(({ engagement, numero }) => [engagement.id, numero])),
  };
}

/**
 * The numbers of an amended contract: what the signed one had keeps its number, even in another axis, unless the new text writes another
 * one; what comes takes the next, and the number of what goes is not given again. `ids` gives the old id of what has a new one.
 */
export function numerosGardes(base: Contrat, nouveau: Contrat, ids: ReadonlyMap<string, string>): Numeros {
  const old = numerosDe(base);
  const kept = new Set(
    nouveau.axes.flatMap(({ engagements }) => engagements.map(({ id }) => ids.get(id) ?? id)),
  );
  const pinned = (one: Engagement): Engagement => {
    const numero = one.numero ?? old.engagements.get(ids.get(one.id) ?? one.id);
    return numero === undefined ? one : { ...one, numero };
  };
  const gone = (id: string) =>
    (base.axes.find((axe) => axe.id === id)?.engagements ?? []).filter((one) => !kept.has(one.id));
  const axes = nouveau.axes.map((axe): Axe => {
    const numero = axe.numero ?? old.axes.get(axe.id);
    const engagements = [
      ...axe.engagements.map(pinned),
      ...gone(axe.id).map((one) => ({ ...pinned(one), id: '' })),
    ];
    return { ...axe, ...(numero !== undefined && { numero }), engagements };
  });
  const removed = base.axes
    .filter(({ id }) => !nouveau.axes.some((axe) => axe.id === id))
    .map((axe): Axe => ({ ...axe, id: '', numero: old.axes.get(axe.id) ?? '', engagements: [] }));
  return numerosDe({ ...nouveau, axes: [...axes, ...removed] });
}

/**
 * The new text with the numbers that only the avenants signed since have written: whoever writes it from the signed contract has not seen
 * them, and takes none away.
 */
export function avecNumeros(signe: Contrat, base: Contrat, nouveau: Contrat): Contrat {
  const [old, now] = [writtenIn(signe), writtenIn(base)];
  const added = new Map([...now].filter(([key]) => !old.has(key)));
  if (added.size === 0) return nouveau;
  const numbered = <T extends Axe | Engagement>(one: T, key: string): T => {
    const numero = one.numero ?? added.get(key);
    return numero === undefined ? one : { ...one, numero };
  };
  const axes = nouveau.axes.map((axe) => ({
    ...numbered(axe, axe.id),
    engagements: axe.engagements.map((one) => numbered(one, `engagement ${one.id}`)),
  }));
  return { ...nouveau, axes };
}

// The numbers that a file writes: an axis by its id, a commitment by « engagement » and its id.
function writtenIn({ axes }: Contrat): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, numero, engagements } of axes) {
    if (numero !== undefined) found.set(id, numero);
    for (const one of engagements)
      if (one.numero !== undefined) found.set(`engagement ${one.id}`, one.numero);
  }
  return found;
}
