import type { Shaper } from '../../fonts/index.ts';
import type { TextStyle } from '../../style.ts';

/** The end of a figure's whole part: what follows is its decimals and its unit. */
const WHOLE = /\d(?=(?:,\d+)?[^\d,]*$)/;
/** A range of years, a date or a remark in brackets is no figure. */
const OTHER = /^\(|(?:19|20)\d\d$/;
/** A unit of more points than this is not set in a column of its own. */
const LONGEST_TAIL = 125;

/** What follows the whole part of a figure: « ,5 % » of « 30,5 % »; undefined for a text that is no figure. */
export function tailOf(text: string): string | undefined {
  const trimmed = text.trimEnd();
  if (OTHER.test(trimmed)) return undefined;
  const end = WHOLE.exec(trimmed);
  return end ? trimmed.slice(end.index + 1) : undefined;
}

/** The width of what follows the whole part of a figure, in points; undefined for a text that is no figure, or has a long unit. */
export function tailWidth(text: string, style: TextStyle, scale: number, shaper: Shaper): number | undefined {
  const tail = tailOf(text);
  if (tail === undefined) return undefined;
  const width = tail === '' ? 0 : shaper.shape(tail, style.typeface).width * style.size;
  return width <= LONGEST_TAIL * scale ? width : undefined;
}
