import { base64 } from '../../kernel/bytes/base64.ts';
import { bareJpeg } from '../office/picture-bytes.ts';
import { turnOf } from '../office/pictures.ts';
import type { PictureItem } from '../pdf/layout/items.ts';
import type { Picture } from '../pdf/pictures/index.ts';
import { type SvgElement, svg } from './node.ts';

/** The bytes of the file of each picture. */
export type PictureFiles = ReadonlyMap<Picture, Uint8Array>;

/** A picture over its box, with its alternative text. As an image of a browser it runs no script and loads nothing. */
export function pictureNode(
  { x, y, width, height, picture, element }: PictureItem,
  files: PictureFiles,
): SvgElement {
  const label = { role: 'img', 'aria-label': element.attributes?.alt ?? '' };
  const bytes = files.get(picture);
  if (!bytes) return svg('rect', { x, y, width, height, fill: 'none', ...label });
  // Without Exif, which browsers would turn it by.
  const kept = picture.media === 'image/jpeg' ? bareJpeg(bytes) : bytes;
  const { quarters, mirrored } = turnOf({
    orientation: picture.kind === 'raster' ? picture.orientation : 1,
  });
  const [across, down] = quarters % 2 === 0 ? [width, height] : [height, width];
  const image = svg('image', {
    href: `data:${picture.media};base64,${base64(kept)}`,
    x: -across / 2,
    y: -down / 2,
    width: across,
    height: down,
    preserveAspectRatio: 'none',
  });
  const place = `translate(${hundredth(x + width / 2)} ${hundredth(y + height / 2)})`;
  const turn = `${mirrored ? ' scale(-1 1)' : ''}${quarters > 0 ? ` rotate(${90 * quarters})` : ''}`;
  return svg('g', { ...label, transform: place + turn }, [image]);
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;
