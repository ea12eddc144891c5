import { isatty } from 'node:tty';
import { fileReason } from './file-errors.ts';
import type { Output } from './io.ts';
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

const STREAM_LABELS: Readonly<Record<StreamName, string>> = {
  stdout: 'la sortie standard',
  stderr: 'la sortie d’erreur',
};

/**
 * The standard streams of a process. A stream that fails is never written to again. If its reader has closed it (`csi … | head`), the rest is
 * not wanted, which is no error. Any other failure makes the exit code 2 and is reported on the other stream: on stdout only after the
 * run and only if nothing was written there, because a document or a report for machines must stay whole.
 */
export function streams(host: NodeJS.Process): Streams {
  let broken: string | undefined;
  let failed = false;
  let ended = false;
  const reportOnStdout = () => {
    if (broken === undefined || !ended || channels.stdout.used()) return;
    channels.stdout.write(broken);
  };
  const onFailure = (name: StreamName) => (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ECONNRESET') return;
    failed = true;
    host.exitCode = 2;
    const sentence = `Impossible d’écrire sur ${STREAM_LABELS[name]}\u00a0: ${fileReason(error.code ?? '')}.\n`;
    if (name === 'stdout') channels.stderr.write(sentence);
    else broken = sentence;
    reportOnStdout();
  };
  const channels = {
    stdout: channel(host, 'stdout', onFailure('stdout')),
    stderr: channel(host, 'stderr', onFailure('stderr')),
  };
  return {
    out: output(host, 'stdout', channels.stdout),
    err: output(host, 'stderr', channels.stderr),
    end(code) {
      ended = true;
      // exit() would lose what is still on its way to a pipe.
      host.exitCode = failed ? 2 : code;
      reportOnStdout();
    },
  };
}

interface Channel {
  write(data: string | Uint8Array): void;
  used(): boolean;
}

// Node opens a stream at the first use of its property, so the property is read only when something is written.
function channel(host: NodeJS.Process, name: StreamName, failed: Failed): Channel {
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
        stream ??= host[name].on('error', fail);
        stream.write(data);
        // The error event comes later, and something may be written before it.
        if (stream.errored) fail(stream.errored);
      } catch (error) {
        fail(error as NodeJS.ErrnoException);
      }
    },
  };
}

function output(host: NodeJS.Process, name: StreamName, { write }: Channel): Output {
  const isTTY = isatty(name === 'stdout' ? 1 : 2);
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
