import type { TrajectoryBlock } from '../../blocks/index.ts';
import { textOf } from '../../blocks/index.ts';

const NONE = new Set(['', '–']);

/** All figures of a trajectory in words, for those who do not see the drawing. */
export function trajectoryAlt({ title, table, moments }: TrajectoryBlock): string {
  const [, ...names] = table.head.map((name) => textOf(name).toLowerCase());
  const rows = moments.map(({ cells: [date = '', ...cells] }) => {
    const said = cells.flatMap((cell, at) => {
      if (NONE.has(cell)) return [];
      // The last column is words: they need no name.
      return [at < names.length - 1 ? `${names[at]} ${cell}` : cell];
    });
    return `${date}\u00a0: ${said.join(', ')}`;
  });
  return `${['Courbe', title].filter(Boolean).join('\u00a0: ')}. ${rows.join('\u202f; ')}.`;
}
