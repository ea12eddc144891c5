import { posix, sep, win32 } from 'node:path';

/** What csi does with paths. On every system they have `/` between their parts: Windows takes it too, and reports are the same everywhere. */
export interface Paths {
  windows: boolean;
  /** The path as it is written everywhere within csi. */
  slashed(path: string): string;
  join(...parts: readonly string[]): string;
  dirname(path: string): string;
  basename(path: string, ending?: string): string;
  extname(path: string): string;
  normalize(path: string): string;
  /** The path from a folder to what lies below it, both absolute or both relative; undefined for what lies elsewhere. */
  below(path: string, folder: string): string | undefined;
}

/** The paths of Windows (drives, `\\server\share`) or of other systems, where `\` is a letter like others. */
export function pathsOf(windows: boolean): Paths {
  if (!windows) {
    const { join, dirname, basename, extname, normalize } = posix;
    return { windows, slashed: (path) => path, join, dirname, basename, extname, normalize, below };
  }
  // Behind `\\?\`, Windows takes a path as it is: there, `/` separates nothing.
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
    // Windows does not tell capitals apart: a shell may be in `c:\travail` of what is `C:\Travail`.
    below: (path, folder) =>
      below(path.toLowerCase(), folder.toLowerCase()) === undefined
        ? undefined
        : path.slice(withBar(folder).length),
  };
}

const withBar = (folder: string) => (folder.endsWith('/') ? folder : `${folder}/`);

function below(path: string, folder: string): string | undefined {
  return path.startsWith(withBar(folder)) ? path.slice(withBar(folder).length) : undefined;
}

/** Those of the system that csi runs on; elsewhere, only what writes temporary files names `node:path`. */
export const paths = pathsOf(sep === '\\');
