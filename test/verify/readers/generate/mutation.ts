import type { Part } from '../update.ts';
import type { Dice } from './dice.ts';
import type { Draft, State } from './productions.ts';

/** A way of spoiling an update before it is written; it says what it did, or nothing where it has nothing to spoil. */
export type Mutation = (dice: Dice, draft: Draft, state: State) => string | undefined;

/** All objects of an update, packed or not. */
export const partsOf = ({ update }: Draft): Part[] => [...update.objects, ...(update.packed ?? [])];

/** Puts an object into an update, in the place of one of the same number. */
export function put(draft: Draft, part: Part): void {
  draft.update.objects = [...draft.update.objects.filter(({ id }) => id !== part.id), part];
}
