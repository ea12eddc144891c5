import type { Field, Honest } from '../honest.ts';
import { Dice } from './dice.ts';
import { MUTATIONS } from './mutations.ts';
import { archive, certify, type Draft, State, sign, stamp } from './productions.ts';
import { styled, write } from './write.ts';

/** A PDF followed by updates: the file after each update with the fields that it signs, and labels of what was generated. */
export interface Generated {
  files: { pdf: Buffer; signs: readonly Field[] }[];
  /** What was spoiled; empty when all updates are as signing programs write them. */
  spoiled: string[];
  kinds: string[];
}

const MAX_UPDATES = 3;

/** Generates updates of a PDF as signing programs write them, and spoils some. The same seed gives the same bytes. */
export function generate(honest: Honest, seed: number): Generated {
  const dice = new Dice(seed);
  const state = new State(honest);
  const spoiled: string[] = [];
  const [files, kinds]: [Generated['files'], string[]] = [[], []];
  const [count, spoils] = [dice.pick([1, 1, 2, MAX_UPDATES]), dice.chance(0.5)];
  for (let i = 0; i < count; i++) {
    const draft = drawn(dice, state);
    styled(dice, draft, state);
    // The last update, or an earlier one that a later update may build on.
    if (spoils && (i === count - 1 || dice.chance(0.3)))
      for (let n = dice.chance(0.25) ? 2 : 1; n > 0; n--) {
        const what = dice.pick(MUTATIONS)(dice, draft, state);
        if (what !== undefined) spoiled.push(what);
      }
    kinds.push(draft.kind);
    let pdf = write(files.at(-1)?.pdf ?? honest.pdf, draft, state);
    if (spoils && i === count - 1 && dice.chance(0.15)) {
      pdf = bytesChanged(dice, pdf, files.at(-1)?.pdf.length ?? honest.pdf.length);
      spoiled.push('bytes');
    }
    files.push({ pdf, signs: draft.signs });
  }
  return { files, spoiled, kinds };
}

function drawn(dice: Dice, state: State): Draft {
  if (dice.chance(0.12)) return archive(dice, state);
  if (state.open.length === 0 || dice.chance(0.25)) return certify(dice, state);
  return dice.chance(0.15) ? stamp(dice, state) : sign(dice, state);
}

/** Changes, removes or doubles a byte of the last update. */
function bytesChanged(dice: Dice, pdf: Buffer, start: number): Buffer {
  const at = start + dice.below(pdf.length - start);
  const between = dice.pick([[], [dice.below(256)], [32], [pdf[at] ?? 0, pdf[at] ?? 0]]);
  return Buffer.concat([pdf.subarray(0, at), Buffer.from(between), pdf.subarray(at + 1)]);
}
