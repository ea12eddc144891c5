import type { Shaper } from '../fonts/index.ts';
import { type Chunk, type ChunkPart, chunk } from './chunks.ts';

/** Puts U+00AD where a French word may be cut. */
export type Hyphenate = (word: string) => string;

const WORD = /^([\p{P}]*)(\p{Ll}[\p{Ll}’']{5,}|\p{Lu}\p{Ll}{6,})([\p{P}\u00a0\u202f]*\s*)$/u;
const SHORTEST_START = 3;
const SHORTEST_END = 3;
/** In em. */
const HYPHEN_WIDTH = 0.36;

/** Cuts chunks again where their words may be hyphenated; a chunk of several styles, an acronym or a figure stays whole. */
export function hyphenated(chunks: readonly Chunk[], shaper: Shaper, hyphenate: Hyphenate): Chunk[] {
  return chunks.flatMap((whole) => {
    const piece = whole.parts[0];
    if (!piece || whole.parts.length > 1) return [whole];
    const parts = partsOf(piece.shaped.text, hyphenate);
    return parts.length < 2
      ? [whole]
      : parts.map((text, index) =>
          index < parts.length - 1
            ? chunk([part(piece, text, shaper)], false, hyphenRoom(piece, shaper))
            : chunk([part(piece, text, shaper)], whole.forced),
        );
  });
}

/** Cuts a chunk wider than `width` between characters: what can't be broken is still never cut off. */
export function shattered(whole: Chunk, width: number, shaper: Shaper): Chunk[] {
  const chunks: Chunk[] = [];
  for (const piece of whole.parts) {
    let text = '';
    for (const character of piece.shaped.text) {
      if (
        text &&
        character.trim() &&
        part(piece, text + character, shaper).shaped.bare * piece.style.size > width
      ) {
        chunks.push(chunk([part(piece, text, shaper)], false));
        text = '';
      }
      text += character;
    }
    if (text) chunks.push(chunk([part(piece, text, shaper)], false));
  }
  const last = chunks.at(-1);
  if (last) last.forced = whole.forced;
  return chunks;
}

// At least the widest hyphen of csi's faces, and a hair for kerning: a line never ends past its column.
function hyphenRoom({ style }: ChunkPart, shaper: Shaper): number {
  return Math.max(HYPHEN_WIDTH, shaper.shape('\u00ad', style.typeface).width) * style.size;
}

function partsOf(text: string, hyphenate: Hyphenate): string[] {
  const [, before, word, after] = WORD.exec(text) ?? [];
  if (word === undefined) return [text];
  const parts: string[] = [];
  for (const syllable of hyphenate(word).split('\u00ad')) {
    const last = parts.at(-1);
    if (last !== undefined && (last.length < SHORTEST_START || /[’']$/.test(last)))
      parts[parts.length - 1] = last + syllable;
    else parts.push(syllable);
  }
  const end = parts.at(-1) ?? '';
  if (parts.length > 1 && end.length < SHORTEST_END) parts.splice(-2, 2, (parts.at(-2) ?? '') + end);
  parts[0] = (before ?? '') + (parts[0] ?? '');
  parts[parts.length - 1] = (parts.at(-1) ?? '') + (after ?? '');
  return parts;
}

function part(piece: ChunkPart, text: string, shaper: Shaper): ChunkPart {
  return { ...piece, shaped: shaper.shape(text, piece.style.typeface) };
}
