/**
 * Avenants: the changes from a signed contract to a new text as the articles of an avenant, and the contract again once they are made.
 *
 * - `ordre.ts`: what a modification does to the data, apart from the words that it prints; `changements.ts` makes it changes of data.
 * - `ordres.ts` and `axes.ts` find what leads from one contract to another; `modification.ts` words it, with `mots.ts` and `valeurs.ts`, which
 *   read the words of a contract, and `numeros.ts`, which keeps its numbers; `preparer.ts` makes it an avenant.
 * - `lire.ts` reads what an avenant changes, `anciens.ts` the words that it replaces, `desordres.ts` how avenants follow each other;
 *   `consolider.ts` carries them out in the file of the contract, by the splices of `retouches.ts`, and `reunis.ts` says which avenant
 *   changed what. `rencontres.ts` says for the rules what an avenant finds in the contract.
 */
export { type Consolide, consolider } from './consolider.ts';
export { type AvenantLu, desordres } from './desordres.ts';
export { Inapplicable } from './ordre.ts';
export { rencontres } from './rencontres.ts';
