import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { streams } from '../../src/cli/streams.ts';
import { rows } from '../support/tiers.ts';
import { DRAFT, INVALID, SOUND } from './cases/documents.ts';
import { BIN, csi, ENV, folderWith } from './child.ts';

/** Where a stream of the child goes: to the test, to a full device, or to a pipe that its reader has closed. */
type State = 'kept' | 'full' | 'left';
interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

const FULL = existsSync('/dev/full') ? openSync('/dev/full', 'w') : -1;
const FILES = { 'a.yaml': DRAFT, 'b.yaml': INVALID, 'c.yaml': SOUND, 'd.yaml': SOUND };

/** Runs csi to its end; a program that loops on a failed stream makes the test time out. */
function run(folder: string, args: readonly string[], out: State, err: State): Promise<Ran> {
  const to = (state: State) => (state === 'full' ? FULL : 'pipe');
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: folder,
    env: ENV,
    stdio: ['ignore', to(out), to(err)],
  });
  const reported = { stdout: '', stderr: '' };
  for (const [name, state] of [
    ['stdout', out],
    ['stderr', err],
  ] as const) {
    if (state === 'left') child[name]?.destroy();
    else child[name]?.on('data', (data) => (reported[name] += data));
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...reported })));
}

const sentence = (stream: string) => `Impossible d’écrire sur ${stream}\u00a0: le disque est plein.\n`;

