/** Trajectories: one figure in the course of time, against what is expected of it and what is to be reached. `drawing.ts` is shared with the office formats. */

import type { TrajectoryBlock } from '../../blocks/index.ts';
import { linesOf } from '../../text/index.ts';
import type { PageItem } from '../items.ts';
import { type Flow, keepWhole, pushLines, pushSlice } from '../slices.ts';
import { element } from '../structure.ts';
import { trajectoryDrawing } from './drawing.ts';
import { trajectoryAlt } from './words.ts';

/** A drawing is never cut. */
const WHOLE = 330;

/** Lays out a trajectory as a figure with all its figures in words; as a table where it cannot be drawn. */
export function layoutTrajectory(flow: Flow, block: TrajectoryBlock): void {
  const inner: Flow = { ...flow, element: element('Sect', flow.element) };
  if (block.moments.length === 0) flow.blocks(inner, [block.table]);
  else layoutDrawing(inner, block);
  if (block.notes.length > 0)
    flow.blocks({ ...inner, inset: 0, gap: 6, keepNext: 1 }, [{ kind: 'note', blocks: block.notes }]);
  flow.gap = flow.style.line * 0.8;
  flow.keepNext = 0;
}

function layoutDrawing(inner: Flow, block: TrajectoryBlock): void {
  const { style, shaper, width } = inner;
  const from = inner.slices.length;
  if (block.title) {
    const { caption } = style.text;
    const lines = linesOf([{ text: block.title, style: caption.text }], width, shaper);
    pushLines(inner, lines, caption, element('P', inner.element), style.line * 0.6);
    inner.gap = 5;
    inner.keepNext = 2;
  }
  const node = element('Figure', inner.element, { alt: trajectoryAlt(block) });
  const { shapes, labels, height } = trajectoryDrawing(block, width, {
    style,
    set: (text, look) => linesOf([{ text: `${text} `, style: look.text }], width, shaper)[0],
  });
  const texts = labels.map(
    ({ x, y, line }): PageItem => ({ kind: 'line', x: inner.x + x, y, line, element: node }),
  );
  pushSlice(inner, height, [
    { kind: 'drawing', x: inner.x, y: 0, width, height, shapes, element: node },
    ...texts,
  ]);
  keepWhole(inner, from, WHOLE);
}
