import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Job, Notes, Outcome } from '../../composition/job.ts';
import type { Settings } from '../../composition/settings.ts';
import { UserError } from '../errors.ts';
import { named } from '../named.ts';
import { packageFile } from '../resources.ts';

/** A file for a thread to compose. */
export interface Task {
  file: string;
  bytes: Uint8Array;
  folder?: string;
}

/** What a thread sends back: what became of the file, an error that the person can fix, or the stack of a bug in csi. */
export type TaskResult =
  | { notes?: Notes; outcome: Outcome }
  | { failure: string; hint: string | undefined }
  | { bug: string };

interface Waiting extends Task {
  settle(reply: TaskResult): void;
}

/**
 * At most `size` threads that do the job on several files at once. They are started as work comes; each has one file at a time, and the other
 * files wait in a queue. If a thread dies, the job on its file throws (a UserError when memory ran out), and a new thread takes its place.
 */
export function pool(
  size: number,
  settings: Settings,
  resourceLimits: ResourceLimits = {},
): { job: Job; close(): Promise<void> } {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();

  const next = () => {
    while (queue.length > 0 && (idle.length > 0 || busy.size < size)) {
      const worker = idle.pop() ?? start();
      const task = queue.shift() as Waiting;
      busy.set(worker, task);
      const { file, bytes, folder } = task;
      worker.postMessage({ file, bytes, ...(folder !== undefined && { folder }) } satisfies Task);
    }
  };
  const start = () => {
    const worker = new Worker(packageFile('dist/worker.js'), { workerData: settings, resourceLimits });
    const done = (reply: (file: string) => TaskResult, alive: boolean) => {
      const task = busy.get(worker);
      if (!task) return;
      busy.delete(worker);
      if (alive) idle.push(worker);
      // The thread gets its next file first, because whoever waits for this result then writes it to the disk.
      next();
      task.settle(reply(task.file));
    };
    worker.on('message', (reply: TaskResult) => done(() => reply, true));
    worker.on('error', (error) => done((file) => died(file, error), false));
    worker.on('exit', (code) => done((file) => died(file, new Error(`exit ${code}`)), false));
    return worker;
  };

  const job: Job = async (file, bytes, onChecked, folder) => {
    const reply = await new Promise<TaskResult>((settle) => {
      queue.push({ file, bytes, ...(folder !== undefined && { folder }), settle });
      next();
    });
    if ('failure' in reply) throw new UserError(reply.failure, reply.hint);
    if ('bug' in reply) throw Object.assign(new Error('worker'), { stack: reply.bug });
    if (reply.notes) onChecked(reply.notes);
    return reply.outcome;
  };
  const close = async () => {
    await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
  };
  return { job, close };
}

function died(file: string, error: NodeJS.ErrnoException): TaskResult {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return {
      failure: `${named(file)} demande plus de mémoire que csi n’en a.`,
      hint: 'Composez-le seul, ou partagez-le.',
    };
  return { bug: error.stack ?? error.message };
}
