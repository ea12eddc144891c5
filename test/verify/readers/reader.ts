/** A page as a reader shows it: `width` × `height` bytes, from white (255) to black (0), row after row. */
export interface Raster {
  width: number;
  height: number;
  gray: Uint8Array;
}

/** What a reader makes of a file: every page, or why it opens none. */
export type Shown = { pages: Raster[] } | { error: string };

/** A program that shows PDFs. It may run for long: `close` ends it. */
export interface Reader {
  /** The engine, and in brackets the well-known program that it is part of. */
  name: string;
  version(): string;
  /** Never rejects: a reader that fails, dies or takes too long shows nothing, and says why. */
  show(file: string): Promise<Shown>;
  close(): void;
}

/** Pixels per point: a page of A4 is 298 × 421, enough for a letter to leave a trace. */
export const SCALE = 0.5;

/** How long a reader may take for one file, in milliseconds. */
export const PATIENCE = 300_000;
