import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isatty } from 'node:tty';
import { columnsOf, showsColors } from './terminal.ts';
import type { Io, Output } from './io.ts';

const ONE_GIGABYTE = 2 ** 30;
// What one that composes PDFs takes, with room to spare.
const MEMORY_OF_A_THREAD = 300e6;

type Failed = (error: NodeJS.ErrnoException) => void;

/** The real world, through Node; `failed` hears of output that could not be written, such as a closed pipe. */
export function nodeIo(process: NodeJS.Process, failed: Failed): Io {
  const { env } = process;
  return {
    out: output(process, 'stdout', failed),
    err: output(process, 'stderr', failed),
    interactive: isatty(0) && isatty(2) && !env.CI && env.TERM !== 'dumb',
    get cores() {
      return Math.max(1, Math.min(availableParallelism(), Math.floor(process.availableMemory() / MEMORY_OF_A_THREAD)));
    },
    readFile,
    size: (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
    readStdin: (limit) => readStream(process.stdin, limit),
    writeFile,
    readOnly,
    kind,
    list: (folder) => readdirSync(folder).sort(),
    realPath: (path) => realpathSync(path),
    now: () => process.uptime() * 1000,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    ask: async (question) => {
      // Some terminals give no size, and the prompts would wrap at every letter.
      process.stderr.columns ||= 80;
      return (await import('./ask.ts')).ask(question, process.stdin, process.stderr);
    },
  };
}

// Node opens a stream when it is first named: not before something is written.
function output(process: NodeJS.Process, name: 'stdout' | 'stderr', failed: Failed): Output {
  const isTTY = isatty(name === 'stdout' ? 1 : 2);
  const open = once(() => process[name].on('error', failed));
  let shown = '';
  const status = (line: string) => {
    if (shown !== line) open().write(`\r\u001b[K${line}`);
    shown = line;
  };
  const watched = once(() => process.on('exit', () => status('')));
  return {
    write: (data) => {
      status('');
      open().write(data);
    },
    ...(isTTY &&
      process.env.TERM !== 'dumb' && {
        status: (line: string) => {
          watched();
          status(line);
        },
      }),
    isTTY,
    colors: showsColors(process.env, isTTY),
    // Asked at each use: a window may be made wider at any time.
    get width() {
      return columnsOf(process.env, isTTY ? process[name].columns : undefined);
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

// Read by pieces rather than by size: pipes and devices have none, and may never end.
function readFile(path: string, limit = ONE_GIGABYTE): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const pieces: Buffer[] = [];
    for (let total = 0; total <= limit; ) {
      const piece = Buffer.allocUnsafe(Math.min(65_536, limit + 1 - total));
      const read = readSync(file, piece);
      if (read === 0) break;
      pieces.push(piece.subarray(0, read));
      total += read;
    }
    return Buffer.concat(pieces);
  } finally {
    closeSync(file);
  }
}

// Not by its descriptor: a pipe or a terminal that has nothing yet would answer by an error.
async function readStream(stream: NodeJS.ReadStream, limit: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let total = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    total += piece.length;
    if (total > limit) break;
  }
  return Buffer.concat(pieces).subarray(0, limit + 1);
}

// Wholly synchronous: a signal is heard only once the temporary file is renamed or removed.
function writeFile(path: string, bytes: Uint8Array): void {
  const target = kind(path) ? realpathSync(path) : path;
  const temporary = join(dirname(target), `.${basename(target).slice(0, 60)}.${crypto.randomUUID().slice(0, 8)}.tmp`);
  const file = openSync(temporary, 'wx');
  try {
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      if (kind(target)) fchmodSync(file, statSync(target).mode & 0o7777);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

// The mode is looked at too: nothing stops an administrator, who did not mean it.
function readOnly(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return (statSync(path).mode & 0o222) === 0;
  } catch {
    return true;
  }
}

// What cannot even be looked at is left to the read or the write that follows, whose error is said.
function kind(path: string): 'file' | 'folder' | 'other' | undefined {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return 'folder';
    return stat.isFile() ? 'file' : 'other';
  } catch {
    return undefined;
  }
}
