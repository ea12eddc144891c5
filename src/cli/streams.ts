import { fileReason } from './file-errors.ts';
import type { Output } from './io.ts';
import { isTerminal } from './is-terminal.ts';
import { columnsOf, showsColors } from './terminal.ts';

/** The two standard streams, which know whether all output could be written. */
export interface Streams {
  out: Output;
  err: Output;
  /** To be called at the end of the run with its exit code: sets that of the process, and reports output that couldn't be written. */
  end(code: number): void;
}

type StreamName = 'stdout' | 'stderr';
type Failed = (error: NodeJS.ErrnoException) => void;
/** Writes some bytes at once to the standard stream of this number; returns how many, and throws EAGAIN when it takes none for now. */
type WriteAtOnce = (descriptor: 1 | 2, data: Uint8Array) => number;

const STREAM_LABELS: Readonly<Record<StreamName, string>> = {
  stdout: 'la sortie standard',
  stderr: 'la sortie d’erreur',
};

/**
 * The standard streams of a process. A stream that fails is never written to again. If its reader has closed it (`csi … | head`), the rest is
 * not wanted, which is no error. Any other failure makes the exit code 2 and is reported on the other stream: on stdout only after the
 * run and only if nothing was written there, because a document or a report for machines must stay whole. `writeAtOnce` is used for files and
 * pipes, because the streams of Node take longer to load than most reports to write.
 */
export function streams(host: NodeJS.Process, writeAtOnce?: WriteAtOnce): Streams {
  let broken: string | undefined;
  let failed = false;
  let ended = false;
  const reportOnStdout = () => {
    if (broken === undefined || !ended || channels.stdout.used()) return;
    channels.stdout.write(broken);
  };
  const onFailure = (name: StreamName) => (error: NodeJS.ErrnoException) => {
    if (LEFT.includes(error.code ?? '')) return;
    failed = true;
    host.exitCode = 2;
    const sentence = `Impossible d’écrire sur ${STREAM_LABELS[name]}\u00a0: ${fileReason(error.code ?? '')}.\n`;
    if (name === 'stdout') channels.stderr.write(sentence);
    else broken = sentence;
    reportOnStdout();
  };
  const [outIsTTY, errIsTTY] = [isTerminal(1), isTerminal(2)];
  const channels = {
    stdout: channel(host, 'stdout', onFailure('stdout'), outIsTTY ? undefined : writeAtOnce),
    stderr: channel(host, 'stderr', onFailure('stderr'), errIsTTY ? undefined : writeAtOnce),
  };
  return {
    out: output(host, 'stdout', outIsTTY, channels.stdout),
    err: output(host, 'stderr', errIsTTY, channels.stderr),
    end(code) {
      ended = true;
      // exit() would lose what is still on its way to a pipe.
      host.exitCode = failed ? 2 : code;
      reportOnStdout();
    },
  };
}

/** What systems say of a stream whose reader has closed it. */
const LEFT: readonly string[] = ['EPIPE', 'ECONNRESET', 'EOF'];

interface Channel {
  write(data: string | Uint8Array): void;
  used(): boolean;
}

// Node opens a stream at the first use of its property, so the property is read only when something is written.
function channel(
  host: NodeJS.Process,
  name: StreamName,
  failed: Failed,
  writeAtOnce: WriteAtOnce | undefined,
): Channel {
  let stream: NodeJS.WriteStream | undefined;
  let [used, dead] = [false, false];
  const fail: Failed = (error) => {
    if (dead) return;
    dead = true;
    failed(error);
  };
  return {
    used: () => used,
    write(data) {
      if (dead) return;
      used = true;
      try {
        const rest = stream || !writeAtOnce ? data : restOf(data, name === 'stdout' ? 1 : 2, writeAtOnce);
        if (rest.length === 0) return;
        stream ??= host[name].on('error', fail);
        stream.write(rest);
        // The error event comes later, and something may be written before it.
        if (stream.errored) fail(stream.errored);
      } catch (error) {
        fail(error as NodeJS.ErrnoException);
      }
    },
  };
}

/** What is left of data when no more can be written at once. */
function restOf(data: string | Uint8Array, descriptor: 1 | 2, writeAtOnce: WriteAtOnce): Uint8Array {
  let rest: Uint8Array = typeof data === 'string' ? Buffer.from(data) : data;
  try {
    while (rest.length > 0) rest = rest.subarray(writeAtOnce(descriptor, rest));
  } catch (error) {
    // A pipe without room, whose writers agreed not to wait: its stream waits.
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
  return rest;
}

function output(host: NodeJS.Process, name: StreamName, isTTY: boolean, { write }: Channel): Output {
  let shown = '';
  const status = (line: string) => {
    if (shown !== line) write(`\r\u001b[K${line}`);
    shown = line;
  };
  let watched = false;
  return {
    write: (data) => {
      status('');
      write(data);
    },
    ...(isTTY &&
      host.env.TERM !== 'dumb' && {
        status: (line: string) => {
          if (!watched) host.on('exit', () => status(''));
          watched = true;
          status(line);
        },
      }),
    isTTY,
    colors: showsColors(host.env, isTTY),
    // Read at each use, because the window may be resized at any time.
    get width() {
      return columnsOf(host.env, isTTY ? host[name].columns : undefined);
    },
  };
}
