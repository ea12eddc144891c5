import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import { parseInline } from './inline.ts';

const DELIMITER = /^\|(?: *:?-+:? *\|)+$/;

/** The lines of a block as a GFM table; undefined unless they are one in the plain form. */
export function tableOf(lines: readonly string[]): Table | undefined {
  const delimiter = lines[1] ?? '';
  if (!DELIMITER.test(delimiter)) return undefined;
  const align = delimiter
    .slice(1, -1)
    .split('|')
    .map((cell): AlignType => {
      const mark = cell.trim();
      if (mark.endsWith(':')) return mark.startsWith(':') ? 'center' : 'right';
      return mark.startsWith(':') ? 'left' : null;
    });
  const children: TableRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 1) continue;
    const row = rowOf(line);
    if (row?.children.length !== align.length) return undefined;
    children.push(row);
  }
  return { type: 'table', align, children };
}

function rowOf(line: string): TableRow | undefined {
  if (!line.startsWith('|') || !line.endsWith('|') || line.length < 2) return undefined;
  const children: TableCell[] = [];
  let from = 1;
  for (let at = 1; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '|') {
      const content = parseInline(line.slice(from, at).replace(/^ +| +$/g, ''), true);
      if (!content || at === from) return undefined;
      children.push({ type: 'tableCell', children: content });
      from = at + 1;
    }
  }
  return from === line.length ? { type: 'tableRow', children } : undefined;
}
