import type { CheckedContrat } from '../check/index.ts';
import { count } from '../kernel/french/list.ts';
import { sentence } from '../kernel/french/typography.ts';
import type { Path } from '../kernel/path.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Coverage } from '../render/lint/silent.ts';

/** What a file fills in under one key: how many of its values csi's own templates print, how many of those the user's templates don't, and the path of the first. */
interface Branch {
  printable: number;
  silent: number;
  path: Path;
  below: Map<string, Branch>;
}

/**
 * One warning for each field that a file fills in and the templates never print, or one for a whole section of which nothing is printed. It is meant
 * for documents of the whole contract: a table leaves out most of a file on purpose.
 */
export function unprintedFields(
  { contrat, source }: CheckedContrat,
  { printable, silent }: Coverage,
): Problem[] {
  const [known, unprinted] = [new Set(printable), new Set(silent)];
  const root: Branch = { printable: 0, silent: 0, path: [], below: new Map() };
  for (const path of leaves(contrat, [])) {
    const field = fieldOf(path, known);
    if (field === undefined) continue;
    let branch = root;
    for (const [i, step] of path.entries()) {
      const name = typeof step === 'number' ? '[]' : step;
      const next = branch.below.get(name) ?? {
        printable: 0,
        silent: 0,
        path: path.slice(0, i + 1),
        below: new Map(),
      };
      branch.below.set(name, next);
      next.printable++;
      if (unprinted.has(field)) next.silent++;
      branch = next;
    }
  }
  return [...root.below.values()].flatMap(silentBranches).map((branch) => problemOf(branch, source));
}

/** The path of a value as a pattern such as `axes[].titre`, if csi's templates print it; the bounds of a range count as the range. */
function fieldOf(path: Path, known: ReadonlySet<string>): string | undefined {
  const pattern = path
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .slice(1);
  const value = pattern.replace(/\.\w+$/, '');
  return [pattern, value].find((field) => known.has(field));
}

// The largest branches of which nothing is printed.
function silentBranches(branch: Branch): Branch[] {
  if (branch.silent === 0) return [];
  return branch.silent === branch.printable ? [branch] : [...branch.below.values()].flatMap(silentBranches);
}

function problemOf({ silent, path, below }: Branch, source: CheckedContrat['source']): Problem {
  const name = path.findLast((step) => typeof step === 'string');
  const times = silent > 1 ? ` (${count(silent, 'valeur')})` : '';
  const message =
    below.size > 0
      ? `Rien de « ${name} » n’est imprimé par ces gabarits${times}.`
      : `« ${name} » est rempli, et ces gabarits ne l’impriment jamais${times}.`;
  const range = source.locate(path, 'key');
  return {
    rule: 'champ-jamais-imprime',
    severity: 'avertissement',
    message: sentence(message),
    file: source.file,
    path,
    range,
  };
}

function* leaves(value: unknown, path: Path): Iterable<Path> {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* leaves(item, [...path, i]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* leaves(item, [...path, key]);
  else yield path;
}
