import type { Shaped, Shaper } from '../fonts/index.ts';
import type { TextStyle } from '../style.ts';
import { breaksOf } from './breaks.ts';
import type { Link, StyledSpan } from './inline.ts';

/** A measured piece of a chunk, in one style. */
export interface ChunkPart {
  shaped: Shaped;
  style: TextStyle;
  link: Link | undefined;
}

/** Text that no line may break: `width` with its last space, `bare` without, in points. */
export interface Chunk {
  parts: ChunkPart[];
  width: number;
  bare: number;
  /** A line ends here whatever room is left. */
  forced: boolean;
  /** The chunk is the beginning of a word, and a hyphen is drawn when a line ends with it: the room it takes, in points; 0 for what is whole. */
  hyphen: number;
}

/** Cuts spans where UAX #14 lets a line break, and measures the chunks. */
export function chunksOf(spans: readonly StyledSpan[], shaper: Shaper): Chunk[] {
  const text = spans.length === 1 ? (spans[0]?.text ?? '') : spans.map((span) => span.text).join('');
  const chunks: Chunk[] = [];
  let from = 0;
  let span = 0;
  let spanStart = 0;
  for (const position of breaksOf(text)) {
    const pieces: ChunkPart[] = [];
    const forced = text[position - 1] === '\n';
    while (from < position) {
      const current = spans[span];
      if (!current) break;
      const end = Math.min(position, spanStart + current.text.length);
      if (end > from) {
        const part =
          forced && end === position
            ? text.slice(from, end - 1) + spaceFor(text, end - 1)
            : text.slice(from, end);
        if (part)
          pieces.push({
            shaped: shaper.shape(part, current.style.typeface),
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
    chunks.push(chunk(pieces, forced));
  }
  return chunks;
}

// A forced break is drawn as a space too, or the words on both sides of it would be one for who hears or copies them.
function spaceFor(text: string, at: number): string {
  return at > 0 && !/\s/.test(text.charAt(at - 1)) ? ' ' : '';
}

/** A chunk of pieces, measured. */
export function chunk(pieces: ChunkPart[], forced: boolean, hyphen = 0): Chunk {
  let width = 0;
  for (const piece of pieces) width += piece.shaped.width * piece.style.size;
  const last = pieces.at(-1);
  return {
    parts: pieces,
    width,
    bare: last ? width - (last.shaped.width - last.shaped.bare) * last.style.size : 0,
    forced,
    hyphen,
  };
}
