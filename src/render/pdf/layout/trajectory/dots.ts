// Four exports: the dots of figures, and how they are known.

import type { TrajectoryMoment } from '../../blocks/index.ts';
import type { Palette } from '../../palette.ts';
import type { DrawnShape } from '../items.ts';

/** How a figure is known, from the marks of its row. */
export type Known = 'constate' | 'declare' | 'estime';

/** Half of a dot, in points. */
export const DOT = 2.7;

/** How the figure of a moment is known. */
export function knownOf({ marks }: TrajectoryMoment): Known {
  if (marks.includes('estimé')) return 'estime';
  return marks.includes('déclaré') ? 'declare' : 'constate';
}

/** The dot of a figure: full where it was found, a ring where it is declared, a square where it is estimated. */
export function dotAt(x: number, y: number, known: Known, color: Palette): DrawnShape {
  if (known === 'constate') return { center: [x, y], radius: DOT, fill: color.main };
  const look = { fill: '#ffffff', stroke: color.main, weight: 1.1 };
  if (known === 'declare') return { center: [x, y], radius: DOT - 0.4, ...look };
  const half = DOT - 0.5;
  const corners: [number, number][] = [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
    [x - half, y - half],
  ];
  return { points: corners, ...look };
}
