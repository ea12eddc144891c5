/**
 * Decides whether the incremental updates that follow a PDF of csi do nothing but sign it. This is a grammar rather than a list of known
 * attacks: everything an update adds or replaces must be something that signing needs, in one of the forms in which signing programs write
 * it; anything else is refused, whatever it does.
 *
 * 1. `additions.ts` reads the updates one after another; `trailer.ts` checks that each follows from the one before.
 * 2. `update.ts` judges one update: which fields it signs, which objects it replaces (`changes/`), and which it adds.
 * 3. `walk.ts` follows references from there; each added object is given one role, and its role checks it (`added/`, `appearance/`).
 * 4. An added object without a role in the end is refused: nothing refers to it, so signing does not need it.
 *
 * `shapes/` is the vocabulary for what objects may hold; `fields.ts` lists the fields of the form.
 */

export type { Signature } from './added/index.ts';
export { additionsTo } from './additions.ts';
export type { Remark } from './remark.ts';
