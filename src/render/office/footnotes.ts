import { type Block, type Inline, type TableBlock, textOf } from '../pdf/blocks/index.ts';
import { specialParts } from '../pdf/text/special.ts';

/** The notes of a table, by the mark that calls them. */
export type TableNotes = ReadonlyMap<string, Inline>;

/** A paragraph that begins with the mark of a note. */
const CALLED = /^([\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)\s+/;

/**
 * Blocks in which the notes below a table became footnotes of the table: those whose mark stands in its rows. A mark in the head of a
 * table, which is repeated on each page, keeps its note where it is.
 */
export function withFootnotes(blocks: readonly Block[]): {
  blocks: Block[];
  notes: Map<TableBlock, TableNotes>;
} {
  const notes = new Map<TableBlock, TableNotes>();
  const kept: Block[] = [];
  for (const block of blocks) {
    const table = kept.at(-1);
    if (block.kind !== 'note' || table?.kind !== 'table') kept.push(block);
    else {
      const marks = marksIn(table.rows.flatMap(({ cells }) => cells));
      for (const mark of marksIn(table.head)) marks.delete(mark);
      const called = new Map<string, Inline>();
      const rest = block.blocks.filter((child) => {
        const mark = child.kind === 'paragraph' && CALLED.exec(textOf(child.content))?.[1];
        if (!mark || child.kind !== 'paragraph' || !marks.has(mark) || called.has(mark)) return true;
        called.set(mark, withoutMark(child.content));
        return false;
      });
      if (called.size > 0) notes.set(table, called);
      if (rest.length > 0) kept.push({ ...block, blocks: rest });
    }
  }
  return { blocks: kept, notes };
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
