/** The sizes of emblems, as the State’s charter wants them: the issuer’s sets the height, and no partner’s seems larger than the next. */

import type { EmblemsBlock } from '../../blocks/index.ts';
import type { Picture } from '../../pictures/index.ts';

const MILLIMETRE = 72 / 25.4;
/** The height of the issuer’s emblem, and that which no partner exceeds, when none is given. */
const HEIGHT = 24 * MILLIMETRE;
/** No emblem is made smaller than this. */
export const LEAST_HEIGHT = 8 * MILLIMETRE;
/** A square partner emblem is this share of the issuer’s height; others have its area, so that none seems larger than the next. */
const SQUARE = 0.84;
/** No emblem is wider than this, as a multiple of the common height. */
const WIDEST = 2.1;

/** An emblem at its size in points. */
export interface SizedEmblem {
  width: number;
  height: number;
  name: string;
  alt: string;
  picture: Picture;
}

/** The emblems of a cover at their sizes, in their order. */
export function sizedEmblems(
  { issuer, emblems }: EmblemsBlock,
  pictures: ReadonlyMap<string, Picture>,
): SizedEmblem[] {
  const [first] = emblems;
  const common = issuer && first?.height ? first.height * MILLIMETRE : HEIGHT;
  return emblems.map((one): SizedEmblem => {
    const picture = pictures.get(one.name);
    if (!picture) throw new Error(`a picture that was not read: ${one.name}`);
    const wanted = issuer && one === first ? common : partnerHeight(picture, common, one.height);
    const { name, alt } = one;
    return { name, alt, picture, ...bounded(picture, wanted, common) };
  });
}

const aspectOf = ({ width, height }: Picture) => width / height;

function partnerHeight(picture: Picture, common: number, given: number | undefined): number {
  if (given) return Math.min(common, given * MILLIMETRE);
  const height = (SQUARE * common) / Math.sqrt(aspectOf(picture));
  return Math.min(common, Math.max(LEAST_HEIGHT, height));
}

function bounded(picture: Picture, height: number, common: number) {
  const width = Math.min(height * aspectOf(picture), WIDEST * common);
  return { width, height: width / aspectOf(picture) };
}
