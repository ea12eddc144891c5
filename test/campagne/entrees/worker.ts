import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { corpus } from './corpus.ts';
import { inputOf } from './input.ts';
import { type Tally, tryInput } from './try-input.ts';

/** The seeds that a thread tries, from `from` to `to` - 1, and where it stores the index of the current one. */
export interface Work {
  from: number;
  to: number;
  at: Int32Array;
}

/** A message of a thread: the failure of one input, or the counts of many. */
export type Message =
  | { seed: number; failure: string }
  | { tally: Tally; slowest: { seed: number; ms: number } };

const MANY = 1000;
const { from, to, at } = workerData as Work;
const send = (message: Message) => parentPort?.postMessage(message);
const drafts = corpus();
let tally: Tally = {};
let slowest = { seed: from, ms: 0 };

for (let seed = from; seed < to; seed++) {
  Atomics.store(at, 0, seed - from);
  const { bytes, h } = inputOf(seed, drafts);
  const before = process.cpuUsage();
  try {
    await tryInput(bytes, h, tally);
  } catch (error) {
    send({ seed, failure: summaryOf(error) });
  }
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1000 > slowest.ms) slowest = { seed, ms: Math.round((user + system) / 1000) };
  if ((seed - from) % MANY === MANY - 1 || seed === to - 1) {
    send({ tally, slowest });
    [tally, slowest] = [{}, { seed, ms: 0 }];
  }
}

// Failures are distinguished by their message and the first line of the stack in the project.
function summaryOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = /\(?[^\s(]*\/((?:src|test)\/[\w./-]+:\d+):\d+\)?/.exec(error.stack ?? '')?.[1] ?? '';
  return `${error.name}: ${error.message.split('\n')[0]?.slice(0, 160)} at ${place}`;
}
