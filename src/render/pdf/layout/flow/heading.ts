import type { Text } from 'mdast';
import { asNow } from '../../../revision.ts';
import type { HeadingBlock, Inline } from '../../blocks/index.ts';
import { textOf } from '../../blocks/index.ts';
import { linesOf, spansOf } from '../../text/index.ts';
import { baselineOf, type Flow, pushLines } from '../slices.ts';
import { element } from '../structure.ts';

/** A commitment with a longer number has it in its title, in characters. */
const LONGEST_NUMBER = 14;

/** Lays out a heading with its bookmark; it stays with what follows. */
export function layoutHeading(flow: Flow, block: HeadingBlock): void {
  const style = flow.style.heading[block.depth - 1] ?? flow.style.heading[4];
  const node = element(`H${block.depth as 1 | 2 | 3 | 4 | 5}`, flow.element);
  const [number, rest] = flow.inset > 0 ? numbered(block.content) : [undefined, block.content];
  const [hung, ...wider] = number ? linesOf(spansOf([number], style.text), flow.inset, flow.shaper) : [];
  // A number that the margin has no room for stays in its title.
  const hangs = hung !== undefined && wider.length === 0;
  const title = hangs ? rest : block.content;
  const column = hangs ? { x: flow.x + flow.inset, width: flow.width - flow.inset } : flow;
  const lines = linesOf(spansOf(title, style.text), column.width, flow.shaper, { balanced: true });
  const from = flow.slices.length;
  const first = pushLines(flow, lines, style, node, style.above, column.x - flow.x);
  if (hangs)
    first?.items.unshift({ kind: 'line', x: flow.x, y: baselineOf(style), line: hung, element: node });
  const name = textOf(asNow(block.content)).replaceAll('\n', ' ');
  if (name !== '') first?.items.push({ kind: 'bookmark', y: 0, depth: block.depth, title: name });
  for (const slice of flow.slices.slice(from + 1)) slice.keep = 2;
  flow.gap = style.below;
  flow.keepNext = 2;
}

// The number of a commitment, which hangs beside its title: « 1.5. Poursuivre… ».
function numbered(content: Inline): [Text | undefined, Inline] {
  const [first, ...rest] = content;
  const end = first?.type === 'text' ? first.value.indexOf('. ') + 2 : 0;
  const start = first?.type === 'text' ? first.value.slice(0, end) : '';
  const isNumber = end <= LONGEST_NUMBER && /\d/.test(start) && /^[\w.-]+ $/.test(start);
  const number = isNumber && first?.type === 'text' && end < first.value.length ? start : undefined;
  if (first?.type !== 'text' || number === undefined) return [undefined, content];
  return [{ ...first, value: number }, [{ ...first, value: first.value.slice(number.length) }, ...rest]];
}
