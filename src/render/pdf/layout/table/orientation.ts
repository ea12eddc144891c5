import type { TableBlock } from '../../blocks/index.ts';
import type { Shaper } from '../../fonts/index.ts';
import type { Style } from '../../style.ts';
import type { PageArea } from '../pages/paginate.ts';
import { fitted } from './columns.ts';
import { contentOf, type TableContent } from './content.ts';
import { fits, tableForm } from './forms.ts';
import { heightOf, linesAt } from './heights.ts';

/**
 * How much more paper a table may take in portrait before it is turned: readers turn a page more easily than
 * the sheet.
 */
const WORTH_TURNING = 1.12;

/**
 * Whether a table is easier to read in landscape: when in portrait one of its words would have to be
 * hyphenated, or when its lines, broken in narrow columns, would take clearly more paper. It depends on the
 * widths of the contents, so adding a row seldom changes it.
 */
export function readsBetterInLandscape(
  block: TableBlock,
  shaper: Shaper,
  style: Style,
  portrait: PageArea,
  landscape: PageArea,
): boolean {
  const content = contentOf(block, shaper, style);
  const room = (area: PageArea): number => area.width - 2 * style.page.side;
  if (content.least.reduce((sum, width) => sum + width, 0) > room(portrait)) return true;
  return (
    paper(content, portrait, room(portrait)) > WORTH_TURNING * paper(content, landscape, room(landscape))
  );
}

/**
 * Whether a table of figures that is too wide upright is whole on landscape pages, and takes no more sheets so than in the form that it has
 * upright: a sheet that is turned holds nothing else.
 */
export function isWholeInLandscape(
  block: TableBlock,
  shaper: Shaper,
  style: Style,
  portrait: PageArea,
  landscape: PageArea,
): boolean {
  const upright = tableForm(block, portrait.width - 2 * style.page.side, shaper, style);
  const width = landscape.width - 2 * style.page.side;
  if (upright.kind === 'whole' || !fits(block, width, shaper, style)) return false;
  const turned = tableForm(block, width, shaper, style);
  return Math.ceil(turned.height / roomOf(landscape)) <= upright.height / roomOf(portrait);
}

const roomOf = (area: PageArea): number => area.height - area.top - area.bottom;

/** The number of pages that the rows take, as a real number. */
function paper(content: TableContent, area: PageArea, width: number): number {
  const lines = fitted(content, width).map((own, at) => linesAt(content, at, own));
  return heightOf(content, lines) / roomOf(area);
}
