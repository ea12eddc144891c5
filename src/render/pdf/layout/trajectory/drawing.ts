import type { TrajectoryBlock } from '../../blocks/index.ts';
import type { DrawnShape } from '../items.ts';
import { axesOf } from './axes.ts';
import { DOT, dotAt, knownOf } from './dots.ts';
import { figureLabels } from './figures.ts';
import { keyOf } from './key.ts';
import { expectedLine, foundLine, targetLine, upright } from './lines.ts';
import { marksOf } from './marks.ts';
import { endsOf, scaleOf } from './scale.ts';
import type { DrawnPart, PlacedText, TextSetter } from './text.ts';

/** The height of what is between the marks above and the axis, in points. */
const HEIGHTS = { whole: 108, small: 64 } as const;
/** Above the highest figure, room for its own text. */
const ABOVE = 12;
const YEARS = 16;
const GUTTER = 6;

/** A drawing in so many points: lines, dots, and their texts; none meets another. */
export function trajectoryDrawing<Line extends { width: number }>(
  block: TrajectoryBlock,
  width: number,
  setter: TextSetter<Line>,
): DrawnPart<Line> & { height: number } {
  const { style, set } = setter;
  const { color, text, scale: size } = style;
  const { least, most } = endsOf(block);
  const widths = [least, most].map(({ shown }) => set(shown, text.panelUnit)?.width ?? 0);
  const left = Math.min(Math.max(...widths), width / 4) + GUTTER;
  const target = block.moments.findLast((one) => one.target.length > 0)?.target.at(-1);
  const words = target && set(`objectif\u00a0${target.shown}`, text.panelLast);
  // A text that would leave the drawing no room is in the table only.
  const aim = words && words.width < width / 3 ? words : undefined;
  const right = width - (aim ? aim.width + GUTTER : 0);
  const flat = scaleOf(block, { left, right, top: 0, axis: 1 });
  const { marks, height: band } = marksOf(block, flat, setter);
  const top = band + ABOVE * size;
  const axis = top + (block.small ? HEIGHTS.small : HEIGHTS.whole) * size;
  const scale = scaleOf(block, { left, right, top, axis });
  const lines = {
    expected: expectedLine(block, scale, color),
    target: targetLine(block, scale, color),
    found: foundLine(block, scale, color),
    marks: marks.flatMap(({ day, isDue }) => upright(scale.x(day), band + 1, axis, isDue, color)),
  };
  const dots = block.moments.flatMap((moment): DrawnShape[] =>
    moment.figure ? [dotAt(scale.x(moment.day), scale.y(moment.figure.value), knownOf(moment), color)] : [],
  );
  const axes = axesOf(block, scale, setter);
  const key = keyOf(block, { left, width: width - left, top: axis + YEARS * size }, setter);
  const own: PlacedText<Line>[] =
    aim && target
      ? [{ x: right + GUTTER, y: scale.y(target.value) + 0.33 * text.panelLast.text.size, line: aim }]
      : [];
  return {
    height: axis + YEARS * size + key.height,
    shapes: [
      ...axes.shapes,
      ...lines.marks,
      ...lines.target,
      ...lines.expected,
      ...lines.found,
      ...dots,
      ...key.shapes,
    ],
    labels: [
      ...marks.map(({ label }) => label),
      ...axes.labels,
      ...own,
      ...figureLabels(block, scale, lines, { ...setter, radius: DOT }),
      ...key.labels,
    ],
  };
}
