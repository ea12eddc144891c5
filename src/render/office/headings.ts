import { type Block, type HeadingBlock, type Inline, textOf } from '../pdf/blocks/index.ts';
import { asNow } from '../revision.ts';

/** A heading of an office document. */
export interface Heading {
  /** From 1, below the title of the document. */
  level: number;
  text: string;
  /** The name of a bookmark on it. */
  anchor: string;
  /** The list that numbers the heading, where its count gives the number that is printed; the content is then without it. */
  live?: { list: NumberedList; content: Inline };
}

/** What the list engine numbers: « Article 1 — », « Annexe 1 — ». */
export const NUMBERED_LISTS = ['Article', 'Annexe'] as const;
type NumberedList = (typeof NUMBERED_LISTS)[number];

const NUMBERED = new RegExp(`^(${NUMBERED_LISTS.join('|')})[ \\u00a0](\\d+) — (?=.)`);

/** Everything that the headings of a document need, by block; `numbers`: whether the list engine may number them. */
export function headingsOf(blocks: readonly Block[], numbers = true): Map<HeadingBlock, Heading> {
  const found = new Map<HeadingBlock, Heading>();
  const counts: Record<NumberedList, number> = { Article: 0, Annexe: 0 };
  for (const block of all(blocks)) {
    const text = textOf(asNow(block.content)).replaceAll('\n', ' ');
    const live = numbers ? liveNumber(block, counts) : undefined;
    found.set(block, {
      level: Math.max(1, block.depth - 1),
      text,
      anchor: `_Toc${String(found.size + 1).padStart(6, '0')}`,
      ...(live && { live }),
    });
  }
  return found;
}

function liveNumber(block: HeadingBlock, counts: Record<NumberedList, number>): Heading['live'] {
  const [first, ...rest] = block.content;
  const match = block.depth === 2 && first?.type === 'text' ? NUMBERED.exec(first.value) : null;
  if (!match || first?.type !== 'text') return undefined;
  const list = match[1] as NumberedList;
  // « Article 4 bis » and what the author numbers otherwise stay text; the count goes on where it is right again.
  if (Number(match[2]) !== counts[list] + 1) return undefined;
  counts[list] += 1;
  return { list, content: [{ type: 'text', value: first.value.slice(match[0].length) }, ...rest] };
}

function all(blocks: readonly Block[]): HeadingBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block];
    if (block.kind === 'commitment' || block.kind === 'callout' || block.kind === 'note')
      return all(block.blocks);
    return [];
  });
}
