import type { Inline } from '../../blocks/index.ts';
import { linesOf, spansOf, type TextLine } from '../../text/index.ts';
import type { PageItem } from '../items.ts';
import type { Keep, ResumedHead, TableRun } from '../slice.ts';
import { baselineOf, type Flow, pushSlice } from '../slices.ts';
import { element, type StructureElement } from '../structure.ts';
import { CELL, type Column, rule } from './cells.ts';
import { resumedLabel } from './groups.ts';

const PAD = 3.6;

/** Adds a band: a row that is one label across all columns, for the rows below it. */
export function pushBand(
  flow: Flow,
  label: Inline,
  columns: readonly Column[],
  row: StructureElement,
  run: TableRun,
  keep: Keep,
): void {
  const lines = linesOf(
    spansOf(label, flow.style.text.headCell.text),
    flow.width - 2 * CELL.padX,
    flow.shaper,
  );
  const head = element('TH', row, { scope: 'Row', colSpan: columns.length });
  const slice = pushSlice(flow, heightOf(flow, lines), itemsOf(flow, lines, head), 0, keep);
  slice.table = run;
  slice.top = [rule(flow.x, 0, flow.width, 0.8, flow.style.color.main)];
}

/** The label repeated above the rows of a band that continue on the next page: « Axe 1 (suite) ». */
export function bandOf(flow: Flow, label: Inline): ResumedHead {
  const lines = linesOf(
    [{ text: resumedLabel(label), style: flow.style.text.resumed.text }],
    flow.width - 2 * CELL.padX,
    flow.shaper,
  );
  return { height: heightOf(flow, lines), items: () => itemsOf(flow, lines, null) };
}

function itemsOf(flow: Flow, lines: readonly TextLine[], node: StructureElement | null): PageItem[] {
  const style = flow.style.text.headCell;
  return [
    {
      kind: 'box',
      x: flow.x,
      y: 0,
      width: flow.width,
      height: heightOf(flow, lines),
      fill: flow.style.color.wash,
    },
    ...lines.map(
      (line, index): PageItem => ({
        kind: 'line',
        x: flow.x + CELL.padX,
        y: PAD + index * style.leading + baselineOf(style),
        line,
        element: node,
      }),
    ),
  ];
}

function heightOf({ style }: Flow, lines: readonly TextLine[]): number {
  return lines.length * style.text.headCell.leading + 2 * PAD;
}
