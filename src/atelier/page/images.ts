import { chosenFiles } from './porte-fichier.ts';

/** The pictures that the person gives for some paths, by the ends of their names: a browser says nothing of folders. */
export async function picturesGiven(paths: readonly string[]): Promise<Record<string, Uint8Array>> {
  const given: Record<string, Uint8Array> = {};
  for (const file of await chosenFiles('.png,.jpg,.jpeg,.svg', true)) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    for (const path of paths) if (path.replace(/^.*\//, '') === file.name) given[path] = bytes;
  }
  return given;
}
