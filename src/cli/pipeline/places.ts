import { paths } from '../files/paths.ts';
import type { Io } from '../io.ts';

/**
 * A function that gives two paths the same key if they lead to one file, even one that doesn't exist yet: through a link, by an accent that is
 * encoded in another way, or by capitals on a disk that ignores case.
 */
export function placesOf(io: Io): (path: string) => string {
  const folders = new Map<string, { real: string; folds: boolean } | undefined>();
  const inspect = (folder: string) => {
    if (io.kind(folder) !== 'folder') return undefined;
    const real = io.realPath(folder);
    return { real, folds: foldsCase(real, io) };
  };
  return (path) => {
    const folder = paths.dirname(path);
    if (!folders.has(folder)) folders.set(folder, inspect(folder));
    const known = folders.get(folder);
    const place = (known ? paths.join(known.real, paths.basename(path)) : path).normalize('NFC');
    return known?.folds ? place.toLowerCase() : place;
  };
}

// Whether the disk ignores case, as on Windows and macOS: the folder can then be found with its capitals and small letters swapped.
function foldsCase(real: string, io: Io): boolean {
  const other = Array.from(real, (letter) => {
    const upper = letter.toUpperCase();
    return upper === letter ? letter.toLowerCase() : upper;
  }).join('');
  return other !== real && io.kind(other) === 'folder' && io.realPath(other) === real;
}
