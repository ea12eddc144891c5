/**
 * What an update may change of the objects that were already there. Everything that is not named here is frozen, pages and their content
 * first of all. Each file checks one kind of object against what it was before, and throws RefusedUpdate for any change but these:
 *
 * - `field.ts`: an empty signature field is signed, and gets an appearance.
 * - `form.ts`, `page.ts`: document time stamps are added to the lists of fields and annotations.
 * - `catalog.ts`: the document gets a Document Security Store, permissions, a newer version of PDF, new metadata.
 * - `information.ts`, `metadata.ts`: the dates of change and the names of programs.
 * - `structure.ts`: the logical structure is written again without being changed.
 *
 * `allowed-changes.ts` lists, for one document, which objects these checks apply to.
 */
export { allowedChanges } from './allowed-changes.ts';
export { appearancesOf, checkField } from './field.ts';
export { checkStructure, structureRole } from './structure.ts';
