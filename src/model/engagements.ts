import type { Axe, Contrat, Engagement } from './contrat.ts';

/** A commitment with its axis, its printed number and its path. */
export interface PlacedEngagement {
  engagement: Engagement;
  axe: Axe;
  /** « 2.3 », or the number given in the file. */
  numero: string;
  path: readonly (string | number)[];
}

/** The printed number of an axis: the one given in the file, or its position from 1. */
export function axeNumero(axe: Axe, index: number): string {
  return axe.numero ?? String(index + 1);
}

/** Every commitment in the order of the file. */
export function placedEngagements(contrat: Contrat): PlacedEngagement[] {
  return contrat.axes.flatMap((axe, a) =>
    axe.engagements.map((engagement, e) => ({
      engagement,
      axe,
      numero: engagement.numero ?? `${axeNumero(axe, a)}.${e + 1}`,
      path: ['axes', a, 'engagements', e],
    })),
  );
}
