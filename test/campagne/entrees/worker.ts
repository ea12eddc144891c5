import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { corpus } from './corpus.ts';
import { inputOf } from './input.ts';
import { type Tally, tried } from './try-input.ts';

/** What a thread is given: the seeds of its inputs, and where it notes the one at hand. */
export interface Work {
  from: number;
  to: number;
  at: Int32Array;
}

/** What a thread says: what was wrong with one input, or what was done with many. */
export type Said =
  | { seed: number; failure: string }
  | { tally: Tally; slowest: { seed: number; ms: number } };

const MANY = 1000;
const { from, to, at } = workerData as Work;
const say = (said: Said) => parentPort?.postMessage(said);
const drafts = corpus();
let tally: Tally = {};
let slowest = { seed: from, ms: 0 };

for (let seed = from; seed < to; seed++) {
  Atomics.store(at, 0, seed - from);
  const { bytes, h } = inputOf(seed, drafts);
  const before = process.cpuUsage();
  try {
    await tried(bytes, h, tally);
  } catch (error) {
    say({ seed, failure: told(error) });
  }
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1000 > slowest.ms) slowest = { seed, ms: Math.round((user + system) / 1000) };
  if ((seed - from) % MANY === MANY - 1 || seed === to - 1) {
    say({ tally, slowest });
    [tally, slowest] = [{}, { seed, ms: 0 }];
  }
}

// The sentence and the first line of the stack that is of the project tell one fault from another.
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = /\(?[^\s(]*\/((?:src|test)\/[\w./-]+:\d+):\d+\)?/.exec(error.stack ?? '')?.[1] ?? '';
  return `${error.name}: ${error.message.split('\n')[0]?.slice(0, 160)} at ${place}`;
}
