import { type SignaturesBlock, textOf } from '../../blocks/index.ts';
import { linesOf } from '../../text/index.ts';
import type { PageItem } from '../items.ts';
import type { TableRun } from '../slice.ts';
import { baselineOf, type Flow } from '../slices.ts';

/** A reminder of more lines than this is shortened to its first words, to leave room for the boxes. */
const MOST_REMINDER = 4;

/** The head that is repeated on the pages of signatures after the first: the text that is signed, in grey. */
export function reminder(flow: Flow, block: SignaturesBlock): TableRun {
  const signed = block.before
    .flatMap((one) => (one.kind === 'paragraph' ? [textOf(one.content).trim()] : []))
    .join(' ');
  const headOf = (text: string) =>
    linesOf([{ text, style: flow.style.text.note.text }], flow.width, flow.shaper);
  const whole = headOf(`Suite des signatures${signed ? ` — ${signed}` : ''}`);
  const lines = whole.length > MOST_REMINDER ? headOf('Suite des signatures') : whole;
  const { leading } = flow.style.text.note;
  const head = (): PageItem[] =>
    lines.map((line, index) => ({
      kind: 'line',
      x: flow.x,
      y: index * leading + baselineOf(flow.style.text.note),
      line,
      element: null,
    }));
  return { headHeight: lines.length * leading + flow.style.line * 0.6, head, bottom: () => [] };
}
