import type { Table, TableRow } from 'mdast';
import { withoutEmptyColumns } from './empty-columns.ts';
import type { Inline, TableBlock, TableRowBlock } from './types.ts';

/** A table, with what the attributes of its `:::tableau` ask for. */
export function tableOf(
  node: Table,
  attributes: Readonly<Record<string, string | null | undefined>> = {},
  caption?: Inline,
): TableBlock {
  const [head, ...rows] = node.children;
  const columns = head?.children.length ?? 0;
  const { titre, largeurs, groupes, orientation, entetes, barres, colonnes } = attributes;
  const groups = Math.min(Number(groupes ?? 0), columns);
  const block: TableBlock = {
    kind: 'table',
    ...(titre ? { title: titre } : {}),
    ...(caption ? { caption } : {}),
    ...(largeurs ? { widths: largeurs.split(' ').map(Number) } : {}),
    groups,
    ...(entetes === 'colonnes' ? { alike: true as const } : {}),
    orientation: orientation === 'paysage' ? 'landscape' : orientation === 'au-mieux' ? 'best' : 'portrait',
    align: node.align ?? [],
    head: head?.children.map((cell) => cell.children) ?? [],
    rows: rows.map((row) => ({
      ...rowOf(row, columns, groups),
      ...(barres === 'oui' ? { bars: true as const } : {}),
    })),
  };
  // Where two tables are compared, a column that is empty in one of them may not be in the other: no template says so.
  return colonnes === 'toutes' ? block : withoutEmptyColumns(block);
}

function rowOf(row: TableRow, columns: number, groups: number): TableRowBlock {
  const cells: Inline[] = Array.from({ length: columns }, (_, index) => row.children[index]?.children ?? []);
  const filled = cells.filter((cell) => cell.length > 0);
  if (!filled.every((cell) => cell.length === 1 && cell[0]?.type === 'strong'))
    return { cells, kind: 'plain' };
  if (filled.length > 1) return { cells, kind: 'total' };
  return { cells, kind: groups === 0 && columns > 1 && (cells[0]?.length ?? 0) > 0 ? 'band' : 'plain' };
}
