import type { PhrasingContent, Table } from 'mdast';
import { textOf } from './text.ts';
import type { Inline, KeyFiguresBlock } from './types.ts';

/** The key figures of a `:::chiffres`: in each cell of its table, the first line is the figure. */
export function keyFiguresOf(table: Table, title: string | null | undefined): KeyFiguresBlock {
  const [head, ...rows] = table.children;
  const columns = head?.children.length ?? 0;
  return {
    kind: 'key-figures',
    ...(title ? { title } : {}),
    head: head?.children.map((cell) => cell.children) ?? [],
    rows: rows.map((row) =>
      Array.from({ length: columns }, (_, at) => {
        const [figure = [], ...lines] = linesIn(row.children[at]?.children ?? []);
        return { figure: textOf(figure), lines };
      }),
    ),
  };
}

function linesIn(content: readonly PhrasingContent[]): Inline[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of content) {
    if (node.type === 'html' || node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}
