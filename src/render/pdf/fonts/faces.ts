/** The faces a document is drawn with; each is a whole TrueType font, named as its file is in `dist/fonts/`. */
export const FACE_NAMES = [
  'serif-regular',
  'serif-italic',
  'serif-semibold',
  'serif-semibold-italic',
  'sans-regular',
  'sans-italic',
  'sans-semibold',
  'sans-semibold-italic',
  'fallback-regular',
] as const;

export type FaceName = (typeof FACE_NAMES)[number];

/** The bytes of each face, TrueType outlines. */
export type FontFiles = Readonly<Record<FaceName, Uint8Array>>;
