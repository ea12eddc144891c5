import type { Offsets, SourceNode } from '../locate.ts';

/** The data of a text, and the place of each value. */
export interface Tree {
  data: unknown;
  root: SourceNode;
  /** Every key of the text, if the reader collected them. */
  named?: ReadonlySet<string>;
  /** The spans of the values that aliases repeat. */
  repeated?: readonly Offsets[];
  /** The spans that were left out because of problems, so that the rest could be read. */
  lost?: readonly Offsets[];
}
