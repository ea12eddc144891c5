import { fstatSync, mkdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { atRevision } from './files/git.ts';
import { leftoversOf, thisMaker } from './files/leftovers.ts';
import { pathOf } from './files/names.ts';
import { errorWithCode, kind, list, openFile, readFile, realPath } from './files/read.ts';
import { type FileWriter, fileWriter, readOnly } from './files/write.ts';
import type { Io, Question } from './io.ts';
import { isTerminal } from './is-terminal.ts';

// In bytes: what a thread that composes PDFs needs, with a margin.
const MEMORY_OF_A_THREAD = 300e6;

/** The real `Io`: files, streams and the terminal, through Node. */
export function nodeIo(process: NodeJS.Process, { out, err }: Pick<Io, 'out' | 'err'>): Io {
  const { env } = process;
  let writer: FileWriter | undefined;
  // Made at the first write, because many runs write nothing.
  const write = () => {
    writer ??= fileWriter(ownLeftovers(process), process.platform === 'win32');
    return writer;
  };
  return {
    out,
    err,
    get interactive() {
      return isTerminal(0) && isTerminal(2) && !env.CI && env.TERM !== 'dumb';
    },
    get cores() {
      return Math.max(
        1,
        Math.min(availableParallelism(), Math.floor(process.availableMemory() / MEMORY_OF_A_THREAD)),
      );
    },
    readFile,
    openFile,
    atRevision: atRevision(env),
    size: (path) => statSync(pathOf(path), { throwIfNoEntry: false })?.size ?? 0,
    readStdin: (limit) => readStream(process.stdin, limit),
    writeFile: (path, bytes) => write().whole(path, bytes),
    writePieces: (path, pieces) => write().pieces(path, pieces),
    makeFolder: (path) => mkdirSync(pathOf(path)),
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

// The stream is read, not its descriptor: reading that from a pipe or terminal without data yet fails. Node would read a folder as empty.
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

// Nothing else runs during a question: a signal aborts it at once, which restores the terminal, and is then raised again so that it ends the process.
async function ask(question: Question, process: NodeJS.Process, err: Io['err']): Promise<string | undefined> {
  // Some terminals report no size; the prompts would then wrap after every letter.
  process.stderr.columns ||= 80;
  const aborter = new AbortController();
  let received: NodeJS.Signals | undefined;
  const abort = (signal: NodeJS.Signals) => {
    received = signal;
    aborter.abort();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, abort);
  try {
    return await (await import('./ask.ts')).ask(question, process.stdin, process.stderr, aborter.signal);
  } finally {
    for (const signal of signals) process.off(signal, abort);
    if (received) {
      err.write(`${question.onSignal}\n`);
      process.kill(process.pid, received);
    }
  }
}
