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

/** The bytes of each face, TrueType outlines; what is opened and measured with them is kept as long as the object is. */
export type FontFiles = Readonly<Record<FaceName, Uint8Array>>;

/** Files that are read when they are first asked for: most documents draw with five faces of the nine. */
export function fontFiles(read: (name: FaceName) => Uint8Array): FontFiles {
  const files = {};
  for (const name of FACE_NAMES) {
    let bytes: Uint8Array | undefined;
    Object.defineProperty(files, name, {
      enumerable: true,
      get: () => {
        bytes ??= read(name);
        return bytes;
      },
    });
  }
  return files as FontFiles;
}
