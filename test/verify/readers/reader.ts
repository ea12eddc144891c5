/** A page as a reader shows it: `width` × `height` bytes from black (0) to white (255), row by row. */
export interface Raster {
  width: number;
  height: number;
  gray: Uint8Array;
}

/** What a reader shows of a file: all its pages, or why it does not open. */
export type Shown = { pages: Raster[] } | { error: string };

/** A program that shows PDFs. It may stay running between files; `close` stops it. */
export interface Reader {
  /** The name of its engine. */
  name: string;
  version(): string;
  /** Never rejects: a reader that fails, dies or takes too long gives an error. */
  show(file: string): Promise<Shown>;
  close(): void;
}

/** Pixels per point. An A4 page is 298 × 421 pixels, enough for one letter to be seen. */
export const SCALE = 0.5;

/** How long a reader may take for one file, in milliseconds. */
export const TIMEOUT = 300_000;
