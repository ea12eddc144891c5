import type { Field, Honest } from '../honest.ts';
import { Dice } from './dice.ts';
import { MUTATIONS } from './mutations.ts';
import { archive, certify, type Draft, State, sign, stamp } from './productions.ts';
import { styled, write } from './write.ts';

/** A PDF with updates after it: the file after each of them, the fields that each signs, and what was done, for people. */
export interface Generated {
  files: { pdf: Buffer; signs: readonly Field[] }[];
  /** Empty when all is as signers write it. */
  spoiled: string[];
  kinds: string[];
}

const MOST = 3;

/** Makes updates of a PDF as signers write them, and spoils some: the same seed, the same bytes. */
export function generate(honest: Honest, seed: number): Generated {
  const dice = new Dice(seed);
  const state = new State(honest);
  const spoiled: string[] = [];
  const [files, kinds]: [Generated['files'], string[]] = [[], []];
  const [count, spoils] = [dice.pick([1, 1, 2, MOST]), dice.chance(0.5)];
  for (let i = 0; i < count; i++) {
    const draft = drawn(dice, state);
    styled(dice, draft, state);
    // The last update, or one that a later one may rely on.
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

/** A byte of the last update made another, taken away, or doubled. */
function bytesChanged(dice: Dice, pdf: Buffer, start: number): Buffer {
  const at = start + dice.below(pdf.length - start);
  const between = dice.pick([[], [dice.below(256)], [32], [pdf[at] ?? 0, pdf[at] ?? 0]]);
  return Buffer.concat([pdf.subarray(0, at), Buffer.from(between), pdf.subarray(at + 1)]);
}
