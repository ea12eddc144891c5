// These tests need poppler-utils, mupdf-tools, and pypdfium2 in .venv (test/requirements.txt).
import { beforeAll, describe, expect, it } from 'vitest';
import { checkAcceptedUpdates, type Tally } from './accepted-updates.ts';
import { shortContract, withTrap } from './short-contract.ts';

const SEED = 20_261_128;
/** `npm run campagne -- verify` tries thousands. */
const COUNT = 400;
let tally: Tally;

describe('generated updates, some of them spoiled', () => {
  beforeAll(async () => {
    tally = await checkAcceptedUpdates(withTrap(await shortContract()), SEED, COUNT);
  }, 600_000);

  it('show the same pages in every reader when verify accepts them', () => {
    expect(tally.holes).toEqual([]);
  });

  it('are accepted when they are not spoiled', () => {
    expect(tally.refused).toEqual([]);
    expect(tally.plain.made).toBeGreaterThan(COUNT / 3);
  });

  it('are accepted and refused often enough for this test to mean something', () => {
    expect(tally.made).toBe(COUNT);
    expect(tally.accepted).toBeGreaterThan(COUNT / 3);
    expect(tally.made - tally.accepted).toBeGreaterThan(COUNT / 4);
    expect(tally.pages).toBeGreaterThan(COUNT * 4);
  });
});
