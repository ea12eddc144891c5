import type { PhrasingContent } from 'mdast';
import type { ChartBlock, Inline, KeyFiguresBlock, TableBlock, TimelineBlock } from '../pdf/blocks/index.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** The figures of a chart as a table: a row for each series, a column for each period. */
export function chartTable({ title, periods, series }: ChartBlock): TableBlock {
  const label = (name: string, unit: string): Inline =>
    unit ? [text(name), { type: 'break' }, text(unit)] : [text(name)];
  return {
    kind: 'table',
    ...(title && { title }),
    groups: 0,
    orientation: 'portrait',
    align: [null, ...periods.map(() => 'right' as const)],
    head: ['Indicateur', ...periods].map((name) => [text(name)]),
    rows: series.map(({ title: name, unit, figures }) => ({
      kind: 'plain' as const,
      cells: [label(name, unit), ...figures.map(({ shown }) => [text(shown)])],
    })),
  };
}

/** Key figures as a table of columns face to face: in each cell a figure, then the lines that say what it counts. */
export function keyFiguresTable({ title, head, rows }: KeyFiguresBlock): TableBlock {
  const cell = ({ figure, lines }: KeyFiguresBlock['rows'][number][number]): Inline => {
    const shown: PhrasingContent[] = figure
      ? [{ type: 'strong', children: [{ type: 'text', value: figure }] }]
      : [];
    return [
      ...shown,
      ...lines.flatMap((line, at): Inline => (figure || at > 0 ? [{ type: 'break' }, ...line] : line)),
    ];
  };
  return {
    kind: 'table',
    ...(title && { title }),
    ...({ groups: 0, orientation: 'portrait', alike: true } as const),
    widths: head.map(() => 1),
    align: head.map(() => null),
    head,
    rows: rows.map((cells) => ({ kind: 'plain', cells: cells.map(cell) })),
  };
}

/** A calendar as a table: the texts of its marks, in the column of their year. */
export function timelineTable({ title, head, rows }: TimelineBlock): TableBlock {
  return {
    kind: 'table',
    ...(title ? { title } : {}),
    groups: 0,
    orientation: 'portrait',
    align: head.map(() => null),
    head: head.map((value) => [{ type: 'text', value }]),
    rows: rows.map(({ label, cells }) => ({
      kind: 'plain',
      cells: [
        label,
        ...cells.map((lines) =>
          lines.flatMap((value, at): PhrasingContent[] => [
            ...(at > 0 ? [{ type: 'break' } as const] : []),
            { type: 'text', value },
          ]),
        ),
      ],
    })),
  };
}
