import type { Block } from '../blocks/index.ts';
import { smallerStyle } from '../smaller.ts';
import type { Style } from '../style.ts';
import { layoutBlocks } from './flow/index.ts';
import { fillings } from './pages/index.ts';
import type { Flow } from './slices.ts';

/** The least that spaces are reduced to, as those of a cover are. */
const LEAST_SPACE = 0.45;
/** The sizes that are tried in turn, as shares of that of the document; the floors of `smallerStyle` end it before. */
const SHARES = [0.96, 0.92, 0.88, 0.84, 0.8, 0.76];

/**
 * Makes what a flow holds from a slice on one page, where it takes little more: with less space between its lines, else with smaller texts too.
 * What does not hold even so stays as it was.
 */
export function fitOnePage(
  flow: Flow,
  from: number,
  run: readonly Block[],
  newFlow: (style: Style) => Flow,
): void {
  const room = flow.height;
  if (fillings(flow.slices, from, flow.slices.length, room).length !== 2) return;
  if (tighten(flow.slices, from, room)) return;
  for (const share of SHARES) {
    const smaller = newFlow(smallerStyle(flow.style, share));
    layoutBlocks(smaller, run);
    if (!tighten(smaller.slices, 0, room)) continue;
    flow.slices.splice(from, Number.POSITIVE_INFINITY, ...smaller.slices);
    return;
  }
}

// Whether the slices are on one page, with as much of their spaces as it has room for.
function tighten(slices: Flow['slices'], from: number, room: number): boolean {
  const own = slices.slice(from);
  const spaces = own.reduce((sum, { before }, index) => (index === 0 ? 0 : sum + before), 0);
  const solid = own.reduce((sum, { height }) => sum + height, 0);
  const share = Math.min(1, (room - solid) / spaces);
  if (share < LEAST_SPACE) return false;
  const kept = own.map((slice) => ({ ...slice, before: slice.before * share }));
  if (fillings(kept, 0, kept.length, room).length > 1) return false;
  for (const slice of own) slice.before *= share;
  return true;
}
