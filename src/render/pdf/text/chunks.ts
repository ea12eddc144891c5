/** Chunks: stretches of text that no line break may split. Four exports: two types and the two functions that make them. */

import type { Shaped, Shaper } from '../fonts/index.ts';
import { ownCopy } from '../own-copy.ts';
import type { TextStyle } from '../style.ts';
import { breaksOf } from './breaks.ts';
import { isGlued } from './glue.ts';
import type { Link, StyledSpan } from './inline.ts';

/** A measured part of a chunk, in one style. */
export interface ChunkPart {
  shaped: Shaped;
  style: TextStyle;
  link: Link | undefined;
}

/** Text without possible line break; `width` includes its trailing space, `bare` does not; both in points. */
export interface Chunk {
  parts: ChunkPart[];
  width: number;
  bare: number;
  /** The line ends here even if there is room left. */
  forced: boolean;
  /**
   * The width of the hyphen drawn if a line ends with this chunk, which is then the beginning of a word, in
   * points; 0 otherwise.
   */
  hyphen: number;
  /** A line should not end with this chunk: it belongs to what follows, as a number to its unit. */
  glued: boolean;
}

// A cell is measured to size its column and once more to place its lines, and many cells hold the same words.
const known = new WeakMap<Shaper, WeakMap<TextStyle, Map<string, readonly Chunk[]>>>();
const LONGEST_KEPT = 200;
const MOST_KEPT = 2000;

/** Splits spans where a line may break (UAX #14), and measures the chunks. Short texts are remembered. */
export function chunksOf(spans: readonly StyledSpan[], shaper: Shaper): readonly Chunk[] {
  const [only] = spans;
  if (!only || spans.length > 1 || only.link || only.text.length > LONGEST_KEPT) return cut(spans, shaper);
  const texts = textsIn(only.style, shaper);
  let chunks = texts.get(only.text);
  if (!chunks) {
    const text = ownCopy(only.text);
    chunks = cut([{ text, style: only.style }], shaper);
    if (texts.size >= MOST_KEPT) texts.clear();
    texts.set(text, chunks);
  }
  return chunks;
}

function textsIn(style: TextStyle, shaper: Shaper): Map<string, readonly Chunk[]> {
  const styles = known.get(shaper) ?? new WeakMap<TextStyle, Map<string, readonly Chunk[]>>();
  const texts = styles.get(style) ?? new Map<string, readonly Chunk[]>();
  known.set(shaper, styles.set(style, texts));
  return texts;
}

function cut(spans: readonly StyledSpan[], shaper: Shaper): Chunk[] {
  const text = spans.length === 1 ? (spans[0]?.text ?? '') : spans.map((span) => span.text).join('');
  const chunks: Chunk[] = [];
  let from = 0;
  let span = 0;
  let spanStart = 0;
  for (const position of breaksOf(text)) {
    const parts: ChunkPart[] = [];
    const forced = text[position - 1] === '\n';
    while (from < position) {
      const current = spans[span];
      if (!current) break;
      const end = Math.min(position, spanStart + current.text.length);
      if (end > from) {
        const slice =
          forced && end === position
            ? text.slice(from, end - 1) + spaceFor(text, end - 1)
            : text.slice(from, end);
        if (slice)
          parts.push({
            shaped: shaper.shape(slice, current.style.typeface),
            style: current.style,
            link: current.link,
          });
        from = end;
      }
      if (end === spanStart + current.text.length) {
        spanStart += current.text.length;
        span += 1;
      }
    }
    chunks.push(chunk(parts, forced, 0, !forced && isGlued(text, position)));
  }
  return chunks;
}

// A forced break is also drawn as a space: otherwise the words on both sides would be copied and read aloud
// as one.
function spaceFor(text: string, at: number): string {
  return at > 0 && !/\s/.test(text.charAt(at - 1)) ? ' ' : '';
}

/** A chunk of these parts, measured. */
export function chunk(parts: ChunkPart[], forced: boolean, hyphen = 0, glued = false): Chunk {
  let width = 0;
  for (const part of parts) width += part.shaped.width * part.style.size;
  const last = parts.at(-1);
  return {
    parts,
    width,
    bare: last ? width - (last.shaped.width - last.shaped.bare) * last.style.size : 0,
    forced,
    hyphen,
    glued,
  };
}
