/** Charts: one small panel for each series. */

import type { ChartBlock, ChartSeries } from '../../blocks/index.ts';
import type { LineStyle } from '../../style.ts';
import { linesOf, type TextLine } from '../../text/index.ts';
import type { PageItem } from '../items.ts';
import { baselineOf, type Flow, keepWhole, pushLines, pushSlice } from '../slices.ts';
import { element } from '../structure.ts';
import { PLOT, plotOf } from './plot.ts';
import { altOf } from './words.ts';

const GAP = 24;
/** A chart up to this height, in points, is not split between two rows of panels. */
const WHOLE = 330;

/**
 * Lays out a chart: a panel for each series, three in a row (two if that fills the rows evenly), each a
 * figure with its own text.
 */
export function layoutChart(flow: Flow, block: ChartBlock): void {
  const from = flow.slices.length;
  const inner: Flow = { ...flow, element: element('Sect', flow.element) };
  if (block.title) {
    pushLines(
      inner,
      captionOf(inner, block.title),
      flow.style.text.caption,
      element('P', inner.element),
      flow.style.line * 0.6,
    );
    inner.gap = 7;
    inner.keepNext = 2;
  }
  const across = block.series.length <= 2 || block.series.length === 4 ? 2 : 3;
  for (let start = 0; start < block.series.length; start += across) {
    layoutRow(inner, block, block.series.slice(start, start + across), across);
    inner.gap = 12;
  }
  keepWhole(inner, from, WHOLE);
  if (block.notes.length > 0)
    flow.blocks({ ...inner, inset: 0, gap: 6, keepNext: 1 }, [{ kind: 'note', blocks: block.notes }]);
  flow.gap = flow.style.line;
  flow.keepNext = 0;
}

function layoutRow(flow: Flow, { periods }: ChartBlock, row: readonly ChartSeries[], across: number): void {
  const width = (flow.width - (across - 1) * GAP) / across;
  const heads = row.map((series) => headOf(flow, series, width));
  const head = Math.max(
    ...heads.map((parts) => parts.reduce((sum, { style, lines }) => sum + style.leading * lines.length, 0)),
  );
  const height = head + PLOT.height;
  const items = row.flatMap((series, index): PageItem[] => {
    const x = flow.x + index * (width + GAP);
    const node = element('Figure', flow.element, { alt: altOf(series, periods) });
    const plot = plotOf(
      series,
      periods,
      width,
      flow.style,
      (value, style) => linesOf([{ text: `${value} `, style: style.text }], width, flow.shaper)[0],
    );
    const drawing: PageItem = {
      kind: 'drawing',
      x,
      y: 0,
      width,
      height,
      shapes: plot.shapes.map((shape) => lowered(shape, head)),
      element: node,
    };
    const labels = plot.labels.map(
      (label): PageItem => ({
        kind: 'line',
        x: x + label.x,
        y: head + label.y,
        line: label.line,
        element: node,
      }),
    );
    let y = 0;
    const title = (heads[index] ?? []).flatMap(({ style, lines }) =>
      lines.map((line): PageItem => {
        y += style.leading;
        return { kind: 'line', x, y: y - style.leading + baselineOf(style), line, element: node };
      }),
    );
    return [drawing, ...title, ...labels];
  });
  pushSlice(flow, height, items);
}

function lowered<S extends ReturnType<typeof plotOf>['shapes'][number]>(shape: S, by: number): S {
  return 'points' in shape
    ? { ...shape, points: shape.points.map(([x, y]) => [x, y + by]) }
    : { ...shape, center: [shape.center[0], shape.center[1] + by] };
}

function headOf(
  flow: Flow,
  { title, unit }: ChartSeries,
  width: number,
): { style: LineStyle; lines: TextLine[] }[] {
  const set = (text: string, style: LineStyle) => ({
    style,
    lines: linesOf([{ text: `${text} `, style: style.text }], width, flow.shaper),
  });
  return [set(title, flow.style.text.panelTitle), ...(unit ? [set(unit, flow.style.text.panelUnit)] : [])];
}

function captionOf(flow: Flow, title: string): TextLine[] {
  return linesOf([{ text: title, style: flow.style.text.caption.text }], flow.width, flow.shaper);
}
