/** A replacement in a text: offsets in UTF-16 units, the end exclusive. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices applied. They must not overlap; those at the same offset are applied in the given order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text: put } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(from, start), put);
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
