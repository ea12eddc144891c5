import { clustersOf, type Shaper } from '../fonts/index.ts';
import { type Chunk, type ChunkPart, chunk } from './chunks.ts';

/** Inserts U+00AD where a word may be hyphenated. */
export type Hyphenate = (word: string) => string;

const WORD = /^([\p{P}]*)(\p{Ll}[\p{Ll}’']{5,}|\p{Lu}\p{Ll}{6,})([\p{P}\u00a0\u202f]*\s*)$/u;
const SHORTEST_START = 3;
const SHORTEST_END = 3;
/** In em. */
const HYPHEN_WIDTH = 0.36;

/**
 * Splits chunks further where their words may be hyphenated. Chunks of several styles, acronyms and figures
 * stay whole.
 */
export function hyphenated(chunks: readonly Chunk[], shaper: Shaper, hyphenate: Hyphenate): Chunk[] {
  return chunks.flatMap((whole) => {
    const part = whole.parts[0];
    if (!part || whole.parts.length > 1) return [whole];
    const parts = partsOf(part.shaped.text, hyphenate);
    return parts.length < 2
      ? [whole]
      : parts.map((text, index) =>
          index < parts.length - 1
            ? chunk([withText(part, text, shaper)], false, hyphenRoom(part, shaper))
            : chunk([withText(part, text, shaper)], whole.forced, 0, whole.glued),
        );
  });
}

/**
 * Splits a chunk wider than `width` between characters: text that cannot be broken must still not be cut off.
 */
export function shattered(whole: Chunk, width: number, shaper: Shaper): Chunk[] {
  const chunks: Chunk[] = [];
  for (const part of whole.parts) {
    let text = '';
    for (const character of clustersOf(part.shaped.text)) {
      if (
        text &&
        character.trim() &&
        withText(part, text + character, shaper).shaped.bare * part.style.size > width
      ) {
        chunks.push(chunk([withText(part, text, shaper)], false));
        text = '';
      }
      text += character;
    }
    // A closing bracket or a full stop is never alone on its line.
    const before = /^[\p{P}\s]+$/u.test(text) ? chunks.pop() : undefined;
    const [start] = before?.parts ?? [];
    if (start) {
      const letters = clustersOf(start.shaped.text);
      text = `${letters.pop() ?? ''}${text}`;
      if (letters.length > 0) chunks.push(chunk([withText(part, letters.join(''), shaper)], false));
    }
    if (text) chunks.push(chunk([withText(part, text, shaper)], false));
  }
  const last = chunks.at(-1);
  if (last) {
    last.forced = whole.forced;
    last.glued = whole.glued;
  }
  return chunks;
}

// At least as wide as the widest hyphen of csi's faces, so that a line never extends past its column.
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

function withText(part: ChunkPart, text: string, shaper: Shaper): ChunkPart {
  return { ...part, shaped: shaper.shape(text, part.style.typeface) };
}
