/**
 * The faces that csi draws with, by name, and their files. Names, types and files are one list: hence six
 * exports.
 */

/** csi's own faces; each is a whole TrueType font, named like its file in `dist/fonts/`. */
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

/**
 * The house faces, which replace csi's own. If only `maison-sans-*` or only `maison-serif-*` are given, they
 * serve both roles.
 */
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

/** The bytes of house faces, already checked by `houseFonts`. */
export type HouseFiles = Readonly<Partial<Record<HouseName, Uint8Array>>>;

/**
 * The bytes of each face (TrueType). Opened fonts and measured words are cached as long as this object
 * exists.
 */
export type FontFiles = Readonly<Record<BuiltinName, Uint8Array>> & HouseFiles;

/** Files that are read at first use: most documents need five of the nine faces. */
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
