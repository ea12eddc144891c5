import { describe, expect, it } from 'vitest';
import { corpus } from './entrees/corpus.ts';
import { inputOf } from './entrees/input.ts';
import { type Tally, tryInput } from './entrees/try-input.ts';

const SEED = 2026;
const INPUTS = 400;

describe('the campaign « entrees »', () => {
  it('finds no failure in 400 inputs, a tenth of which have no errors', async () => {
    const drafts = corpus();
    const tally: Tally = {};
    for (let seed = SEED; seed < SEED + INPUTS; seed++) {
      const { bytes, h } = inputOf(seed, drafts);
      await tryInput(bytes, h, tally).catch((error: Error) => {
        throw new Error(`seed ${seed}: ${error.message}`, { cause: error });
      });
    }
    expect(tally.inputs).toBe(INPUTS);
    expect(tally.valid).toBeGreaterThan(INPUTS / 10);
    expect((tally['rendered to Markdown'] ?? 0) + (tally['without its pictures'] ?? 0)).toBe(tally.valid);
    expect(tally['rendered to Markdown']).toBeGreaterThan(INPUTS / 10);
    expect(tally.fixed).toBeGreaterThan(0);
    // Many kinds of problems, not one.
    expect(Object.keys(tally).filter((what) => what.startsWith('rule ')).length).toBeGreaterThan(45);
  });

  it('makes the same input from the same seed', () => {
    const drafts = corpus();
    expect(inputOf(SEED, drafts).bytes).toEqual(inputOf(SEED, drafts).bytes);
    expect(inputOf(SEED, drafts).bytes).not.toEqual(inputOf(SEED + 1, drafts).bytes);
  });
});
