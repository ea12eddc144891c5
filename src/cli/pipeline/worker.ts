import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import { jobOf } from './job.ts';
import type { Notes } from './notes.ts';
import type { Task, TaskResult } from './pool.ts';

// A thread that composes: one task at a time, as long as some come.
const job = jobOf(workerData);
parentPort?.on('message', async ({ file, bytes }: Task) => {
  const told: { told?: Notes } = {};
  try {
    const outcome = await job(file, bytes, (heard) => {
      told.told = heard;
    });
    if ('problems' in outcome) return reply({ ...told, outcome });
    // What shares its memory with something else cannot leave the thread.
    const own =
      outcome.bytes.byteLength === outcome.bytes.buffer.byteLength
        ? outcome.bytes
        : new Uint8Array(outcome.bytes);
    reply({ ...told, outcome: { ...outcome, bytes: own } }, [own.buffer as ArrayBuffer]);
  } catch (error) {
    if (error instanceof UserError) reply({ failure: error.message, hint: error.hint });
    else reply({ defect: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

function reply(message: TaskResult, transferred: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transferred);
}
