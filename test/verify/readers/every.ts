import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mupdf, poppler } from './command.ts';
import type { Reader, Shown } from './reader.ts';
import { pdfium, pdfjs } from './worker.ts';

/** What each reader makes of one file, by the reader's name. */
export type Views = ReadonlyMap<string, Shown>;

/** The four readers together. */
export interface Readers {
  /** « poppler 22.12.0, MuPDF 1.21.1, … » */
  versions(): string;
  /** What all readers, or those named, make of a file. */
  show(pdf: Uint8Array, names?: readonly string[]): Promise<Views>;
  close(): void;
}

/** Starts the four readers; `close` ends them and takes their files away. */
export function everyReader(): Readers {
  const readers: Reader[] = [poppler(), mupdf(), pdfium(), pdfjs()];
  const folder = mkdtempSync(join(tmpdir(), 'csi-readers-'));
  let count = 0;
  return {
    versions: () => readers.map((reader) => `${reader.name} ${reader.version()}`).join(', '),
    async show(pdf, names) {
      count += 1;
      const file = join(folder, `${count}.pdf`);
      writeFileSync(file, pdf);
      const asked = readers.filter(({ name }) => names?.includes(name) ?? true);
      const views = new Map(
        await Promise.all(asked.map(async (reader) => [reader.name, await reader.show(file)] as const)),
      );
      rmSync(file);
      return views;
    },
    close() {
      for (const reader of readers) reader.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
