import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mupdf, poppler } from './command.ts';
import type { Reader, Shown } from './reader.ts';
import { pdfium, pdfjs } from './worker.ts';

/** The pages that each reader shows of one file, by the name of the reader.*/
export type Views = ReadonlyMap<string, Shown>;

/** All the readers. */
export interface Readers {
  /** Names and versions: “poppler 22.12.0, MuPDF 1.21.1, …”. */
  versions(): string;
  /** Shows a file in all readers, or only in those named. */
  show(pdf: Uint8Array, names?: readonly string[]): Promise<Views>;
  close(): void;
}

/** Starts the readers; `close` stops them and removes their files. */
export function startReaders(): Readers {
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
