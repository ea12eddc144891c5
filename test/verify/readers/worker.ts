import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { PATIENCE, type Reader, SCALE, type Shown } from './reader.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PYTHON = process.env.CSI_PYTHON ?? at('../../../.venv/bin/python');

/** PDFium, which Chrome shows PDFs with. */
export const pdfium = (): Reader => worker('PDFium', PYTHON, at('pdfium.py'));

/** PDF.js, which Firefox shows PDFs with. */
export const pdfjs = (): Reader => worker('PDF.js', process.execPath, at('pdfjs.mjs'));

type Child = ChildProcessByStdio<Writable, Readable, null>;

/**
 * A reader that lives in a process of its own: a path a line on its input; for each, on its output, a line of JSON — the pages' sizes, or
 * an error — and then the bytes of the pages. One that dies or takes too long is started anew for the next file.
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
      // One file at a time: the answers have no number.
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
    const timer = setTimeout(() => done(() => reject(new Error(`more than ${PATIENCE} ms`))), PATIENCE);
    const data = (chunk: Buffer) => {
      parts.push(chunk);
      length += chunk.length;
      if (wanted === Number.POSITIVE_INFINITY && chunk.includes(10)) {
        const head = Buffer.concat(parts);
        start = head.indexOf(10) + 1;
        const said = JSON.parse(head.toString('utf8', 0, start)) as {
          pages?: [number, number][];
          error?: string;
        };
        if (said.error !== undefined) return done(() => resolve({ error: said.error ?? '' }));
        sizes = said.pages ?? [];
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
