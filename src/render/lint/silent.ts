import { ATTEINTS } from '../generated/vue.ts';

/** The fields of the file (« axes[].titre ») that a document prints: those of csi, and of them those that other templates leave out. */
export interface Coverage {
  printable: readonly string[];
  silent: readonly string[];
}

// What decides which document it is and who signs it is obeyed, printed or not.
const DECIDING = /(^|\.)id$|^document\.(type|statut)$|^parties\[\]\.(type|role)$/;

/**
 * Which fields a set of templates never prints though csi's own print them for this kind of document, from the places of the view that each
 * can print. It is decided without rendering: a field is told of only when no branch, whatever the contract, prints its place or one that is
 * made from it. So it costs a look at the templates and nothing per document, and what is told is certain; what a branch that this
 * contract does not take would print is not told of.
 */
export function coverage(own: ReadonlySet<string>, builtin: ReadonlySet<string>): Coverage {
  const [seen, known] = [reacher(own), reacher(builtin)];
  const printable = Object.keys(ATTEINTS).filter((field) => !DECIDING.test(field) && known(field));
  return { printable, silent: printable.filter((field) => !seen(field)) };
}

function reacher(printed: ReadonlySet<string>): (field: string) => boolean {
  const above = new Set([...printed].flatMap(ancestors));
  // Printed whole with what holds it, or in part.
  const touched = (place: string) => above.has(place) || ancestors(place).some((whole) => printed.has(whole));
  return (field) =>
    touched(field) || (ATTEINTS[field] ?? '').split(' ').some((place) => place !== '' && touched(place));
}

/** A place and those that hold it: « a[].b », « a[] », « a ». */
function ancestors(place: string): string[] {
  const steps = place.match(/\[\]|\.?\w+/g) ?? [];
  return steps.map((_, i) => steps.slice(0, i + 1).join(''));
}
