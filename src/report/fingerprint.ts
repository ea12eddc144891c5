import type { Problem } from '../kernel/problem.ts';
import type { FileReport } from './reporter.ts';

const LONGEST = 500;

/**
 * For each problem of a file, what tells it from all others and stays the same while lines above it come and go: a hash of its rule,
 * of the keys that lead to it and of the line it stands on, then its rank among those alike (`9ae1…:2`), counted over all files of a report by `seen`.
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

// FNV-1a, 64 bits, over UTF-16 units: Node's hashes are out of reach of a pure function.
function fnv(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
