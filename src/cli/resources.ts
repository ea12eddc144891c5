import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Resources } from '../render/formats/index.ts';
import type { Templates } from '../render/index.ts';
import type { HouseFiles } from '../render/pdf/fonts/faces.ts';
import type { TemplateSource } from '../render/template/compile.ts';

/** The path of a file of the package, whose folder is the first above this file, in src/ or in dist/, that holds the schemas. */
export function packageFile(path: string): string {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('schemas/csi.schema.json', folder))) folder = new URL('..', folder);
  return fileURLToPath(new URL(path, folder));
}

/** The scaffold that `init` fills. */
export const scaffoldTemplate = (): string => readFileSync(packageFile('templates/modele.yaml'), 'utf8');

/** The schema of the file, or of the JSON of a command, byte for byte. */
export const schema = (name: 'csi' | 'rapport' | 'verification' = 'csi'): Uint8Array =>
  readFileSync(packageFile(`schemas/${name}.schema.json`));

/** The built-in templates, by name. */
export async function builtinTemplates(): Promise<Templates> {
  const { default: specs } = await import('../render/generated/gabarits.js');
  return new Map(
    Object.entries(specs).map(([name, compiled]) => [name, { file: `${name}.hbs`, ...compiled }]),
  );
}

/** The same as they are written, to be read together with those of somebody else. */
export const builtinSources = (names: readonly string[]): Map<string, TemplateSource> =>
  new Map(
    names.map((name) => [
      name,
      { file: `${name}.hbs`, text: readFileSync(packageFile(`templates/${name}.hbs`), 'utf8') },
    ]),
  );

/**
 * The faces that a PDF is drawn with, each file named after its face and read when a document first draws with it, those of a house before
 * them; one object a process for the same house.
 */
export function fontFaces(house: HouseFiles = NO_HOUSE): ReturnType<Resources['faces']> {
  const found =
    known.get(house) ??
    import('../render/pdf/fonts/faces.ts').then(({ fontFiles }) =>
      fontFiles((name) => readFileSync(packageFile(`dist/fonts/${name}.ttf`)), house),
    );
  known.set(house, found);
  return found;
}

const NO_HOUSE: HouseFiles = {};
const known = new WeakMap<HouseFiles, ReturnType<Resources['faces']>>();
