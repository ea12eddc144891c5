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

/** The faces of a house that stand before those; `maison-sans-*` or `maison-serif-*` alone serve both roles. */
export const HOUSE_NAMES = [
  'maison-serif-regular',
  'maison-serif-italic',
  'maison-serif-semibold',
  'maison-serif-semibold-italic',
  'maison-sans-regular',
  'maison-sans-italic',
  'maison-sans-semibold',
  'maison-sans-semibold-italic',
] as const;

type HouseName = (typeof HOUSE_NAMES)[number];
type BuiltinName = (typeof FACE_NAMES)[number];
export type FaceName = BuiltinName | HouseName;

/** The bytes of a house's faces, checked by `houseFaces`. */
export type HouseFiles = Readonly<Partial<Record<HouseName, Uint8Array>>>;

/** The bytes of each face, TrueType outlines; what is opened and measured with them is kept as long as the object is. */
export type FontFiles = Readonly<Record<BuiltinName, Uint8Array>> & HouseFiles;

/** Files that are read when they are first asked for: most documents draw with five faces of the nine. */
export function fontFiles(read: (name: BuiltinName) => Uint8Array, house: HouseFiles = {}): FontFiles {
  const files = { ...house };
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
