// Four exports: the functions on paths, for one system and for another.

import { posix, sep, win32 } from 'node:path';

/** The functions on paths that csi uses. Paths have `/` between their parts on every system: Windows accepts it, and reports are the same everywhere. */
export interface Paths {
  windows: boolean;
  /** The path as csi writes it everywhere: with `/`. */
  slashed(path: string): string;
  join(...parts: readonly string[]): string;
  dirname(path: string): string;
  basename(path: string, ending?: string): string;
  extname(path: string): string;
  normalize(path: string): string;
  /** The path relative to a folder that it lies below (both absolute or both relative); undefined if it lies elsewhere. */
  below(path: string, folder: string): string | undefined;
}

/** The functions for the paths of Windows (drives, `\\server\share`), or of other systems, where `\` is an ordinary character. */
export function pathsOf(windows: boolean): Paths {
  if (!windows) {
    const { join, dirname, basename, extname, normalize } = posix;
    return { windows, slashed: (path) => path, join, dirname, basename, extname, normalize, below };
  }
  // Windows doesn't interpret a path that starts with `\\?\`: in it, `/` is no separator.
  const slashed = (path: string) => (/^\\\\[?.]\\/.test(path) ? path : path.replaceAll('\\', '/'));
  const { basename, extname } = win32;
  return {
    windows,
    slashed,
    join: (...parts) => slashed(win32.join(...parts)),
    dirname: (path) => slashed(win32.dirname(path)),
    basename,
    extname,
    normalize: (path) => slashed(win32.normalize(path)),
    // Windows ignores case: a shell may be in `c:\travail` when the folder is called `C:\Travail`.
    below: (path, folder) =>
      below(path.toLowerCase(), folder.toLowerCase()) === undefined
        ? undefined
        : path.slice(withSlash(folder).length),
  };
}

const withSlash = (folder: string) => (folder.endsWith('/') ? folder : `${folder}/`);

function below(path: string, folder: string): string | undefined {
  return path.startsWith(withSlash(folder)) ? path.slice(withSlash(folder).length) : undefined;
}

/** The functions for the system that csi runs on. All code uses them, except what writes temporary files and uses `node:path`. */
export const paths = pathsOf(sep === '\\');

/** The path of the folder of a file from that of another, as « ../ » or « a/ »; undefined when it is the same folder, or on another drive. */
export function folderFrom(from: string, file: string): string | undefined {
  const { relative, dirname } = paths.windows ? win32 : posix;
  const path = paths.slashed(relative(dirname(from), dirname(file)));
  return path === '' || /^([a-z]:|\/)/i.test(path) ? undefined : `${path}/`;
}
