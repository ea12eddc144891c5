import { paths } from '../files/paths.ts';
import type { Io } from '../io.ts';

/** What gives two paths the same key when they lead to one file, also one that is yet to be written: by a link, another way to compose an accent, or capitals where the disk does not tell them apart. */
export function placesOf(io: Io): (path: string) => string {
  const folders = new Map<string, { real: string; folds: boolean } | undefined>();
  const look = (folder: string) => {
    if (io.kind(folder) !== 'folder') return undefined;
    const real = io.realPath(folder);
    return { real, folds: foldsCase(real, io) };
  };
  return (path) => {
    const folder = paths.dirname(path);
    if (!folders.has(folder)) folders.set(folder, look(folder));
    const known = folders.get(folder);
    const place = (known ? paths.join(known.real, paths.basename(path)) : path).normalize('NFC');
    return known?.folds ? place.toLowerCase() : place;
  };
}

// As Windows and macOS do: the same folder stands under a name whose capitals are the other way round.
function foldsCase(real: string, io: Io): boolean {
  const other = Array.from(real, (letter) => {
    const upper = letter.toUpperCase();
    return upper === letter ? letter.toLowerCase() : upper;
  }).join('');
  return other !== real && io.kind(other) === 'folder' && io.realPath(other) === real;
}
