import type { TimelineBlock } from '../../blocks/index.ts';
import { linesOf, spansOf } from '../../text/index.ts';
import type { Flow } from '../slices.ts';

/** Where the columns of a calendar are, in points; those of years follow each other from `x`, a last one may stand aside. */
export interface Scale {
  x: number;
  /** The right edge of the last year. */
  end: number;
  edges: number[];
  column(at: number): { x: number; width: number };
  /** Whether a column is no year. */
  isAside(at: number): boolean;
  /** The column of a year; the last one that is not later, when the year has none. */
  columnOf(year: number): number;
}

/** The space on each side of a label, in points. */
export const LABEL_PAD = 5;
/** The shares of the width that the labels may take, in per cent: the first in which each takes few lines and that leaves the years room. */
const LABELS = [24, 30, 36] as const;
const MOST_LINES = 3;
/** A year narrower than this, in points, has no room for its marks. */
const LEAST_YEAR = 34;
const ASIDE = 62;
const YEAR = /^\d{4}$/;

/** The columns of a calendar: as many years as fit, all of one width. */
export function scaleOf(block: TimelineBlock, flow: Flow): Scale {
  const { head } = block;
  const names = head.slice(1);
  const years = names.filter((name) => YEAR.test(name));
  const aside = (names.length - years.length) * ASIDE * flow.style.scale;
  const x = flow.x + labelsOf(block, flow, years.length, aside);
  const end = flow.x + flow.width - aside;
  const width = years.length > 0 ? (end - x) / years.length : 0;
  const isAside = (at: number): boolean => at >= years.length;
  return {
    x,
    end,
    edges: [...years.map((_, at) => x + at * width), ...(aside > 0 ? [end] : [])],
    column: (at) =>
      isAside(at) ? { x: end, width: ASIDE * flow.style.scale } : { x: x + at * width, width },
    isAside,
    columnOf: (year) =>
      Math.max(
        0,
        years.findLastIndex((name) => Number(name) <= year),
      ),
  };
}

function labelsOf({ rows }: TimelineBlock, flow: Flow, years: number, aside: number): number {
  const { text, scale } = flow.style;
  const widths = LABELS.map((share) => (flow.width * share) / 100).filter(
    (width, at) => at === 0 || (flow.width - width - aside) / Math.max(1, years) >= LEAST_YEAR * scale,
  );
  const fitting = widths.find((width) =>
    rows.every(
      ({ label }) =>
        linesOf(spansOf(label, text.headCell.text), width - 2 * LABEL_PAD, flow.shaper).length <= MOST_LINES,
    ),
  );
  return fitting ?? widths.at(-1) ?? 0;
}
