// These tests need poppler-utils, mupdf-tools, and pypdfium2 in .venv (test/requirements.txt).
import { beforeAll, describe, expect, it } from 'vitest';
import { hold, type Tally } from './held.ts';
import { shortContract, withTrap } from './short.ts';

const SEED = 20_261_128;
/** `npm run campagne -- verify` makes thousands. */
const COUNT = 400;
let tally: Tally;

describe('updates as signers write them, and spoiled', () => {
  beforeAll(async () => {
    tally = await hold(withTrap(await shortContract()), SEED, COUNT);
  }, 600_000);

  it('show the same pages in every reader when verify accepts them', () => {
    expect(tally.holes).toEqual([]);
  });

  it('are accepted when nothing spoils them', () => {
    expect(tally.refused).toEqual([]);
    expect(tally.plain.made).toBeGreaterThan(COUNT / 3);
  });

  it('are neither all accepted nor all refused: the test would prove nothing', () => {
    expect(tally.made).toBe(COUNT);
    expect(tally.accepted).toBeGreaterThan(COUNT / 3);
    expect(tally.made - tally.accepted).toBeGreaterThan(COUNT / 4);
    expect(tally.pages).toBeGreaterThan(COUNT * 4);
  });
});
