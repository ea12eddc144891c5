import type { Part } from '../update.ts';
import type { Dice } from './dice.ts';
import type { Draft, State } from './productions.ts';

/** Spoils an update before it is written. Returns what it did, or undefined when there was nothing to spoil. */
export type Mutation = (dice: Dice, draft: Draft, state: State) => string | undefined;

/** All objects of an update, packed or not. */
export const partsOf = ({ update }: Draft): Part[] => [...update.objects, ...(update.packed ?? [])];

/** Adds an object to an update, replacing one of the same number. */
export function put(draft: Draft, part: Part): void {
  draft.update.objects = [...draft.update.objects.filter(({ id }) => id !== part.id), part];
}
