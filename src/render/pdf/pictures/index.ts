/**
 * Pictures: from the bytes of a file that anybody may have made to what can be painted. Every format is checked whole and bounded: the
 * result is a picture or a PictureError, never another error.
 */

import { MAX_BYTES } from './bounds.ts';
import { PictureError } from './error.ts';
import { readJpeg } from './jpeg/index.ts';
import { readPng } from './png/index.ts';
import { formatOf, type PictureFormat } from './recognise.ts';
import { readSvg } from './svg/index.ts';
import type { Picture } from './types.ts';

export { PictureError } from './error.ts';
export type { ColorProfile, Drawing, Picture, RasterPicture } from './types.ts';

const READERS: Readonly<Record<PictureFormat, (bytes: Uint8Array) => Picture>> = {
  png: readPng,
  jpeg: readJpeg,
  svg: readSvg,
};

/**
 * Reads a picture, recognised by its bytes; a `name` whose extension is that of another format is refused. Throws
 * PictureError, whose message continues a sentence that begins with the name of the file.
 */
export function readPicture(bytes: Uint8Array, name = ''): Picture {
  if (bytes.length > MAX_BYTES)
    throw new PictureError('pèse plus de 5 Mo : réduisez l’image ou enregistrez-la en JPEG');
  return READERS[formatOf(bytes, name)](bytes);
}
