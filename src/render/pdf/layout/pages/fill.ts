import type { Keep, Slice } from '../slice.ts';
// Four exports: the pages that can be filled from a slice, their type, and what they need to know of a slice.

/** A page: its slices from `from` to `end` (excluded), and by how much the spaces between them are stretched. */
export interface Filling {
  from: number;
  end: number;
  stretch: number;
}

/** How far the spaces of a page may give. */
const GIVE = 0.15;
/** A tenth of a point is the tolerance for rounding errors of sums. */
const TOLERANCE = 0.1;
// In units of one page: fewer pages come first, then full pages.
const PAGE_COST = 1;
/** For the square of the share of a page left empty. */
const VOID_COST = 2;
/** White above a heading reads as the end of a part: it costs less. So much space above a slice, in points, begins a part. */
const PART_SPACE = 15;
const PART_COST = 1;
/** White where the next lines of a text or rows of a table would have had room costs more, beyond a line or two. */
const RUN_COST = 0.5;
const RUN_FREE = 0.04;
/** The cost of a break by the `keep` of the slice after it: the second is worth a quarter of a page left empty. */
const BREAK_COST: Readonly<Record<Keep, number>> = { 0: 0, 1: 0.13, 2: 100 };
/** Spaces that give to the utmost cost as much as a tenth of a page left empty. */
const GIVE_COST = 0.02;
/** A last page less full than this costs by what it lacks: more than the white that the page before it is left with. */
const LEAST_LAST = 0.33;
const SHORT_COST = 3;
/** A page that holds nothing but notes. */
const NOTES_COST = 0.5;

/**
 * The best pages for the slices from `from` to `to`, among which no break is forced: the fewest, then the fullest, with spaces that give
 * by up to 15 %. A slice higher than a page has one of its own.
 */
export function fillings(slices: readonly Slice[], from: number, to: number, room: number): Filling[] {
  const count = to - from;
  const cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(count + 1);
  const stretches = new Float64Array(count + 1);
  cost[0] = 0;
  for (let start = 0; start < count; start++) {
    const base = cost[start] ?? 0;
    if (base === Number.POSITIVE_INFINITY) continue;
    let solid = headOf(slices, from + start);
    let spaces = 0;
    let notes = true;
    for (let end = start + 1; end <= count; end++) {
      const slice = slices[from + end - 1] as Slice;
      solid += slice.height;
      notes &&= slice.note === true;
      if (end > start + 1) spaces += slice.before;
      if (solid + spaces * (1 - GIVE) > room + TOLERANCE && end > start + 1) break;
      const last = end === count;
      const below = last ? 0 : (slice.inset?.below ?? 0);
      if (solid + below + spaces * (1 - GIVE) > room + TOLERANCE && end > start + 1) continue;
      const stretch = spaces > 0 ? Math.max(-GIVE, Math.min(GIVE, (room - below - solid) / spaces - 1)) : 0;
      const price =
        base +
        (last
          ? lastCost(solid + spaces, room, stretch)
          : pageCost(solid + spaces * (1 + stretch), room, stretch, whiteBefore(slices, from + end))) +
        (last ? 0 : BREAK_COST[(slices[from + end] as Slice).keep]) +
        (notes ? NOTES_COST : 0);
      if (price >= (cost[end] ?? 0)) continue;
      cost[end] = price;
      previous[end] = start;
      // What remains empty on the last page stays so.
      stretches[end] = last ? Math.min(0, stretch) : stretch;
    }
  }
  const pages: Filling[] = [];
  for (let end = count; end > 0; end = previous[end] ?? 0)
    pages.push({ from: from + (previous[end] ?? 0), end: from + end, stretch: stretches[end] ?? 0 });
  return pages.reverse();
}

function pageCost(used: number, room: number, stretch: number, before: WhiteBefore): number {
  const empty = Math.max(0, 1 - used / room);
  const white = (before === 'part' ? PART_COST : VOID_COST) * empty * empty;
  const run = before === 'run' ? RUN_COST * Math.max(0, empty - RUN_FREE) : 0;
  return PAGE_COST + white + run + giveCost(stretch);
}

/** What white at the end of a page stands before: a new part, something kept together, or more of the same run of text or rows. */
type WhiteBefore = 'part' | 'kept' | 'run';

function whiteBefore(slices: readonly Slice[], at: number): WhiteBefore {
  if ((slices[at]?.before ?? 0) >= PART_SPACE) return 'part';
  return slices[at + 1]?.keep === 1 ? 'kept' : 'run';
}

function lastCost(used: number, room: number, stretch: number): number {
  return PAGE_COST + SHORT_COST * Math.max(0, LEAST_LAST - used / room) + giveCost(Math.min(0, stretch));
}

function giveCost(stretch: number): number {
  return (GIVE_COST * Math.abs(stretch)) / GIVE;
}

/** The height of what is repeated above a slice at the top of a page. */
function headOf(slices: readonly Slice[], index: number): number {
  const slice = slices[index];
  if (!slice?.table || !resumes(slices, index)) return 0;
  return slice.table.headHeight + (slice.resumedHead?.height ?? 0) + (slice.inset?.above ?? 0);
}

/** Whether a slice continues a table that began before it: the first row has the same TableRun as the head. */
export function resumes(slices: readonly Slice[], index: number): boolean {
  const table = slices[index]?.table;
  return table !== undefined && slices[index - 1]?.table === table;
}
