import type { Honest } from './honest.ts';
import { type Raster, SCALE, type Shown } from './reader.ts';

/** How many pixels around a field may change because of antialiasing at its edge. */
const EDGE = 1;
/** The largest difference in grey that rounding explains; a letter leaves much more. */
const TOLERANCE = 2;

/** What differs between the pages of two files outside of these signature fields; undefined when nothing does. */
export function difference(
  honest: Shown,
  shown: Shown,
  { fields }: Pick<Honest, 'fields'>,
): string | undefined {
  if ('error' in honest) return `the honest file does not open: ${honest.error}`;
  if ('error' in shown) return `does not open: ${shown.error}`;
  if (honest.pages.length !== shown.pages.length)
    return `${shown.pages.length} pages for ${honest.pages.length}`;
  for (const [index, before] of honest.pages.entries()) {
    const after = shown.pages[index];
    if (!after || after.width !== before.width || after.height !== before.height)
      return `page ${index + 1} has another size`;
    const count = changed(
      before,
      after,
      fields.filter(({ page }) => page === index).map(({ rect }) => rect),
    );
    if (count > 0) return `page ${index + 1}: ${count} pixels`;
  }
  return undefined;
}

type Rect = readonly [number, number, number, number];

function changed(before: Raster, after: Raster, boxes: readonly Rect[]): number {
  if (Buffer.compare(before.gray, after.gray) === 0) return 0;
  let count = 0;
  for (let i = 0; i < before.gray.length; i++) {
    if (Math.abs((before.gray[i] ?? 0) - (after.gray[i] ?? 0)) <= TOLERANCE) continue;
    const [x, y] = [i % before.width, before.height - Math.floor(i / before.width) - 1];
    if (!boxes.some((box) => within(x, y, box))) count += 1;
  }
  return count;
}

const within = (x: number, y: number, [left, bottom, right, top]: Rect) =>
  x >= left * SCALE - EDGE - 1 &&
  x <= right * SCALE + EDGE &&
  y >= bottom * SCALE - EDGE - 1 &&
  y <= top * SCALE + EDGE;
