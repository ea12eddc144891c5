import { REACHED } from '../generated/vue.ts';

/**
 * The fields of the file (« axes[].titre ») that csi's own templates print, and those among them that other
 * templates never print.
 */
export interface Coverage {
  printable: readonly string[];
  silent: readonly string[];
}

// These fields choose the document, its signatories and its look: they have an effect even if they are not printed.
const DECIDING = /(^|\.)id$|^document\.(type|statut)$|^parties\[\]\.(type|role)$|^theme\./;

/**
 * Which fields a set of templates never prints although csi's own templates print them for this kind of
 * document, from the places of the view that each set can print. Nothing is rendered: a field is reported
 * only if no branch, whatever the contract, prints its place or one computed from it. So the answer costs
 * nothing per document and is certain; a field in a branch that this contract does not take is not reported.
 */
export function coverage(own: ReadonlySet<string>, builtin: ReadonlySet<string>): Coverage {
  const [seen, known] = [reacher(own), reacher(builtin)];
  const printable = Object.keys(REACHED).filter((field) => !DECIDING.test(field) && known(field));
  return { printable, silent: printable.filter((field) => !seen(field)) };
}

function reacher(printed: ReadonlySet<string>): (field: string) => boolean {
  const above = new Set([...printed].flatMap(ancestors));
  // A place is printed also when one that contains it is, or one inside it.
  const touched = (place: string) => above.has(place) || ancestors(place).some((whole) => printed.has(whole));
  return (field) =>
    touched(field) || (REACHED[field] ?? '').split(' ').some((place) => place !== '' && touched(place));
}

/** A place and those that contain it: « a[].b », « a[] », « a ». */
function ancestors(place: string): string[] {
  const steps = place.match(/\[\]|\.?\w+/g) ?? [];
  return steps.map((_, i) => steps.slice(0, i + 1).join(''));
}
