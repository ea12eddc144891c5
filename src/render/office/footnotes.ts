import { type Block, type Inline, type TableBlock, textOf } from '../pdf/blocks/index.ts';
import { specialParts } from '../pdf/text/special.ts';

/** The notes of a table, by the mark that calls them. */
export type TableNotes = ReadonlyMap<string, Inline>;

/** A paragraph that begins with the mark of a note. */
const CALLED = /^([\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)\s+/;

/**
 * Blocks in which the notes below tables became footnotes of the one table whose rows call them. A mark in the head of a table, which is
 * repeated on each page, or in two tables, keeps its note where it is.
 */
export function withFootnotes(blocks: readonly Block[]): {
  blocks: Block[];
  notes: Map<TableBlock, TableNotes>;
} {
  const notes = new Map<TableBlock, Map<string, Inline>>();
  const kept: Block[] = [];
  for (const block of blocks) {
    const tables = block.kind === 'note' ? tablesAtEnd(kept) : [];
    if (block.kind !== 'note' || tables.length === 0) kept.push(block);
    else {
      const callers = tables.map((table) => ({
        table,
        head: marksIn(table.head),
        rows: marksIn(table.rows.flatMap(({ cells }) => cells)),
      }));
      const rest = block.blocks.filter((child) => {
        const mark = child.kind === 'paragraph' && CALLED.exec(textOf(child.content))?.[1];
        if (!mark || child.kind !== 'paragraph' || callers.some(({ head }) => head.has(mark))) return true;
        const [caller, other] = callers.filter(({ rows }) => rows.has(mark));
        if (!caller || other || notes.get(caller.table)?.has(mark)) return true;
        const called = notes.get(caller.table) ?? new Map<string, Inline>();
        notes.set(caller.table, called.set(mark, withoutMark(child.content)));
        return false;
      });
      if (rest.length > 0) kept.push({ ...block, blocks: rest });
    }
  }
  return { blocks: kept, notes };
}

// The tables that follow one another at the end of some blocks.
function tablesAtEnd(blocks: readonly Block[]): TableBlock[] {
  const from = blocks.findLastIndex(({ kind }) => kind !== 'table') + 1;
  return blocks.slice(from).filter((block) => block.kind === 'table');
}

function marksIn(cells: readonly Inline[]): Set<string> {
  const lines = cells.flatMap((cell) => textOf(cell).split('\n'));
  return new Set(
    lines.flatMap((line) => specialParts(line)).flatMap(([text, kind]) => (kind === 'mark' ? [text] : [])),
  );
}

function withoutMark(content: Inline): Inline {
  const [first, ...rest] = content;
  return first?.type === 'text' ? [{ ...first, value: first.value.replace(CALLED, '') }, ...rest] : content;
}
