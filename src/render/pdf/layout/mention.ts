import type { Inline } from '../blocks/index.ts';
import { linesOf, spansOf } from '../text/index.ts';
import type { PageItem } from './items.ts';
import { baselineOf, type Flow, pushSlice } from './slices.ts';
import { element } from './structure.ts';

/** Lays out the status of a document (« PROJET ») in a box as wide as its text. */
export function layoutMention(flow: Flow, content: Inline): void {
  const style = flow.style.text.coverMention;
  const lines = linesOf(spansOf(content, style.text), flow.width - 22, flow.shaper);
  const height = lines.length * style.leading + 9;
  const width = Math.max(0, ...lines.map((line) => line.width)) + 22;
  const node = element('P', flow.element);
  const items: PageItem[] = lines.map((line, index) => ({
    kind: 'line',
    x: flow.x + 11,
    y: 4.5 + index * style.leading + baselineOf(style),
    line,
    element: node,
  }));
  pushSlice(
    flow,
    height,
    [{ kind: 'box', x: flow.x, y: 0, width, height, stroke: flow.style.color.accent, radius: 2 }, ...items],
    1.5 * flow.style.line,
  );
}
