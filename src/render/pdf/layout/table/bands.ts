import type { Inline } from '../../blocks/index.ts';
import { COLOR, TEXT } from '../../style.ts';
import { linesOf, spansOf, type TextLine } from '../../text/index.ts';
import type { PageItem } from '../items.ts';
import type { ResumedHead, TableRun } from '../slice.ts';
import { baselineOf, type Flow, pushSlice } from '../slices.ts';
import { element, type StructureElement } from '../structure.ts';
import { CELL, type Column, rule } from './cells.ts';
import { resumedLabel } from './groups.ts';

const STYLE = TEXT.headCell;
const RESUMED = { ...STYLE.text, color: COLOR.grey };
const PAD = 3.6;

/** Adds a band: a row that is one label across all columns, for the rows below it. */
export function pushBand(
  flow: Flow,
  label: Inline,
  columns: readonly Column[],
  row: StructureElement,
  run: TableRun,
): void {
  const lines = linesOf(spansOf(label, STYLE.text), flow.width - 2 * CELL.padX, flow.shaper);
  const head = element('TH', row, { scope: 'Row', colSpan: columns.length });
  const slice = pushSlice(flow, heightOf(lines), itemsOf(flow, lines, head));
  slice.table = run;
  slice.top = [rule(flow.x, 0, flow.width, 0.8, COLOR.navy)];
}

/** The label repeated above the rows of a band that continue on the next page: « Axe 1 (suite) ». */
export function bandOf(flow: Flow, label: Inline): ResumedHead {
  const lines = linesOf(
    [{ text: resumedLabel(label), style: RESUMED }],
    flow.width - 2 * CELL.padX,
    flow.shaper,
  );
  return { height: heightOf(lines), items: () => itemsOf(flow, lines, null) };
}

function itemsOf(flow: Flow, lines: readonly TextLine[], node: StructureElement | null): PageItem[] {
  return [
    { kind: 'box', x: flow.x, y: 0, width: flow.width, height: heightOf(lines), fill: COLOR.wash },
    ...lines.map(
      (line, index): PageItem => ({
        kind: 'line',
        x: flow.x + CELL.padX,
        y: PAD + index * STYLE.leading + baselineOf(STYLE),
        line,
        element: node,
      }),
    ),
  ];
}

function heightOf(lines: readonly TextLine[]): number {
  return lines.length * STYLE.leading + 2 * PAD;
}
