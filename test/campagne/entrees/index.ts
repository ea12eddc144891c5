import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { Campaign, Options, Outcome } from '../campaign.ts';
import { corpus } from './corpus.ts';
import { inputOf } from './input.ts';
import type { Tally } from './try-input.ts';
import type { Said } from './worker.ts';

/** Processor time, in seconds, after which an input is said to hang: a hundred times what the slowest takes. */
const HANGS = 20;
const LOOK = 1000;
/** Failures alike that are kept with their seed. */
const SEEDS = 5;
const NOTED = 10_000;
/** Kinds of failure after which the campaign stops. */
const KINDS = 200;

/** Files of every kind, sound and spoiled, are checked, reported, fixed and rendered: none throws, hangs or is told beside the file. */
export const entrees: Campaign = {
  about: 'files spoiled in every way: no crash, no hang, no place outside the file',
  graines: 100_000,
  run,
};

async function run({ graines, seed, say }: Options): Promise<Outcome> {
  const state = {
    tally: {} as Tally,
    slowest: { seed, ms: 0 },
    failures: new Map<string, number[]>(),
    noted: 0,
  };
  const fail = (seed: number, failure: string) => {
    const seeds = state.failures.get(failure) ?? [];
    state.failures.set(failure, [...seeds, seed]);
    if (seeds.length < SEEDS) say(`  ${failure} (${kept(seed)})`);
  };
  const hear = (said: Said) => {
    if ('failure' in said) return fail(said.seed, said.failure);
    for (const [what, n] of Object.entries(said.tally)) state.tally[what] = (state.tally[what] ?? 0) + n;
    if (said.slowest.ms > state.slowest.ms) state.slowest = said.slowest;
    const done = state.tally.inputs ?? 0;
    if (done - state.noted >= NOTED) {
      state.noted = done;
      say(
        `  ${done} inputs, ${state.tally.valid ?? 0} valid, ${state.tally.PDF ?? 0} PDF, ${state.failures.size} kinds of failure`,
      );
    }
  };
  for (let from = seed; from < seed + graines && state.failures.size < KINDS; )
    from = await thread(from, seed + graines, hear, fail);
  const failures = [...state.failures].map(
    ([failure, seeds]) =>
      `${seeds.length} × ${failure}: --graines 1 --seed ${seeds.slice(0, SEEDS).join(', ')}`,
  );
  return {
    counts: {
      ...sorted(state.tally),
      'slowest, ms of processor': `${state.slowest.ms} (seed ${state.slowest.seed})`,
    },
    failures,
  };
}

// One thread until its end, or until an input makes it hang or die; the seed to go on from.
function thread(
  from: number,
  to: number,
  hear: (said: Said) => void,
  fail: (seed: number, failure: string) => void,
): Promise<number> {
  const at = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { from, to, at } });
  return new Promise((resolve) => {
    let last = { index: -1, used: 0 };
    const used = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6;
    const end = (next: number) => {
      clearInterval(watch);
      worker.terminate().then(() => resolve(next));
    };
    const watch = setInterval(() => {
      const index = Atomics.load(at, 0);
      if (index !== last.index) last = { index, used: used() };
      else if (used() - last.used > HANGS) {
        fail(from + index, `no end after ${HANGS} s of processor`);
        end(from + index + 1);
      }
    }, LOOK);
    worker.on('message', hear);
    worker.on('error', (error) => {
      const index = Atomics.load(at, 0);
      if (index < 0) throw error;
      fail(from + index, `the thread died: ${error.message}`);
      end(from + index + 1);
    });
    worker.on('exit', (code) => code === 0 && end(to));
  });
}

// The file of a failure, to look at.
function kept(seed: number): string {
  const folder = join(tmpdir(), 'csi-campagne');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${seed}.yaml`);
  writeFileSync(path, inputOf(seed, corpus()).bytes);
  return path;
}

const sorted = (tally: Tally) =>
  Object.fromEntries(Object.entries(tally).sort(([a], [b]) => (a < b ? -1 : 1)));
