import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Resources } from '../render/formats/index.ts';
import type { Templates } from '../render/index.ts';
import type { HouseFiles } from '../render/pdf/fonts/faces.ts';
import type { TemplateSource } from '../render/template/compile.ts';
import { forEditors } from './editor-schema.ts';

// Eight exports: the files of the package that csi reads when it runs, and the names of its schemas.

/** The absolute path of a file of the package. Its root is the first folder above this file, in src/ or dist/, that has the schemas. */
export function packageFile(path: string): string {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('schemas/csi.schema.json', folder))) folder = new URL('..', folder);
  return fileURLToPath(new URL(path, folder));
}

/** The text of the scaffold that `init` fills. */
export const scaffoldTemplate = (): string => readFileSync(packageFile('templates/modele.yaml'), 'utf8');

/** The page of the atelier; undefined in a package that lacks it. */
export function atelierPage(): string | undefined {
  const path = packageFile('dist/atelier.html');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The schemas that are files of the package. */
export type SchemaFile =
  | 'csi'
  | 'suivi'
  | 'rapport'
  | 'verification'
  | 'comparaison'
  | 'relecture'
  | 'etat'
  | 'portefeuille'
  | 'remplissage';

/** The bytes of the schema of contracts or of follow-ups, as editors get it, or of the JSON that a command writes. */
export function schema(name: SchemaFile = 'csi'): Uint8Array {
  const bytes = readFileSync(packageFile(`schemas/${name}.schema.json`));
  return name === 'csi' || name === 'suivi' ? forEditors(bytes) : bytes;
}

/** The templates of csi, compiled, by name. */
export async function builtinTemplates(): Promise<Templates> {
  const { default: specs } = await import('../render/generated/gabarits.js');
  return new Map(
    Object.entries(specs).map(([name, compiled]) => [name, { file: `${name}.hbs`, ...compiled }]),
  );
}

/** The templates of csi as text, which are checked together with those of the user. */
export const builtinSources = (names: readonly string[]): Map<string, TemplateSource> =>
  new Map(
    names.map((name) => [
      name,
      { file: `${name}.hbs`, text: readFileSync(packageFile(`templates/${name}.hbs`), 'utf8') },
    ]),
  );

/**
 * The fonts for a PDF, with those of the user before those of csi. A font file is named after its face and read when a document first uses it; a
 * process keeps one object for the same fonts of the user.
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
