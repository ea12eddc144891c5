import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Reader, SCALE, type Shown, TIMEOUT } from './reader.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PYTHON = process.env.CSI_PYTHON ?? at('../../../.venv/bin/python');

/** PDFium, the engine of Chrome. */
export const pdfium = (): Reader => worker('PDFium', PYTHON, at('pdfium.py'));

/** PDF.js, the engine of Firefox. */
export const pdfjs = (): Reader => worker('PDF.js', process.execPath, at('pdfjs.mjs'));

type Child = ChildProcessByStdio<Writable, Readable, null>;

/**
 * A reader that stays running. It reads one path per line and, for each, writes a line of JSON, with the sizes of the pages or an error, then
 * the bytes of the pages. After a crash or a timeout it is started again for the next file.
 */
function worker(name: string, program: string, script: string): Reader {
  let child: Child | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const started = (): Child => {
    child ??= spawn(program, [script, String(SCALE)], { stdio: ['pipe', 'pipe', 'ignore'] });
    return child;
  };
  const end = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  const ask = async (file: string): Promise<Shown> => {
    try {
      return await answer(started(), file);
    } catch (error) {
      end();
      return { error: String(error) };
    }
  };
  return {
    name,
    version: () => execFileSync(program, [script, '--version'], { encoding: 'utf8' }).trim(),
    show(file) {
      // One file at a time: answers do not say which file they are for.
      const next = last.then(() => ask(file));
      last = next;
      return next;
    },
    close: end,
  };
}

function answer(child: Child, file: string): Promise<Shown> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let [length, wanted] = [0, Number.POSITIVE_INFINITY];
    let sizes: [number, number][] = [];
    let start = 0;
    const done = (act: () => void) => {
      clearTimeout(timer);
      child.stdout.off('data', data);
      child.off('exit', gone).off('error', gone);
      act();
    };
    const gone = (why: unknown) => done(() => reject(new Error(`the reader died (${why})`)));
    const timer = setTimeout(() => done(() => reject(new Error(`more than ${TIMEOUT} ms`))), TIMEOUT);
    const data = (chunk: Buffer) => {
      parts.push(chunk);
      length += chunk.length;
      if (wanted === Number.POSITIVE_INFINITY && chunk.includes(10)) {
        const head = Buffer.concat(parts);
        start = head.indexOf(10) + 1;
        const header = JSON.parse(head.toString('utf8', 0, start)) as {
          pages?: [number, number][];
          error?: string;
        };
        if (header.error !== undefined) return done(() => resolve({ error: header.error ?? '' }));
        sizes = header.pages ?? [];
        wanted = sizes.reduce((sum, [width, height]) => sum + width * height, start);
      }
      if (length >= wanted) done(() => resolve({ pages: split(Buffer.concat(parts), start, sizes) }));
    };
    child.stdout.on('data', data);
    child.on('exit', gone).on('error', gone);
    child.stdin.write(`${file}\n`);
  });
}

function split(bytes: Buffer, start: number, sizes: readonly [number, number][]) {
  let at = start;
  return sizes.map(([width, height]) => {
    const gray = bytes.subarray(at, at + width * height);
    at += width * height;
    return { width, height, gray };
  });
}
