/**
 * Pictures: from the bytes of a file that anybody may have made to what can be painted. Every format is checked whole and bounded: the
 * result is a picture or a PictureError, never another error.
 */

import { MAX_BYTES } from './bounds.ts';
import { PictureError } from './error.ts';
import { isPng, readPng } from './png/index.ts';
import type { Picture } from './types.ts';

export { PictureError } from './error.ts';
export type { Drawing, Picture, RasterPicture } from './types.ts';

/**
 * Reads a picture, recognised by its bytes. Throws PictureError, whose message continues a sentence that begins
 * with the name of the file.
 */
export function readPicture(bytes: Uint8Array): Picture {
  if (bytes.length > MAX_BYTES)
    throw new PictureError('pèse plus de 5 Mo : réduisez l’image ou enregistrez-la en JPEG');
  if (isPng(bytes)) return readPng(bytes);
  throw new PictureError('n’est pas une image que csi sait lire : enregistrez-la en PNG, en JPEG ou en SVG');
}
