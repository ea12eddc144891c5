import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Templates } from '../render/index.ts';
import type { Resources } from '../render/writers/index.ts';

// The folder of the package is the first above this file, in src/ or in dist/, that holds package.json.
function packageFile(path: string): string {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) folder = new URL('..', folder);
  return fileURLToPath(new URL(path, folder));
}

/** The scaffold that `init` fills. */
export const modele = (): string => readFileSync(packageFile('templates/modele.yaml'), 'utf8');

/** The schema of the file, byte for byte. */
export const schema = (): Uint8Array => readFileSync(packageFile('schemas/csi.schema.json'));

/** The built-in templates, by name. */
export function builtinTemplates(): Templates {
  const folder = packageFile('templates/');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.hbs'));
  return new Map(
    names.sort().map((file) => {
      const name = file.replaceAll('\\', '/').slice(0, -'.hbs'.length);
      return [name, { text: readFileSync(`${folder}${file}`, 'utf8'), file: `${name}.hbs` }];
    }),
  );
}

/** The faces that a PDF is drawn with, each file named after its face. */
export async function faces(): ReturnType<Resources['faces']> {
  const { FACE_NAMES } = await import('../render/pdf/fonts/faces.ts');
  const read = async (name: string): Promise<[string, Uint8Array]> => [name, await readFile(packageFile(`dist/fonts/${name}.ttf`))];
  return Object.fromEntries(await Promise.all(FACE_NAMES.map(read))) as Awaited<ReturnType<Resources['faces']>>;
}
