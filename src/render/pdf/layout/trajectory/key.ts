import type { TrajectoryBlock } from '../../blocks/index.ts';
import type { Palette } from '../../palette.ts';
import type { DrawnShape } from '../items.ts';
import { dotAt, type Known, knownOf } from './dots.ts';
import { DASH, DOTS, dashed } from './lines.ts';
import type { DrawnPart, TextSetter } from './text.ts';

/** The length of a line in the key, and the space before its word and after it. */
const SAMPLE = 17;
const BEFORE = 4;
const AFTER = 14;

const FOUND: readonly (readonly [Known, string])[] = [
  ['constate', 'relevé'],
  ['declare', 'relevé déclaré'],
  ['estime', 'relevé estimé'],
];

/** What each line and dot is, in words, from the left of the drawing on; in so many lines. */
export function keyOf<Line extends { width: number }>(
  block: TrajectoryBlock,
  { left, width, top }: { left: number; width: number; top: number },
  { style, set }: TextSetter<Line>,
): DrawnPart<Line> & { height: number } {
  const look = style.text.panelUnit;
  const part: DrawnPart<Line> = { shapes: [], labels: [] };
  let [x, y] = [left, top + look.leading];
  for (const { word, sample } of entriesOf(block, style.color)) {
    const line = set(word, look);
    if (!line) continue;
    const wide = SAMPLE + BEFORE + line.width;
    if (x > left && x + wide > left + width) [x, y] = [left, y + look.leading];
    part.shapes.push(...sample(x, y - 0.33 * look.text.size));
    part.labels.push({ x: x + SAMPLE + BEFORE, y, line });
    x += wide + AFTER;
  }
  return { ...part, height: part.labels.length > 0 ? y - top + 0.3 * look.leading : 0 };
}

function entriesOf(
  { moments }: TrajectoryBlock,
  color: Palette,
): { word: string; sample(x: number, y: number): DrawnShape[] }[] {
  const line = (x: number, y: number): [number, number][] => [
    [x, y],
    [x + SAMPLE, y],
  ];
  const found = FOUND.filter(([known]) => moments.some((one) => one.figure && knownOf(one) === known));
  return [
    ...found.map(([known, word]) => ({
      word,
      sample: (x: number, y: number): DrawnShape[] => [
        { points: line(x, y), stroke: color.main, weight: 1.3 },
        dotAt(x + SAMPLE / 2, y, known, color),
      ],
    })),
    ...(moments.some(({ expected }) => expected.length > 0)
      ? [
          {
            word: 'attendu',
            sample: (x: number, y: number) => dashed(line(x, y), DASH, { stroke: color.grey, weight: 1 }),
          },
        ]
      : []),
    ...(moments.some(({ target }) => target.length > 0)
      ? [
          {
            word: 'objectif',
            sample: (x: number, y: number) => dashed(line(x, y), DOTS, { stroke: color.accent, weight: 1.3 }),
          },
        ]
      : []),
  ];
}
