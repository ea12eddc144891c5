/**
 * The emblems of a cover, as the State’s charter lays them out: one issuer at the top left, whose emblem sets the height, and the partners on
 * its right, on the same line, none of them higher (info.gouv.fr, « Le système graphique » of the marque de l’État: zones 1 to 4).
 */

import type { EmblemsBlock } from '../../blocks/index.ts';
import type { Picture } from '../../pictures/index.ts';
import type { PageItem } from '../items.ts';
import { element, type StructureElement } from '../structure.ts';
import { LEAST_HEIGHT, type SizedEmblem, sizedEmblems } from './emblem-sizes.ts';

const BETWEEN = 20;
const BETWEEN_ROWS = 14;
/** Free space on the right of the issuer. */
const APART = 40;
/** More rows would leave no room for the title: emblems get smaller first. */
const MOST_ROWS = 2;
const SMALLER = 0.92;

/** Where the emblems are on the page, and what they are read as. */
export interface EmblemPlace {
  x: number;
  y: number;
  width: number;
  pictures: ReadonlyMap<string, Picture>;
  parent: StructureElement;
}

/** The emblems as figures of a cover, in their order, and the height that they take. */
export function layoutEmblems(
  block: EmblemsBlock,
  place: EmblemPlace,
): { items: PageItem[]; height: number } {
  const all = sizedEmblems(block, place.pictures);
  const own = block.issuer ? all.slice(0, 1) : [];
  const aside = own[0] ? own[0].width + APART : 0;
  const rows = rowsOf(all.slice(own.length), place.width - aside);
  const heights = rows.map((row) => Math.max(...row.map((one) => one.height)));
  const partners = heights.reduce((sum, one) => sum + one, 0) + BETWEEN_ROWS * Math.max(0, rows.length - 1);
  const height = Math.max(partners, ...own.map((one) => one.height));
  const items = own.map((one) => figure(one, place.x, place.y + (height - one.height) / 2, place.parent));
  let y = place.y + (height - partners) / 2;
  for (const [index, row] of rows.entries()) {
    // The partners end at the right margin, face to face with the issuer; without an issuer they begin at the left one.
    let x = place.x + (own.length > 0 ? place.width - widthOf(row) : 0);
    for (const one of row) {
      items.push(figure(one, x, y + ((heights[index] ?? 0) - one.height) / 2, place.parent));
      x += one.width + BETWEEN;
    }
    y += (heights[index] ?? 0) + BETWEEN_ROWS;
  }
  return { items, height };
}

function figure(
  { alt, picture, width, height }: SizedEmblem,
  x: number,
  y: number,
  parent: StructureElement,
): PageItem {
  return { kind: 'picture', x, y, width, height, picture, element: element('Figure', parent, { alt }) };
}

const widthOf = (row: readonly SizedEmblem[]) =>
  row.reduce((sum, one) => sum + one.width, 0) + BETWEEN * Math.max(0, row.length - 1);

// The fewest rows at full size, made smaller until they are two; then rows of as even a width as the order allows.
function rowsOf(emblems: readonly SizedEmblem[], width: number): SizedEmblem[][] {
  let sized = [...emblems];
  while (
    filled(sized, width).length > MOST_ROWS &&
    sized.some(({ height }) => height * SMALLER > LEAST_HEIGHT)
  )
    sized = sized.map((one) => ({ ...one, width: one.width * SMALLER, height: one.height * SMALLER }));
  const rows = filled(sized, width);
  for (let narrow = width; rows.length > 1 && narrow > 0; narrow -= BETWEEN / 2) {
    const tighter = filled(sized, narrow - BETWEEN / 2);
    if (tighter.length > rows.length) return filled(sized, narrow);
  }
  return rows;
}

// An emblem wider than the row has a row of its own.
function filled(emblems: readonly SizedEmblem[], width: number): SizedEmblem[][] {
  const rows: SizedEmblem[][] = [];
  for (const one of emblems) {
    const row = rows.at(-1);
    if (row && widthOf([...row, one]) <= width) row.push(one);
    else rows.push([one]);
  }
  return rows;
}
