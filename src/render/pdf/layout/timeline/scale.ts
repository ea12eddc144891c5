import type { TimelineBlock } from '../../blocks/index.ts';
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

/** The share of the width that the labels take, in per cent. */
const LABELS = 24;
const ASIDE = 62;
const YEAR = /^\d{4}$/;

/** The columns of a calendar: as many years as fit, all of one width. */
export function scaleOf({ head }: TimelineBlock, flow: Flow): Scale {
  const names = head.slice(1);
  const years = names.filter((name) => YEAR.test(name));
  const aside = (names.length - years.length) * ASIDE * flow.style.scale;
  const x = flow.x + (flow.width * LABELS) / 100;
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