describe.skipIf(FULL < 0)(
  'a standard stream that fails ends no command otherwise than with its code or 2',
  () => {
    it.each(
      rows(
        [
          ['nope'],
          ['--help'],
          ['--version'],
          ['init', 'x.yaml', '--sans-question', '--sans-schema', '--force'],
          ['validate', 'a.yaml'],
          ['validate', 'b.yaml', 'absent.yaml', '--format', 'json'],
          ['validate', 'c.yaml', '--avertissements-bloquants', '--rapport', 'sarif=x.sarif'],
          ['validate', 'b.yaml', '--corriger', '--a-blanc'],
          ['render', 'a.yaml', '-o', '-'],
          ['render', 'b.yaml'],
          ['render', 'a.yaml', 'b.yaml', 'c.yaml', '--pdf'],
          ['verify', 'a.yaml'],
          ['regles'],
          ['explique', 'inconnue'],
          ['explique', 'a-completer'],
          ['schema'],
          ['completion', 'bash'],
        ],
        2,
      ),
    )('%s %s %s %s', async (...args) => {
      const folder = folderWith(FILES);
      const normal = await run(folder, args, 'kept', 'kept');
      const [out, err] = [normal.stdout !== '', normal.stderr !== ''];
      expect(out || err).toBe(true);

      const withoutOut = await run(folder, args, 'full', 'kept');
      expect(withoutOut.code).toBe(out ? 2 : normal.code);
      expect(withoutOut.stderr.split('\n').sort()).toEqual(
        `${normal.stderr}${out ? sentence('la sortie standard') : ''}`.split('\n').sort(),
      );

      const withoutErr = await run(folder, args, 'kept', 'full');
      expect(withoutErr.code).toBe(err ? 2 : normal.code);
      // No sentence is added to a document or a report.
      expect(withoutErr.stdout).toBe(out || !err ? normal.stdout : sentence('la sortie d’erreur'));

      expect((await run(folder, args, 'full', 'full')).code).toBe(2);
      for (const [first, second] of [
        ['left', 'kept'],
        ['kept', 'left'],
        ['left', 'left'],
      ] as const) {
        const { code, stderr } = await run(folder, args, first, second);
        expect(code).toBe(normal.code);
        if (second === 'kept') expect(stderr).toBe(normal.stderr);
      }
    });

    it.each(rows(['>&-', '2>&-', '>&- 2>&-', '<&- >&- 2>&-'], 1))(
      'closed by the shell (%s) counts as /dev/null, which Node puts in its place',
      async (closed) => {
        const folder = folderWith(FILES);
        const script = `'${process.execPath}' '${BIN}' nope ${closed}; echo $?; '${process.execPath}' '${BIN}' render a.yaml c.yaml d.yaml --pdf ${closed}; echo $?`;
        const child = spawn('bash', ['-c', script], {
          cwd: folder,
          env: ENV,
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        let codes = '';
        child.stdout.on('data', (data) => (codes += data));
        await new Promise((resolve) => child.on('close', resolve));
        expect(codes).toBe('2\n0\n');
      },
    );

    it('that is a folder is reported, and not read as an empty text', () => {
      const child = spawn('bash', ['-c', `'${process.execPath}' '${BIN}' validate - < /tmp`], {
        env: ENV,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let printed = '';
      child.stderr.on('data', (data) => (printed += data));
      return new Promise<void>((resolve) =>
        child.on('close', (code) => {
          expect({ code, said: printed.replaceAll('\u00a0', ' ') }).toEqual({
            code: 2,
            said: 'Impossible de lire « l’entrée standard » : c’est un dossier.\n',
          });
          resolve();
        }),
      );
    });
  },
);

it('the help gives the exit code of a failed output', () => {
  expect(csi(folderWith(), ['--help']).stdout).toContain('sortie pleine');
});

describe('what is written at once', () => {
  /** Streams over a descriptor that takes some bytes at a time, and in the end none; what reaches the stream of Node comes after them. */
  function slow(most: number, each: number) {
    const taken: Buffer[] = [];
    let left = most;
    const stdout = new Writable({
      write(data, _encoding, done) {
        taken.push(data);
        done();
      },
    });
    const { out } = streams({ env: {}, on: () => {}, stdout } as unknown as NodeJS.Process, (_, data) => {
      if (left === 0) throw Object.assign(new Error('full'), { code: 'EAGAIN' });
      const now = Math.min(each, left, data.length);
      left -= now;
      taken.push(Buffer.from(data.subarray(0, now)));
      return now;
    });
    return { out, text: () => Buffer.concat(taken).toString() };
  }

  it.each([
    [0, 1],
    [1, 1],
    [7, 2],
    [100, 3],
    [100, 100],
  ])('arrives whole and in order when only %i bytes are taken, %i at a time', async (most, each) => {
    const { out, text } = slow(most, each);
    for (const part of ['é — un', '', Buffer.from(' deux'), ' trois']) out.write(part);
    await new Promise((resolve) => setImmediate(resolve));
    expect(text()).toBe('é — un deux trois');
  });
});

describe('a stream that has failed', () => {
  /** A process whose streams count what is written, and fail if they have an error code. */
  function host(codes: { stdout?: string; stderr?: string }) {
    const written = { stdout: 0, stderr: 0 };
    const stream = (name: 'stdout' | 'stderr') =>
      new Writable({
        // As with the streams of Node, the stream seems to be open after an error.
        autoDestroy: false,
        write(_data, _encoding, done) {
          written[name]++;
          const code = codes[name];
          done(code ? Object.assign(new Error(code), { code }) : null);
        },
      });
    const made = {
      env: {},
      on: () => {},
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      exitCode: undefined as number | undefined,
    };
    return { made, written, ...streams(made as unknown as NodeJS.Process) };
  }

  it.each(['ENOSPC', 'EPIPE', 'EIO'])('is never written to again: %s', async (code) => {
    const { made, written, out, err, end } = host({ stdout: code, stderr: code });
    for (let i = 0; i < 3; i++) {
      out.write('a');
      err.write('a');
      await new Promise((resolve) => setImmediate(resolve));
      out.write('a');
      err.write('a');
    }
    end(1);
    expect(written).toEqual({ stdout: 1, stderr: 1 });
    expect(made.exitCode).toBe(code === 'EPIPE' ? 1 : 2);
  });

  it.each(['at once', 'by an event', 'by a throw'])(
    'is not even asked to: one that fails %s',
    async (how) => {
      // Streams of Node ignore writes after an error; this one counts them.
      let asked = 0;
      let heard: (error: Error) => void = () => {};
      const failure = Object.assign(new Error('EIO'), { code: 'EIO' });
      const stream = {
        errored: null as Error | null,
        on(_event: string, listener: typeof heard) {
          heard = listener;
          return stream;
        },
        write() {
          asked++;
          if (how === 'by a throw') throw failure;
          if (how === 'at once') stream.errored = failure;
          else setImmediate(() => heard(failure));
        },
      };
      for (const name of ['stdout', 'stderr'] as const) {
        asked = 0;
        stream.errored = null;
        const { made, out, err, end } = host({});
        Object.defineProperty(made, name, { value: stream });
        const output = name === 'stdout' ? out : err;
        output.write('a');
        await new Promise((resolve) => setImmediate(resolve));
        for (let i = 0; i < 5; i++) output.write('b');
        end(0);
        await new Promise((resolve) => setImmediate(resolve));
        expect({ name, asked, code: made.exitCode }).toEqual({ name, asked: 1, code: 2 });
      }
    },
  );

  it('may also be one that Node can’t open', () => {
    const { made, end, err } = host({});
    Object.defineProperty(made, 'stderr', {
      get: () => {
        throw Object.assign(new Error('EBADF'), { code: 'EBADF' });
      },
    });
    err.write('a');
    end(0);
    expect(made.exitCode).toBe(2);
  });
});
