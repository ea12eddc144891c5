import type { TrajectoryBlock } from '../../blocks/index.ts';
import type { Rect } from './places.ts';
import type { PlacedText, TextSetter } from './text.ts';

/** A day that changes what is promised, with its words above the plot. */
interface Upright<Line> {
  day: number;
  isDue: boolean;
  label: PlacedText<Line>;
}

/** The marks that are drawn as upright lines. */
const UPRIGHT = /^(échéance|avenant)/i;
const DUE = /^échéance/i;

/**
 * The days of deadlines and amendments, each with its words in the first row above the plot that has room for them; `height` is that of all rows.
 */
export function marksOf<Line extends { width: number }>(
  { moments }: TrajectoryBlock,
  { x, left, right }: { x(day: number): number; left: number; right: number },
  { style, set }: TextSetter<Line>,
): { marks: Upright<Line>[]; height: number } {
  const look = style.text.panelUnit;
  const found = moments.flatMap(({ day, marks, cells: [date] }) =>
    marks.filter((mark) => UPRIGHT.test(mark)).map((mark) => ({ day, mark, date })),
  );
  const sorted = found.toSorted((a, b) => Number(DUE.test(b.mark)) - Number(DUE.test(a.mark)));
  const rows: Pick<Rect, 'x' | 'width'>[][] = [];
  const marks = sorted.flatMap(({ day, mark, date }): Upright<Line>[] => {
    const line = set(`${mark.toLowerCase()}, ${date}`, look);
    if (!line) return [];
    const place = Math.max(left, Math.min(x(day) - line.width / 2, right - line.width));
    const isFree = (row: (typeof rows)[number]) =>
      row.every((one) => place > one.x + one.width + 6 || one.x > place + line.width + 6);
    let at = rows.findIndex(isFree);
    if (at < 0) at = rows.push([]) - 1;
    rows[at]?.push({ x: place, width: line.width });
    return [{ day, isDue: DUE.test(mark), label: { x: place, y: (at + 0.8) * look.leading, line } }];
  });
  return { marks, height: rows.length * look.leading };
}
