import { UserError } from '../errors.ts';
import { fileError } from '../file-errors.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { paths } from './paths.ts';

/** What was found below a folder that is no folder itself, or a folder that was not looked into: its path from there, and its real place, the same for each path by which links lead to it. */
export interface FoundFile {
  path: string;
  real: string;
  /** Whether a link to a folder is on the way. */
  linked: boolean;
  /** Why a folder was not looked into. */
  closed?: UserError;
}

interface WalkOptions {
  /** How many folders down at most; all the way without it. */
  depth?: number;
  /** Looks at hidden files and folders too. */
  hidden?: boolean;
  /** Looks into node_modules too. */
  modules?: boolean;
  /** Does not follow a link to a folder elsewhere; what it would leave, as a sentence says it: « du dossier de gabarits ». */
  within?: string;
}

// Folders that link to each other make a path of each order of theirs: nobody means them all.
const MAX_VISITS = 8;

/**
 * All that is no folder below a folder, sorted; links are followed, but never back up, and to a folder eight times at most. What is no
 * ordinary file (a pipe, a link that leads nowhere) is found too, and a folder that cannot be looked into: whoever asked says what it cannot
 * read. Throws a UserError when the first folder cannot be looked into.
 */
export function filesBelow(
  io: Io,
  folder: string,
  { depth = Number.POSITIVE_INFINITY, hidden, modules, within }: WalkOptions = {},
): FoundFile[] {
  const visits = new Map<string, number>();
  const top = listed(io, folder);
  const below = (
    from: string,
    { real, names }: Listed,
    above: readonly string[],
    linked: boolean,
  ): FoundFile[] => {
    const visit = visits.get(real) ?? 0;
    if (above.includes(real) || (linked && visit >= MAX_VISITS)) return [];
    if (linked) visits.set(real, visit + 1);
    return names.flatMap((name): FoundFile[] => {
      if ((!hidden && name.startsWith('.')) || (!modules && name === 'node_modules')) return [];
      const path = paths.join(from, name);
      const place = paths.join(real, name);
      const kind = io.kind(paths.join(folder, path));
      if (kind === undefined) return [{ path, real: place, linked, ...unseen(io, paths.join(folder, path)) }];
      if (kind !== 'folder') return [{ path, real: place, linked }];
      if (above.length >= depth) return [];
      try {
        const inner = listed(
          io,
          paths.join(folder, path),
          within === undefined ? undefined : { top: top.real, within },
        );
        return below(path, inner, [...above, real], linked || inner.real !== place);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return [{ path, real: place, linked, closed: error }];
      }
    });
  };
  return below('', top, [], false);
}

/** The bytes of a file of a folder, at most `limit` + 1; throws a UserError for a link that leads out of the folder, called `within`, and what `Io.readFile` throws. */
export function readWithin(io: Io, file: string, folder: string, within: string, limit: number): Uint8Array {
  // What cannot be read has its own error, of which a link that leads nowhere is one.
  if (io.kind(file) === 'file' && !isBelow(io.realPath(file), io.realPath(folder)))
    throw new UserError(`${named(file)} est un lien qui sort ${within}.`, 'Copiez-y le fichier.');
  return io.readFile(file, limit);
}

// Whether a real path is that of a folder or of something in it.
const isBelow = (path: string, folder: string): boolean =>
  path === folder || paths.below(path, folder) !== undefined;

/** The same files without those that a link leads to once more: of two paths to one file the one without links stays. */
export function withoutRepeats(found: readonly FoundFile[]): FoundFile[] {
  const kept = new Map<string, FoundFile>();
  for (const one of found) {
    const other = kept.get(one.real);
    if (!other || (other.linked && !one.linked)) kept.set(one.real, one);
  }
  return found.filter((one) => kept.get(one.real) === one);
}

// What a folder lists and the system does not let csi look at may be a folder; what is gone since is none.
function unseen(io: Io, path: string): Pick<FoundFile, 'closed'> {
  try {
    io.list(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return { closed: fileError(error, 'lire', path) };
  }
  return {};
}

interface Listed {
  real: string;
  names: string[];
}

function listed(io: Io, folder: string, bound?: { top: string; within: string }): Listed {
  try {
    const real = io.realPath(folder);
    if (bound && !isBelow(real, bound.top))
      throw new UserError(`${named(folder)} est un lien qui sort ${bound.within}.`, 'Copiez-y les fichiers.');
    return { real, names: io.list(folder) };
  } catch (error) {
    throw error instanceof UserError ? error : fileError(error, 'lire', folder);
  }
}
