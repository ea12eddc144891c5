import { join, posix } from 'node:path';
import { fileError } from './errors.ts';
import type { Io } from './io.ts';

/** A file found below a folder: its path from there, and its real place, the same for each path by which links lead to it. */
export interface Found {
  path: string;
  real: string;
  /** Whether a link to a folder is on the way. */
  linked: boolean;
}

interface Walk {
  /** How many folders down at most; all the way without it. */
  depth?: number;
  /** Looks at hidden files and folders too. */
  hidden?: boolean;
  /** Looks into node_modules too. */
  modules?: boolean;
}

// Folders that link to each other make a path of each order of theirs: nobody means them all.
const MAX_VISITS = 8;

/**
 * All files below a folder, sorted; links are followed, but never back up, and to a folder eight times at most. Throws a UserError for a
 * folder that cannot be looked into.
 */
export function filesBelow(io: Io, folder: string, { depth = Number.POSITIVE_INFINITY, hidden, modules }: Walk = {}): Found[] {
  const visits = new Map<string, number>();
  const below = (from: string, above: readonly string[], linked: boolean): Found[] => {
    const { real, names } = listed(io, posix.join(folder, from));
    const visit = visits.get(real) ?? 0;
    if (above.includes(real) || (linked && visit >= MAX_VISITS)) return [];
    if (linked) visits.set(real, visit + 1);
    return names.flatMap((name): Found[] => {
      if ((!hidden && name.startsWith('.')) || (!modules && name === 'node_modules')) return [];
      const path = posix.join(from, name);
      const place = join(real, name);
      const kind = io.kind(posix.join(folder, path));
      if (kind === 'file') return [{ path, real: place, linked }];
      if (kind !== 'folder' || above.length >= depth) return [];
      return below(path, [...above, real], linked || io.realPath(posix.join(folder, path)) !== place);
    });
  };
  return below('', [], false);
}

/** The same files without those that a link leads to once more: of two paths to one file the one without links stays. */
export function once(found: readonly Found[]): Found[] {
  const kept = new Map<string, Found>();
  for (const one of found) {
    const other = kept.get(one.real);
    if (!other || (other.linked && !one.linked)) kept.set(one.real, one);
  }
  return found.filter((one) => kept.get(one.real) === one);
}

function listed(io: Io, folder: string): { real: string; names: string[] } {
  try {
    return { real: io.realPath(folder), names: io.list(folder) };
  } catch (error) {
    throw fileError(error, 'lire', folder);
  }
}
