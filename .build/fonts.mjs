// Copies the faces that the PDF is drawn with, and their licences (SIL OFL), to dist/fonts/.
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
const out = process.argv[2] ?? fileURLToPath(new URL('../dist/fonts', import.meta.url));
const folder = (family) => dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));

await mkdir(out, { recursive: true });
for (const [face, [family, file]] of Object.entries(FACES)) await copyFile(join(folder(family), `${file}.ttf`), join(out, `${face}.ttf`));
for (const family of new Set(Object.values(FACES).map(([name]) => name))) {
  await copyFile(join(folder(family), 'LICENSE_FONT'), join(out, `OFL-${family}.txt`));
}
