import type { PdfDict } from './values.ts';

/** What a cross-reference table records about one object: its offset, or the object stream that packs it and its index (`rank`) there, or that it is free. */
export type XrefEntry =
  | { kind: 'at'; offset: number; generation: number }
  | { kind: 'in'; stream: number; rank: number }
  | { kind: 'free' };

/** A cross-reference table (ISO 32000-1, 7.5.4) or stream (7.5.8). */
export interface XrefTable {
  /** The offset at which it begins. */
  xref: number;
  /** By object number, in rising order. */
  entries: ReadonlyMap<number, XrefEntry>;
  trailer: PdfDict;
  /** The offset of the trailer dictionary. */
  trailerAt: number;
}

/** The highest object number that every reader supports (ISO 32000-1, annex C.2). */
export const HIGHEST_OBJECT_NUMBER = 8_388_607;
