import type { Rendered } from '../index.ts';
import type { FontFiles } from '../pdf/fonts/faces.ts';

/** What a format may ask of the program that writes it. */
export interface Resources {
  faces(): Promise<FontFiles>;
  /** Whether Markdown is written for readers that know no directives. */
  simple?: boolean;
}

/** The bytes of a document's file; `pages` where the format has pages, `sheets` how many of them were meant where each sheet is one. */
interface WrittenDocument {
  bytes: Uint8Array;
  pages?: number;
  sheets?: number;
}

/** All that the rest of the program knows of a file format. */
export interface Format {
  /** Of the files, without the dot. */
  extension: string;
  /** As people call it: « Markdown ». */
  label: string;
  /** Whether a terminal can show its bytes. */
  readable: boolean;
  /**
   * Whether the document carries what it was made from: its source and the digests of templates and fonts. It is then a document to
   * sign or to publish, and a note for the author says what the source holds.
   */
  provenance: boolean;
  /** Whether the fonts of `--police` change it. */
  fonts: boolean;
  /** From how many files on other threads save time: each has to load and warm up what the first has ready. */
  threadsFrom: number;
  write(rendered: Rendered, resources: Resources): Promise<WrittenDocument>;
  /** Whether csi wrote these bytes and nobody changed them since. */
  owns(bytes: Uint8Array): boolean;
}
