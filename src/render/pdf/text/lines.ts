/** Breaks text into lines. Four exports: lines, their segments, and the options. */

import type { Shaped, Shaper } from '../fonts/index.ts';
import type { TextStyle } from '../style.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { type Hyphenate, hyphenated, shattered } from './hyphenation.ts';
import type { Link, StyledSpan } from './inline.ts';
import { bestBreaks } from './optimum.ts';

/** Words of a line in one style; `x` in points from the start of the line. */
export interface Segment {
  x: number;
  width: number;
  style: TextStyle;
  link: Link | undefined;
  words: Shaped[];
  /** True for a hyphen that is not in the text. */
  hyphen: boolean;
  /** What is read aloud and copied in its place, where its neighbours decide it. */
  spoken?: string;
}

/** A line of text, ready to be placed; `width` in points without its trailing space. */
export interface TextLine {
  segments: Segment[];
  width: number;
  /** Space left on the right of a line that is aligned there, so that figures stand on their units; in points. */
  inset?: number;
}

/**
 * How lines are broken. `hyphenate` allows hyphenation, of words wider than the line alone: some readers of PDF cannot find a word that is
 * cut. `balanced` makes the last line as long as the others, for titles.
 */
export interface Breaking {
  hyphenate?: Hyphenate;
  balanced?: boolean;
}

/**
 * Breaks spans into lines of at most `width` points, ragged right, with the best result for the whole
 * paragraph.
 */
export function linesOf(
  spans: readonly StyledSpan[],
  width: number,
  shaper: Shaper,
  breaking: Breaking = {},
): TextLine[] {
  const chunks = chunksOf(spans, shaper);
  if (chunks.length === 0) return [];
  let total = 0;
  let simple = true;
  for (const one of chunks) {
    total += one.width;
    if (one.forced) simple = false;
  }
  const last = chunks[chunks.length - 1];
  if (simple && last && total - last.width + last.bare <= width)
    return [line(chunks, 0, chunks.length, shaper)];
  const used = fitting(chunks, width, shaper, breaking.hyphenate);
  let from = 0;
  return bestBreaks(used, width, breaking.balanced ?? false).map((end) => {
    const made = line(used, from, end, shaper);
    from = end;
    return made;
  });
}

function fitting(
  chunks: readonly Chunk[],
  width: number,
  shaper: Shaper,
  hyphenate: Hyphenate | undefined,
): readonly Chunk[] {
  if (chunks.every((one) => one.bare <= width)) return chunks;
  return chunks.flatMap((one) => {
    if (one.bare <= width) return [one];
    const parts = hyphenate ? hyphenated([one], shaper, hyphenate) : [one];
    return parts.flatMap((part) =>
      part.bare + part.hyphen <= width ? [part] : shattered(part, width, shaper),
    );
  });
}

function line(chunks: readonly Chunk[], from: number, end: number, shaper: Shaper): TextLine {
  const segments: Segment[] = [];
  let x = 0;
  let bare = 0;
  let current: Segment | undefined;
  let joins = false;
  for (let i = from; i < end; i++) {
    const one = chunks[i];
    if (!one) continue;
    for (const { shaped, style, link } of one.parts) {
      const words: Shaped[] = current?.words ?? [];
      if (!current || current.style !== style || current.link !== link) {
        current = { x, width: 0, style, link, words: [shaped], hyphen: false };
        segments.push(current);
      } else if (joins) {
        // Both parts of a word that was not hyphenated after all are shaped as one, for its ligatures and
        // kerning.
        const start = words.pop();
        const whole = shaper.shape((start?.text ?? '') + shaped.text, style.typeface);
        words.push(whole);
        const grown = (whole.width - (start?.width ?? 0)) * style.size;
        x += grown;
        current.width += grown;
        bare = x - (whole.width - whole.bare) * style.size;
        continue;
      } else words.push(shaped);
      current.width += shaped.width * style.size;
      x += shaped.width * style.size;
      bare = x - (shaped.width - shaped.bare) * style.size;
    }
    joins = one.hyphen > 0;
  }
  if (joins && current) bare += addHyphen(segments, current, x, shaper);
  return { segments, width: bare };
}

function addHyphen(segments: Segment[], after: Segment, x: number, shaper: Shaper): number {
  // A soft hyphen: copied or read aloud, the word is whole (ISO 32000-1, 14.8.2.2.3).
  const shaped = shaper.shape('\u00ad', after.style.typeface);
  const width = shaped.width * after.style.size;
  segments.push({ x, width, style: after.style, link: after.link, words: [shaped], hyphen: true });
  return width;
}
