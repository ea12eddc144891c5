import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { Campaign, Options, Outcome } from '../campaign.ts';
import { corpus } from './corpus.ts';
import { inputOf } from './input.ts';
import type { Tally } from './try-input.ts';
import type { Message } from './worker.ts';

/** Processor time, in seconds, after which an input counts as a hang: a hundred times that of the slowest one. */
const HANGS = 20;
/** How often the thread is checked, in milliseconds. */
const CHECK_EVERY = 1000;
/** How many seeds are listed for one kind of failure. */
const SEEDS = 5;
const NOTED = 10_000;
/** The number of kinds of failure at which the campaign stops. */
const KINDS = 200;

/** Checks, reports, fixes and renders spoiled files of every kind: nothing may throw, hang, or report a position outside of the file. */
export const entrees: Campaign = {
  about: 'files spoiled in every way: no crash, no hang, no place outside the file',
  graines: 100_000,
  run,
};

async function run({ graines, seed, print }: Options): Promise<Outcome> {
  const state = {
    tally: {} as Tally,
    slowest: { seed, ms: 0 },
    failures: new Map<string, number[]>(),
    noted: 0,
  };
  const fail = (seed: number, failure: string) => {
    const seeds = state.failures.get(failure) ?? [];
    state.failures.set(failure, [...seeds, seed]);
    if (seeds.length < SEEDS) print(`  ${failure} (${writeInput(seed)})`);
  };
  const receive = (message: Message) => {
    if ('failure' in message) return fail(message.seed, message.failure);
    for (const [what, n] of Object.entries(message.tally)) state.tally[what] = (state.tally[what] ?? 0) + n;
    if (message.slowest.ms > state.slowest.ms) state.slowest = message.slowest;
    const done = state.tally.inputs ?? 0;
    if (done - state.noted >= NOTED) {
      state.noted = done;
      print(
        `  ${done} inputs, ${state.tally.valid ?? 0} valid, ${state.tally.PDF ?? 0} PDF, ${state.failures.size} kinds of failure`,
      );
    }
  };
  for (let from = seed; from < seed + graines && state.failures.size < KINDS; )
    from = await thread(from, seed + graines, receive, fail);
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

// Runs one thread until it ends, or until an input makes it hang or die; returns the seed to continue from.
function thread(
  from: number,
  to: number,
  receive: (message: Message) => void,
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
    }, CHECK_EVERY);
    worker.on('message', receive);
    worker.on('error', (error) => {
      const index = Atomics.load(at, 0);
      if (index < 0) throw error;
      fail(from + index, `the thread died: ${error.message}`);
      end(from + index + 1);
    });
    worker.on('exit', (code) => code === 0 && end(to));
  });
}

// Writes the input of a failure to a file and returns its path.
function writeInput(seed: number): string {
  const folder = join(tmpdir(), 'csi-campagne');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${seed}.yaml`);
  writeFileSync(path, inputOf(seed, corpus()).bytes);
  return path;
}

const sorted = (tally: Tally) =>
  Object.fromEntries(Object.entries(tally).sort(([a], [b]) => (a < b ? -1 : 1)));
