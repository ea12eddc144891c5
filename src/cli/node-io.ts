import { fstatSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isatty } from 'node:tty';
import { leftoversOf, thisMaker } from './files/leftovers.ts';
import { pathOf } from './files/names.ts';
import { errorWithCode, kind, list, readFile, realPath } from './files/read.ts';
import { fileWriter, readOnly } from './files/write.ts';
import type { Io, Question } from './io.ts';

// What one that composes PDFs takes, with room to spare.
const MEMORY_OF_A_THREAD = 300e6;

/** The real world, through Node. */
export function nodeIo(process: NodeJS.Process, { out, err }: Pick<Io, 'out' | 'err'>): Io {
  const { env } = process;
  let write: Io['writeFile'] | undefined;
  return {
    out,
    err,
    interactive: isatty(0) && isatty(2) && !env.CI && env.TERM !== 'dumb',
    get cores() {
      return Math.max(
        1,
        Math.min(availableParallelism(), Math.floor(process.availableMemory() / MEMORY_OF_A_THREAD)),
      );
    },
    readFile,
    size: (path) => statSync(pathOf(path), { throwIfNoEntry: false })?.size ?? 0,
    readStdin: (limit) => readStream(process.stdin, limit),
    writeFile(path, bytes) {
      // Many runs write nothing.
      write ??= fileWriter(ownLeftovers(process), process.platform === 'win32');
      write(path, bytes);
    },
    readOnly,
    kind,
    list,
    realPath,
    now: () => process.uptime() * 1000,
    ask: (question) => ask(question, process, err),
  };
}

function ownLeftovers(process: NodeJS.Process) {
  const { self, alive } = thisMaker(process.pid, (pid) => process.kill(pid, 0));
  return leftoversOf(self, alive);
}

// Not by its descriptor: a pipe or a terminal that has nothing yet would answer by an error. Of a folder Node makes an empty stream.
async function readStream(stream: NodeJS.ReadStream, limit: number): Promise<Uint8Array> {
  if (fstatSync(0).isDirectory()) throw errorWithCode('EISDIR');
  const pieces: Buffer[] = [];
  let total = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    total += piece.length;
    if (total > limit) break;
  }
  return Buffer.concat(pieces).subarray(0, limit + 1);
}

// While a question stands, nothing else is at work: a signal is heard at once, and leaves the terminal as it was. The process then dies of it.
async function ask(question: Question, process: NodeJS.Process, err: Io['err']): Promise<string | undefined> {
  // Some terminals give no size, and the prompts would wrap at every letter.
  process.stderr.columns ||= 80;
  const leaving = new AbortController();
  let heard: NodeJS.Signals | undefined;
  const hear = (signal: NodeJS.Signals) => {
    heard = signal;
    leaving.abort();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, hear);
  try {
    return await (await import('./ask.ts')).ask(question, process.stdin, process.stderr, leaving.signal);
  } finally {
    for (const signal of signals) process.off(signal, hear);
    if (heard) {
      err.write(`${question.left}\n`);
      process.kill(process.pid, heard);
    }
  }
}
