import { parentPort, workerData } from 'node:worker_threads';
import type { Notes } from '../../composition/job.ts';
import { jobOf } from '../../composition/job.ts';
import { UserError } from '../errors.ts';
import { kind, list, readFile, realPath } from '../files/read.ts';
import { besideSource } from './beside.ts';

import type { Task, TaskResult } from './pool.ts';

// The main file of a thread that composes: it takes one task at a time, as long as some come.
const job = jobOf(workerData, (file) => besideSource({ kind, list, readFile, realPath }, file));
parentPort?.on('message', async ({ file, bytes, folder }: Task) => {
  const noted: { notes?: Notes } = {};
  try {
    const note = (notes: Notes) => {
      noted.notes = notes;
    };
    const outcome = await job(file, bytes, note, folder);
    if ('problems' in outcome) return reply({ ...noted, outcome });
    // Only a whole buffer can be handed over to another thread: bytes that share theirs with other data are copied.
    const own =
      outcome.bytes.byteLength === outcome.bytes.buffer.byteLength
        ? outcome.bytes
        : new Uint8Array(outcome.bytes);
    reply({ ...noted, outcome: { ...outcome, bytes: own } }, [own.buffer as ArrayBuffer]);
  } catch (error) {
    if (error instanceof UserError) reply({ failure: error.message, hint: error.hint });
    else reply({ bug: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

function reply(message: TaskResult, transferred: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transferred);
}
