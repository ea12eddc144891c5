import { asNow } from '../../../revision.ts';
import type { EntriesBlock } from '../../blocks/index.ts';
import { textOf } from '../../blocks/index.ts';
import { linesOf, spansOf } from '../../text/index.ts';
import { baselineOf, type Flow, keepWhole, pushLines } from '../slices.ts';
import { element } from '../structure.ts';

/** The least width of the column of numbers, and the space after the longest, in points. */
const LEAST = 30;
const GUTTER = 7;

/** Lays out commitments of which there is little to say: a list with their numbers in front, each with a bookmark. */
export function layoutEntries(flow: Flow, block: EntriesBlock): void {
  const style = flow.style.heading[4];
  const list = element('L', flow.element, { numbering: 'Decimal' });
  const numbers = block.items.map(
    ({ label }) => linesOf(spansOf(label, style.text), flow.width, flow.shaper)[0],
  );
  const indent = Math.max(flow.inset || LEAST, ...numbers.map((line) => (line?.width ?? 0) + GUTTER));
  for (const [index, item] of block.items.entries()) {
    const from = flow.slices.length;
    const entry = element('LI', list);
    const number = numbers[index];
    const label = element('Lbl', entry);
    const body = element('LBody', entry);
    const inner: Flow = { ...flow, x: flow.x + indent, width: flow.width - indent, inset: 0, element: body };
    const lines = linesOf(spansOf(item.title, style.text), inner.width, flow.shaper, { balanced: true });
    const paragraph = item.more.length > 0 ? element('P', body) : body;
    const first = pushLines(inner, lines, style, paragraph, index === 0 ? 0 : flow.style.line * 0.45);
    if (number)
      first?.items.unshift({ kind: 'line', x: flow.x, y: baselineOf(style), line: number, element: label });
    const title = [...item.label, { type: 'text' as const, value: ' ' }, ...item.title];
    const name = textOf(asNow(title)).replaceAll('\n', ' ');
    if (name.trim() !== '') first?.items.push({ kind: 'bookmark', y: 0, depth: 5, title: name });
    inner.gap = style.below;
    if (item.more.length > 0) inner.keepNext = 2;
    flow.blocks(inner, item.more);
    keepWhole(flow, from, flow.style.line * 8);
    flow.gap = flow.style.line * 0.45;
    flow.keepNext = 0;
  }
  flow.gap = flow.style.text.body.leading;
}
