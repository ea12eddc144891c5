import { PictureError } from './error.ts';

/** The largest file read, in bytes; an outline is text, which is dense. Four exports: the bounds of all formats. */
export const MAX_BYTES = 5_000_000;
/** Pixels of the largest picture: A4 at 400 dots an inch is 15.5 million. */
const MAX_PIXELS = 16_000_000;
/** Narrow and endless pictures are refused too: readers keep a pointer for each row. */
const MAX_SIDE = 20_000;

/** Refuses a size in pixels that is zero or larger than csi draws. */
export function boundedSize(columns: number, rows: number): void {
  if (columns < 1 || rows < 1)
    throw new PictureError('a une largeur ou une hauteur nulle : enregistrez l’image à nouveau');
  if (columns > MAX_SIDE || rows > MAX_SIDE || columns * rows > MAX_PIXELS)
    throw new PictureError(
      `annonce ${columns} × ${rows} pixels : csi lit au plus 16 millions de pixels et ${MAX_SIDE} de côté ; réduisez l’image`,
    );
}

/** Lengths in points for a number of pixels: at a resolution in pixels per inch that makes sense, else at 96. */
export function pointsOf(pixels: number, perInch: number | undefined): number {
  const sound = perInch !== undefined && perInch >= 10 && perInch <= 10_000 ? perInch : 96;
  return (pixels * 72) / sound;
}

/** Refuses more decoded bytes than the largest picture of 8 bits has. */
export function boundedBytes(length: number): void {
  if (length > MAX_PIXELS * 4 + MAX_SIDE)
    throw new PictureError(
      'prendrait trop de mémoire une fois décompressé : enregistrez l’image sur 8 bits ou réduisez-la',
    );
}
