import { describe, expect, it } from 'vitest';
import { corpus } from './entrees/corpus.ts';
import { inputOf } from './entrees/input.ts';
import { type Tally, tried } from './entrees/try-input.ts';

const SEED = 2026;
const INPUTS = 400;

describe('the campaign « entrees »', () => {
  it('finds nothing wrong in a few inputs, a tenth of them sound', async () => {
    const drafts = corpus();
    const tally: Tally = {};
    for (let seed = SEED; seed < SEED + INPUTS; seed++) {
      const { bytes, h } = inputOf(seed, drafts);
      await tried(bytes, h, tally).catch((error: Error) => {
        throw new Error(`seed ${seed}: ${error.message}`, { cause: error });
      });
    }
    expect(tally.inputs).toBe(INPUTS);
    expect(tally.valid).toBeGreaterThan(INPUTS / 10);
    expect(tally['rendered to Markdown']).toBe(tally.valid);
    expect(tally.fixed).toBeGreaterThan(0);
    // Every kind of fault, not one.
    expect(Object.keys(tally).filter((what) => what.startsWith('rule ')).length).toBeGreaterThan(45);
  });

  it('makes the same input of the same seed', () => {
    const drafts = corpus();
    expect(inputOf(SEED, drafts).bytes).toEqual(inputOf(SEED, drafts).bytes);
    expect(inputOf(SEED, drafts).bytes).not.toEqual(inputOf(SEED + 1, drafts).bytes);
  });
});
