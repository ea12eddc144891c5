import { isatty } from 'node:tty';
import { fileReason } from './file-errors.ts';
import type { Output } from './io.ts';
import { columnsOf, showsColors } from './terminal.ts';

/** The two standard streams, and the exit code of a run whose output could not be written. */
export interface Streams {
  out: Output;
  err: Output;
  /** Called once the run has ended with an exit code: sets the one of the process, and says what could not be written. */
  end(code: number): void;
}

type Name = 'stdout' | 'stderr';
type Failed = (error: NodeJS.ErrnoException) => void;

const CALLED: Readonly<Record<Name, string>> = { stdout: 'la sortie standard', stderr: 'la sortie d’erreur' };

/**
 * The standard streams of a process. One that fails is never written to again. When its reader has left (`csi … | head`), the rest is not
 * wanted: that is no error. Any other failure makes the exit code 2 and is said on the other stream. On stdout it is said only after the
 * run and only if nothing was written there, because a document or a report for machines must stay whole.
 */
export function streams(host: NodeJS.Process): Streams {
  let broken: string | undefined;
  let failed = false;
  let ended = false;
  const tellOnOut = () => {
    if (broken === undefined || !ended || channels.stdout.used()) return;
    channels.stdout.write(broken);
  };
  const hear = (name: Name) => (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ECONNRESET') return;
    failed = true;
    host.exitCode = 2;
    const sentence = `Impossible d’écrire sur ${CALLED[name]}\u00a0: ${fileReason(error.code ?? '')}.\n`;
    if (name === 'stdout') channels.stderr.write(sentence);
    else broken = sentence;
    tellOnOut();
  };
  const channels = {
    stdout: channel(host, 'stdout', hear('stdout')),
    stderr: channel(host, 'stderr', hear('stderr')),
  };
  return {
    out: output(host, 'stdout', channels.stdout),
    err: output(host, 'stderr', channels.stderr),
    end(code) {
      ended = true;
      // Not exit(): what is still on its way to a pipe would be lost.
      host.exitCode = failed ? 2 : code;
      tellOnOut();
    },
  };
}

interface Channel {
  write(data: string | Uint8Array): void;
  used(): boolean;
}

// Node opens a stream when it is first named: not before something is written.
function channel(host: NodeJS.Process, name: Name, failed: Failed): Channel {
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
        // The event comes later, and the work at hand may write again before it does.
        if (stream.errored) fail(stream.errored);
      } catch (error) {
        fail(error as NodeJS.ErrnoException);
      }
    },
  };
}

function output(host: NodeJS.Process, name: Name, { write }: Channel): Output {
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
    // Asked at each use: a window may be made wider at any time.
    get width() {
      return columnsOf(host.env, isTTY ? host[name].columns : undefined);
    },
  };
}
