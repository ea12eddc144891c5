import type { Style } from '../style.ts';

/** In points, for a text of csi’s own size. */
const LOST = 75;

/** Whether a row of this height, in points, would be lost if it were the only one of its table on a page. */
export function isLost(height: number, { scale }: Style): boolean {
  return height < LOST * scale;
}
