import { named } from '../kernel/named.ts';
import { PictureError, readPicture } from '../render/pdf/pictures/index.ts';
import type { ReadImage, RefusedImage } from './read-image.ts';

/** The picture that the bytes of a file are, or why they are none. A name that says another format than the bytes is refused. */
export function decodedImage(fichier: string, bytes: Uint8Array): ReadImage | RefusedImage {
  try {
    const picture = readPicture(bytes, fichier);
    const end = picture.kind === 'raster' ? (picture.end ?? bytes.length) : bytes.length;
    if (end === bytes.length) return { bytes, type: picture.media, picture };
    // A copy: a part of a buffer still holds the rest of it.
    const alone = new Uint8Array(bytes.subarray(0, end));
    return { bytes: alone, suite: bytes.length - end, type: picture.media, picture };
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    return { refus: `${named(fichier)} ${error.message}.` };
  }
}
