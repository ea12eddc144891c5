import { posix } from 'node:path';
import { fileError } from './errors.ts';
import type { Io } from './io.ts';

/**
 * The paths, from a folder and sorted, of all files below it, at most `depth` folders down: none that is hidden, none of node_modules.
 * Throws a UserError for a folder that cannot be looked into.
 */
export function filesBelow(io: Io, folder: string, depth = Number.POSITIVE_INFINITY): string[] {
  const seen = new Set<string>();
  const below = (from: string, left: number): string[] =>
    listed(io, posix.join(folder, from), seen).flatMap((name) => {
      if (name.startsWith('.') || name === 'node_modules') return [];
      const path = posix.join(from, name);
      const kind = io.kind(posix.join(folder, path));
      if (kind === 'folder') return left > 0 ? below(path, left - 1) : [];
      return kind === 'file' ? [path] : [];
    });
  return below('', depth);
}

// A link may lead back up: no folder is seen twice.
function listed(io: Io, folder: string, seen: Set<string>): string[] {
  try {
    const real = io.realPath(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    return io.list(folder);
  } catch (error) {
    throw fileError(error, 'lire', folder);
  }
}
