import { paths } from '../files/paths.ts';
import type { Io } from '../io.ts';

/** The file that holds the options of a house. */
const CONFIG_NAME = 'csi.config.yaml';

/** Whether a path is called as the configuration or as a theme: no contract is called so. */
export const isHouseFile = (path: string): boolean =>
  /^(?:csi\.config|(?:.*\.)?theme)\.ya?ml$/i.test(paths.basename(path));

/**
 * Finds the configuration of files: the nearest above each, up to the root of its repository (a folder with `.git`), or of the disk outside a
 * repository. Each folder is looked at once.
 */
export function configFinder(io: Io): (file: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  const here = io.realPath('.');
  const above = (folder: string): string | undefined => {
    if (found.has(folder)) return found.get(folder);
    const path = paths.join(folder, CONFIG_NAME);
    const parent = paths.dirname(folder);
    const last = parent === folder || io.kind(paths.join(folder, '.git')) !== undefined;
    const config =
      io.kind(path) !== undefined ? (paths.below(path, here) ?? path) : last ? undefined : above(parent);
    found.set(folder, config);
    return config;
  };
  return (file) => {
    const folder = paths.dirname(file);
    return io.kind(folder) === 'folder' ? above(io.realPath(folder)) : above(here);
  };
}
