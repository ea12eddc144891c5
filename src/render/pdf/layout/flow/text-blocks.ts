import type { DetailsBlock, ListBlock, ParagraphBlock } from '../../blocks/index.ts';
import { textOf } from '../../blocks/index.ts';
import { linesOf, spansOf, type TextLine } from '../../text/index.ts';
import type { PageItem } from '../items.ts';
import type { Slice } from '../slice.ts';
import { baselineOf, type Flow, keepWhole, pushLines, pushSlice } from '../slices.ts';
import { element, type StructureElement } from '../structure.ts';

/** A paragraph that ends with a colon introduces what follows, and stays with it. */
const ANNOUNCES = /:\s*$/;
const BULLET_INDENT = 16;
const NUMBER_INDENT = 21;

/** Lays out a paragraph in the flow's own text style. */
export function layoutParagraph(
  flow: Flow,
  block: ParagraphBlock,
  parent: StructureElement = element('P', flow.element),
  above = 0,
): void {
  const lines = linesOf(spansOf(block.content, flow.body.text), flow.width, flow.shaper);
  pushLines(flow, lines, flow.body, parent, above);
  flow.gap = flow.body.leading / 2;
  if (ANNOUNCES.test(textOf(block.content))) flow.keepNext = 2;
}

// What follows a line break in an item says how much, who and when: it is set as values are.
function layoutEntry(flow: Flow, block: ParagraphBlock, parent: StructureElement): void {
  const at = block.content.findIndex(({ type }) => type === 'break');
  if (at < 0) {
    layoutParagraph(flow, block, parent);
    return;
  }
  layoutParagraph(flow, { kind: 'paragraph', content: block.content.slice(0, at + 1) }, parent);
  flow.gap = 0;
  flow.keepNext = 2;
  const details = { kind: 'paragraph' as const, content: block.content.slice(at + 1) };
  const inner: Flow = { ...flow, body: flow.style.text.value };
  layoutParagraph(inner, details, parent);
  flow.gap = flow.body.leading / 4;
  flow.keepNext = 0;
}

/** Lays out a list; nested lists are indented under their item. */
export function layoutList(
  flow: Flow,
  block: ListBlock,
  numbering = block.start === undefined ? ('Disc' as const) : ('Decimal' as const),
): void {
  const list = element('L', flow.element, { numbering });
  const indent = block.start === undefined ? BULLET_INDENT : NUMBER_INDENT;
  const gap = flow.body.leading / 4;
  const starts: Slice[] = [];
  for (const [index, blocks] of block.items.entries()) {
    const item = element('LI', list);
    const label = element('Lbl', item);
    const body = element('LBody', item);
    const mark = block.start === undefined ? '•' : `${block.start + index}.`;
    const inner: Flow = { ...flow, x: flow.x + indent, width: flow.width - indent, element: body };
    const from = flow.slices.length;
    const simple = blocks.length === 1 || (blocks.length === 2 && blocks[1]?.kind === 'list');
    for (const child of blocks) {
      if (child.kind === 'paragraph') layoutEntry(inner, child, simple ? body : element('P', body));
      else if (child.kind === 'list') {
        inner.gap = gap;
        layoutList(inner, child);
      }
      if (inner.slices.length > from) inner.gap = Math.min(inner.gap, gap);
    }
    const first = flow.slices[from];
    if (!first) continue;
    starts.push(first);
    const [line] = linesOf(
      [{ text: mark, style: { ...flow.body.text, color: flow.style.color.main } }],
      indent,
      flow.shaper,
    );
    if (line)
      first.items.unshift({
        kind: 'line',
        x: flow.x + (block.start === undefined ? 3.5 : 1),
        y: baselineOf(flow.body),
        line,
        element: label,
      });
    flow.gap = gap;
    flow.keepNext = 0;
  }
  // Neither the first nor the last entry may be alone on a page.
  for (const entry of [starts[1], starts.at(-1)]) if (entry && entry !== starts[0]) entry.keep = 2;
  flow.gap = flow.body.leading / 2;
}

/** Lays out a grid of labels and values, under a hairline. */
export function layoutDetails(flow: Flow, block: DetailsBlock): void {
  const list = element('L', flow.element, { numbering: 'None' });
  const labels = block.items.map((item) => spansOf(item.label, flow.style.text.label.text));
  // In a box, the column of labels begins further right: its values are on the same vertical.
  const labelWidth = Math.max(flow.width * 0.12, flow.labels - (flow.x - flow.style.page.side));
  const from = flow.slices.length;
  for (const [index, item] of block.items.entries()) {
    const node = element('LI', list);
    const value: Flow = {
      ...flow,
      x: flow.x + labelWidth,
      width: flow.width - labelWidth,
      inset: 0,
      slices: [],
      element: element('LBody', node),
      body: flow.style.text.value,
      gap: 0,
    };
    const lines = linesOf(spansOf(item.value, flow.style.text.value.text), value.width, flow.shaper);
    pushLines(value, lines, flow.style.text.value, value.element, 0);
    for (const more of item.more) flow.blocks({ ...value, gap: 2 }, [more]);
    const label = linesOf(labels[index] ?? [], labelWidth - 8, flow.shaper);
    merge(flow, value, label, element('Lbl', node), index === 0);
  }
  keepWhole(flow, from, 150);
  // When the grid must be split, each side keeps two entries.
  const made = flow.slices.slice(from);
  for (const index of [1, made.length - 1]) {
    const slice = made[index];
    if (slice) slice.keep = 2;
  }
  flow.gap = flow.body.leading * 0.6;
}

const ROW_PADDING = 1;

function merge(
  flow: Flow,
  value: Flow,
  label: readonly TextLine[],
  node: StructureElement,
  first: boolean,
): void {
  const rows = Math.max(label.length, value.slices.length);
  for (let i = 0; i < rows; i++) {
    const made = value.slices[i];
    const items: PageItem[] = made?.items ?? [];
    const line = label[i];
    if (line)
      items.unshift({ kind: 'line', x: flow.x, y: baselineOf(flow.style.text.label), line, element: node });
    const padding = i > 0 ? 0 : first ? 3 * ROW_PADDING : ROW_PADDING;
    for (const item of items) item.y += padding;
    if (i === 0 && first)
      items.push({
        kind: 'rule',
        x: flow.x,
        y: 0,
        width: flow.width,
        weight: 0.5,
        color: flow.style.color.hairline,
      });
    const height =
      Math.max(made?.height ?? 0, flow.style.text.label.leading) +
      (made?.before ?? 0) +
      padding +
      (i === rows - 1 ? ROW_PADDING : 0);
    pushSlice(
      flow,
      height,
      items,
      i === 0 && first ? flow.style.line * 0.25 : 0,
      i > 0 && rows < 5 ? 2 : (made?.keep ?? 0),
    );
  }
}
