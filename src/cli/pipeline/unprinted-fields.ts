import type { CheckedContrat } from '../../check/index.ts';
import { count } from '../../kernel/french/list.ts';
import { sentence } from '../../kernel/french/typography.ts';
import type { Path } from '../../kernel/path.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Coverage } from '../../render/lint/silent.ts';

/** What a file fills under one name: how many leaves a document would print, how many these templates do, and where the first stands. */
interface Branch {
  printable: number;
  silent: number;
  path: Path;
  below: Map<string, Branch>;
}

/**
 * One warning for each field that a file fills and the templates never print; where all of a section is left out, one for the section. Only
 * whole documents are asked: a table leaves most of a file out, and means to.
 */
export function unprintedFields(
  { contrat, source }: CheckedContrat,
  { printable, silent }: Coverage,
): Problem[] {
  const [known, left] = [new Set(printable), new Set(silent)];
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
      if (left.has(field)) next.silent++;
      branch = next;
    }
  }
  return [...root.below.values()].flatMap(silentBranches).map((branch) => problemOf(branch, source));
}

/** The leaf as a pattern; the bounds of a range count as their value. */
function fieldOf(path: Path, known: ReadonlySet<string>): string | undefined {
  const pattern = path
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .slice(1);
  const value = pattern.replace(/\.\w+$/, '');
  return [pattern, value].find((field) => known.has(field));
}

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
