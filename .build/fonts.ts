// Copies the fonts of the PDF and their licences (SIL OFL) to dist/fonts/, or to the folder given.
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faces } from './faces.ts';

const out = process.argv[2] ?? fileURLToPath(new URL('../dist/fonts', import.meta.url));

await mkdir(out, { recursive: true });
for (const { name, file } of faces) await copyFile(file, join(out, `${name}.ttf`));
for (const [family, licence] of new Map(faces.map((face) => [face.family, face.licence])))
  await copyFile(licence, join(out, `OFL-${family}.txt`));
