import type { Figure, TrajectoryBlock } from '../../blocks/index.ts';

/** Where days and figures are, in points from the top left corner of a drawing. */
export interface DrawingScale {
  x(day: number): number;
  y(value: number): number;
  left: number;
  right: number;
  top: number;
  axis: number;
  /** The ends of the scale of figures, as they are written. */
  least: Figure;
  most: Figure;
}

/** Room for the dots at both ends. */
const INSET = 5;

const ZERO: Figure = { value: 0, shown: '0' };

/** The ends of the figures: from the first one that is expected, where the drawing begins with one; else from zero. */
export function endsOf({ moments }: TrajectoryBlock): { least: Figure; most: Figure } {
  const figures = moments.flatMap(({ figure, expected, target }) => [
    ...(figure ? [figure] : []),
    ...expected,
    ...target,
  ]);
  const all = moments[0]?.expected.length ? figures : [ZERO, ...figures];
  const sorted = all.toSorted((a, b) => a.value - b.value);
  return { least: sorted[0] ?? ZERO, most: sorted.at(-1) ?? ZERO };
}

/** The scale of a drawing between so many points. */
export function scaleOf(
  block: TrajectoryBlock,
  { left, right, top, axis }: { left: number; right: number; top: number; axis: number },
): DrawingScale {
  const { moments } = block;
  const { least, most } = endsOf(block);
  const from = moments[0]?.day ?? 0;
  const span = (moments.at(-1)?.day ?? from) - from || 1;
  const range = most.value - least.value || 1;
  return {
    x: (day) => left + INSET + ((day - from) / span) * (right - left - 2 * INSET),
    y: (value) => axis - ((value - least.value) / range) * (axis - top),
    ...{ left, right, top, axis, least, most },
  };
}
