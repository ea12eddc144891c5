import { appendSigned } from '../sign.ts';
import type { Dice } from './dice.ts';
import type { Draft, State } from './productions.ts';

/** Chooses how to write an update among the ways of signing programs: a table or a stream, objects packed or not, in some order. */
export function styled(dice: Dice, { update }: Draft, state: State): void {
  if (dice.chance(0.3)) update.objects.sort((a, b) => (dice.chance(0.5) ? a.id - b.id : b.id - a.id));
  if (dice.chance(0.35)) {
    update.table = 'stream';
    // Signatures and streams cannot be packed.
    const packed = dice.chance(0.5)
      ? update.objects.filter(({ body }) => !/stream\n|\/Contents </.test(body))
      : [];
    if (packed.length > 0) {
      update.objects = update.objects.filter((part) => !packed.includes(part));
      update.packed = packed;
      state.take();
    }
    state.take();
    if (dice.chance(0.3))
      update.columns = dice.pick([
        [1, 4, 2],
        [1, 3, 1],
        [1, 4, 1],
      ] as const);
    update.unfiltered = dice.chance(0.2);
  }
  if (dice.chance(0.2)) update.trailer = { ID: undefined };
  if (dice.chance(0.2)) update.end = '\r\n';
}

/** A file followed by the update of a draft. */
export const write = (from: Buffer, { update }: Draft, { honest }: State): Buffer =>
  appendSigned(from, honest, update);
