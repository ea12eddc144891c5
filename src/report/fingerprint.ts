import type { Problem } from '../kernel/problem.ts';
import type { FileReport } from './reporter.ts';

// At most so many characters of the line are hashed: the whole of a file may be on one line.
const LONGEST = 500;

/**
 * A fingerprint for each problem of a file, which identifies it and doesn't change when lines above it are added or removed: a hash of its rule, of the
 * keys in its path and of its line, then its rank among problems with the same hash (`9ae1…:2`). `seen` counts the hashes over all files of a report.
 */
export function fingerprints(
  { text, problems }: FileReport,
  place: string,
  seen: Map<string, number>,
): string[] {
  const lines = problems.length > 0 ? text.split('\n') : [];
  return problems.map(({ rule, path, range }: Problem) => {
    const keys = path.filter((key) => typeof key === 'string').join('/');
    const line = (lines[range.start.line - 1] ?? '').slice(0, LONGEST).trim();
    const hash = fnv([place, rule, keys, line].join('\n'));
    const rank = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, rank);
    return `${hash}:${rank}`;
  });
}

// FNV-1a, 64 bits, over UTF-16 units. This room is pure and may not use the hashes of Node.
function fnv(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
