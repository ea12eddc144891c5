import type { Table, TableCell, TableRow } from 'mdast';
import { NOTHING } from '../../render/pdf/blocks/empty-columns.ts';
import type { Revision } from '../../render/revision.ts';
import { likeness } from '../likeness.ts';
import type { Signale } from '../limites.ts';
import { type AlignedPair, aligned } from './align.ts';
import type { Commitments } from './commitments.ts';
import { inlineText, markedInline, wholeInline } from './inline.ts';
import { keyOf, NUMBER, wordsOf } from './nodes.ts';

/** What the same label in front of two rows is worth, of 1. */
const LABEL = 0.3;

/** Two tables as one, row by row and column by column, cells marked word by word. `columns`: whether both have the same ones. */
export function markedTable(
  old: Table,
  now: Table,
  { commitments, whole }: { commitments: Commitments; whole: boolean },
): { table: Table; columns: boolean } {
  const [before, after] = whole ? [old, now] : [withoutEmpty(old), withoutEmpty(now)];
  const { signale } = commitments;
  const columns = columnsOf(before, after, signale);
  const [oldHead, ...oldRows] = before.children;
  const [newHead, ...newRows] = after.children;
  const rows = aligned<TableRow>(oldRows, newRows, {
    key: keyOf,
    telling: () => true,
    score(a, b) {
      const [one, other] = [commitments.idOf(a, 'avant'), commitments.idOf(b, 'apres')];
      if (one !== undefined && other !== undefined) return Number(one === other);
      const [old, now] = [labelOf(a), labelOf(b)];
      if (a.children.length > 1 && isBand(a) && isBand(b))
        return old === now ? 1 : likeness({ a: old }, { a: now });
      return LABEL * Number(old === now) + (1 - LABEL) * likeness(wordsOf(a), wordsOf(b));
    },
    signale,
  });
  const heads: AlignedPair<TableRow>[] = oldHead && newHead ? [{ before: oldHead, after: newHead }] : [];
  return {
    table: {
      ...after,
      align: columns.map(({ old, now }) => after.align?.[now ?? -1] ?? before.align?.[old ?? -1] ?? null),
      children: [...heads, ...rows].map((step) => markedRow(step, columns, signale)),
    },
    columns: after === now && columns.every((column) => column.old === column.now),
  };
}

interface ColumnPair {
  old?: number;
  now?: number;
}

// A table as it is printed: without the columns, other than its first two, that hold nothing.
function withoutEmpty(table: Table): Table {
  const [head, ...rows] = table.children;
  const kept = (head?.children ?? []).map(
    (_, at) => at < 2 || rows.some((row) => !NOTHING.test(inlineText(row.children[at]?.children ?? []))),
  );
  if (rows.length === 0 || kept.every(Boolean)) return table;
  return {
    ...table,
    align: table.align?.filter((_, at) => kept[at]) ?? [],
    children: table.children.map((row) => ({ ...row, children: row.children.filter((_, at) => kept[at]) })),
  };
}

// Columns are the same by their head; where all of them have others, by their rank.
function columnsOf(before: Table, after: Table, signale: Signale): ColumnPair[] {
  const [olds, news] = [before, after].map(({ children: [head] }) => head?.children ?? []) as [
    TableCell[],
    TableCell[],
  ];
  const heads = (cells: readonly TableCell[]) => cells.map(({ children }) => inlineText(children));
  const shared = heads(olds).filter((text) => heads(news).includes(text)).length;
  if (olds.length === news.length && (shared === 0 || shared >= olds.length - 1))
    return olds.map((_, at) => ({ old: at, now: at }));
  const steps = aligned(
    [...olds.keys()],
    [...news.keys()].map((at) => -1 - at),
    {
      key: (at) => inlineText((at < 0 ? news[-1 - at] : olds[at])?.children ?? []),
      telling: () => true,
      score: () => 0,
      signale,
    },
  );
  return steps.map(({ before: old, after: now }) => ({
    ...(old !== undefined && { old }),
    ...(now !== undefined && { now: -1 - now }),
  }));
}

// The first text of a row; « Axe 3 — » is left out, because an axis that comes before another one renumbers it.
const labelOf = ({ children }: TableRow): string =>
  inlineText(children.find(({ children: content }) => content.length > 0)?.children ?? []).replace(
    NUMBER,
    '',
  );

const isBand = ({ children }: TableRow): boolean =>
  children.filter(({ children: content }) => content.length > 0).length === 1;

function markedRow(
  { before, after }: AlignedPair<TableRow>,
  columns: readonly ColumnPair[],
  signale: Signale,
): TableRow {
  const content = (row: TableRow | undefined, at: number | undefined) =>
    at === undefined ? [] : (row?.children[at]?.children ?? []);
  return {
    type: 'tableRow',
    children: columns.map(({ old, now }): TableCell => {
      const [was, is] = [content(before, old), content(after, now)];
      const only: Revision | undefined =
        !after || now === undefined ? 'retire' : !before || old === undefined ? 'ajoute' : undefined;
      if (only === undefined) return { type: 'tableCell', children: markedInline(was, is, signale) };
      return { type: 'tableCell', children: wholeInline(only === 'retire' ? was : is, only) };
    }),
  };
}
