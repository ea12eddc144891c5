import { type TableBlock, textOf } from '../../blocks/index.ts';

/** A year, alone or in a period: « 2024 », « S1 2024 », « 2024–2025 ». */
const PERIOD = /(?:19|20)\d\d/;

/**
 * A table of figures by period with its periods as rows, one column for each label. Undefined when the rows are not alike (bands, totals)
 * or have more than one label.
 */
export function periodsAsRows(block: TableBlock, labels: number): TableBlock | undefined {
  const { head, rows } = block;
  const heads = head.slice(labels);
  const periods = heads.filter((cell) => PERIOD.test(textOf(cell))).length;
  if (labels !== 1 || block.groups > 0 || periods < 2 || rows.some(({ kind }) => kind !== 'plain'))
    return undefined;
  const { widths: _, ...unweighted } = block;
  return {
    ...unweighted,
    align: ['left', ...rows.map(() => 'right' as const)],
    head: [[{ type: 'text', value: 'Année' }], ...rows.map(({ cells }) => cells[0] ?? [])],
    rows: heads.map((period, at) => ({
      kind: 'plain',
      cells: [period, ...rows.map(({ cells }) => cells[labels + at] ?? [])],
    })),
  };
}
