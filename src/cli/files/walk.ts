import { UserError } from '../errors.ts';
import { fileError } from '../file-errors.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { paths } from './paths.ts';

// Four exports: what is found below a folder, and the three things that are done with it.

/** Something below a folder that isn't a folder, or a folder that couldn't be opened. */
export interface FoundFile {
  /** From the folder where the search began. */
  path: string;
  /** The path without links: the same for every path by which links lead to the file. */
  real: string;
  /** Whether a link to a folder is on the way. */
  linked: boolean;
  /** Why a folder couldn't be opened. */
  closed?: UserError;
}

interface WalkOptions {
  /** How many levels to go down at most; all of them if absent. */
  depth?: number;
  /** Includes hidden files and folders. */
  hidden?: boolean;
  /** Includes node_modules. */
  modules?: boolean;
  /** Refuses a link to a folder elsewhere; the text ends the sentence about it: « du dossier de gabarits ». */
  within?: string;
}

// Folders that link to each other can be combined into a huge number of paths, and nobody means them all.
const MAX_VISITS = 8;

/**
 * Everything below a folder that isn't a folder, sorted. Links are followed, except to a folder above, and at most eight times to one folder. The result
 * includes what isn't an ordinary file (a pipe, a link that leads nowhere) and folders that can't be opened, so that the caller can report them.
 * Throws a UserError if the first folder can't be opened.
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
      if (kind === undefined)
        return [{ path, real: place, linked, ...closedReason(io, paths.join(folder, path)) }];
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

/**
 * The bytes of a file in a folder, at most `limit` + 1. Throws a UserError for a link that leads out of the folder, which the sentence calls `within`,
 * and what `Io.readFile` throws.
 */
export function readWithin(
  io: Pick<Io, 'kind' | 'realPath' | 'readFile'>,
  file: string,
  folder: string,
  within: string,
  limit: number,
): Uint8Array {
  // Only files are checked: for the rest, such as a link that leads nowhere, `readFile` throws an error of its own.
  if (io.kind(file) === 'file' && !isBelow(io.realPath(file), io.realPath(folder)))
    throw new UserError(`${named(file)} est un lien qui sort ${within}.`, 'Copiez-y le fichier.');
  return io.readFile(file, limit);
}

// Whether a path without links is the folder or lies below it.
const isBelow = (path: string, folder: string): boolean =>
  path === folder || paths.below(path, folder) !== undefined;

/** The files, each only once: of two paths to one file, the one without links is kept. */
export function withoutRepeats(found: readonly FoundFile[]): FoundFile[] {
  const kept = new Map<string, FoundFile>();
  for (const one of found) {
    const other = kept.get(one.real);
    if (!other || (other.linked && !one.linked)) kept.set(one.real, one);
  }
  return found.filter((one) => kept.get(one.real) === one);
}

// An entry that the system doesn't let csi inspect may be a folder: it is reported as closed, unless it was deleted in the meantime.
function closedReason(io: Io, path: string): Pick<FoundFile, 'closed'> {
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
