// The origin of each face of src/render/pdf/fonts/faces.ts: its package in @expo-google-fonts, then its file without extension.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FACES = {
  'serif-regular': ['source-serif-4', '400Regular/SourceSerif4_400Regular'],
  'serif-italic': ['source-serif-4', '400Regular_Italic/SourceSerif4_400Regular_Italic'],
  'serif-semibold': ['source-serif-4', '600SemiBold/SourceSerif4_600SemiBold'],
  'serif-semibold-italic': ['source-serif-4', '600SemiBold_Italic/SourceSerif4_600SemiBold_Italic'],
  'sans-regular': ['source-sans-3', '400Regular/SourceSans3_400Regular'],
  'sans-italic': ['source-sans-3', '400Regular_Italic/SourceSans3_400Regular_Italic'],
  'sans-semibold': ['source-sans-3', '600SemiBold/SourceSans3_600SemiBold'],
  'sans-semibold-italic': ['source-sans-3', '600SemiBold_Italic/SourceSans3_600SemiBold_Italic'],
  'fallback-regular': ['noto-sans', '400Regular/NotoSans_400Regular'],
};
const require = createRequire(import.meta.url);

/** Each face with the name of its package, its file, and the file of its licence. */
export const faces = Object.entries(FACES).map(([name, [family, file]]) => {
  const folder = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));
  return { name, family, file: join(folder, `${file}.ttf`), licence: join(folder, 'LICENSE_FONT') };
});
