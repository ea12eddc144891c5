import { type Block, textOf } from '../blocks/index.ts';
import type { Shaper } from '../fonts/index.ts';
import type { Style } from '../style.ts';
import { chunksOf } from '../text/index.ts';

const GUTTER = 12;
/** The least and the most that the column of labels takes, in points. */
const LEAST = 92;
const MOST = 134;

/** The width of the column of labels of all the grids of a document, in points: their values are on one vertical. */
export function labelsWidth(blocks: readonly Block[], shaper: Shaper, { text }: Style): number {
  const labels = new Set<string>();
  collect(blocks, labels);
  const widths = [...labels].map((label) =>
    chunksOf([{ text: label, style: text.label.text }], shaper).reduce((sum, { width }) => sum + width, 0),
  );
  return Math.min(MOST, Math.max(LEAST, ...widths.map((width) => width + GUTTER)));
}

function collect(blocks: readonly Block[], labels: Set<string>): void {
  for (const block of blocks) {
    if (block.kind === 'details') for (const { label } of block.items) labels.add(textOf(label));
    else if (block.kind === 'commitment' || block.kind === 'callout') collect(block.blocks, labels);
  }
}
