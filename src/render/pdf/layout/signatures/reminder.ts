import { textOf } from '../../blocks/index.ts';
import type { SignaturesBlock } from '../../blocks/types.ts';
import { LINE, TEXT } from '../../style.ts';
import { linesOf } from '../../text/index.ts';
import type { PageItem } from '../items.ts';
import type { TableRun } from '../slice.ts';
import { baselineOf, type Flow } from '../slices.ts';

/** Words that take more lines are not repeated on the next pages: they would leave no room there for what is signed. */
const MOST_REMINDER = 4;

// Two pages of signatures are one deed: those after the first begin with the words that are signed, in grey, as a repeated head.
export function reminder(flow: Flow, block: SignaturesBlock): TableRun | undefined {
  const said = block.before
    .flatMap((one) => (one.kind === 'paragraph' ? [textOf(one.content).trim()] : []))
    .join(' ');
  const headOf = (text: string) => linesOf([{ text, style: TEXT.note.text }], flow.width, flow.shaper);
  const whole = headOf(`Signatures (suite)${said ? ` — ${said}` : ''}`);
  const lines = whole.length > MOST_REMINDER ? headOf('Signatures (suite)') : whole;
  const { leading } = TEXT.note;
  const head = (): PageItem[] =>
    lines.map((line, index) => ({
      kind: 'line',
      x: flow.x,
      y: index * leading + baselineOf(TEXT.note),
      line,
      element: null,
    }));
  return { headHeight: lines.length * leading + LINE * 0.6, head, bottom: () => [] };
}
