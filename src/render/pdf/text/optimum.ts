import type { Chunk } from './chunks.ts';

// The fewest lines first, then the most even right edge; then no hyphen, one-letter word or number at the end
// of a line.
const LINE_COST = 4;
const HYPHEN_COST = 0.12;
const SHORT_WORD_COST = 0.02;
// What belongs together is kept so at the cost of a line more, unless it is wider than the line.
const GLUED_COST = 5;
// A hyphen of the text itself costs less, unless it would leave « ci- » or « y- » at the end of the line.
const OWN_HYPHEN_COST = 0.04;
/** A title does not end a line with a word that announces the next, were it a line longer. */
const TITLE_COST = 6;
const ANNOUNCING = /^(?:à|au|aux|avec|d’|dans|de|des|du|en|et|l’|la|le|les|ou|par|pour|sur|un|une)$/i;
const SHORTEST_PART = 3;
/** A short number belongs to the next word; a year does not. */
const COUNT = /^[\d\u202f,]{1,3}$/;
/** A last line shorter than this share of the width is worth some unevenness above it. */
const SHORT_LAST_LINE = 0.2;
/**
 * The ends of lines of at most `width` points, as indices of chunks (exclusive), with the least sum of squared empty shares, including
 * that of the last line when `balanced`. A chunk wider than `width` is alone on its line.
 */
export function bestBreaks(chunks: readonly Chunk[], width: number, balanced: boolean): number[] {
  const count = chunks.length;
  const cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(count + 1);
  // Of each chunk as the end of a line, once for all the lines that may end with it.
  const ends = new Float64Array(count).fill(-1);
  cost[0] = 0;
  for (let from = 0; from < count; from++) {
    const base = cost[from] ?? 0;
    if (base === Number.POSITIVE_INFINITY) continue;
    let run = 0;
    for (let end = from + 1; end <= count; end++) {
      const last = chunks[end - 1];
      if (!last) break;
      const total = run + last.bare + last.hyphen;
      if (total > width && end > from + 1) {
        if (run + last.bare > width) break;
      } else {
        const inner = !last.forced && (end < count || balanced);
        if (inner && (ends[end - 1] ?? 0) < 0) ends[end - 1] = endCost(last, balanced);
        const price =
          base +
          (inner
            ? innerCost(total, width, ends[end - 1] ?? 0)
            : LINE_COST + (from === 0 || last.forced ? 0 : Math.max(0, SHORT_LAST_LINE - total / width)));
        if (price < (cost[end] ?? 0)) {
          cost[end] = price;
          previous[end] = from;
        }
      }
      if (last.forced) break;
      run += last.width;
    }
  }
  return traced(previous, count);
}

function innerCost(total: number, width: number, end: number): number {
  const empty = Math.max(0, (width - total) / width);
  return LINE_COST + empty * empty + end;
}

function endCost({ hyphen, glued, parts }: Chunk, balanced: boolean): number {
  if (hyphen > 0) return HYPHEN_COST;
  if (glued) return GLUED_COST;
  const word = (parts.at(-1)?.shaped.text ?? '').trimEnd();
  if (word.endsWith('-')) return word.length <= SHORTEST_PART ? HYPHEN_COST : OWN_HYPHEN_COST;
  if (balanced && ANNOUNCING.test(word)) return TITLE_COST;
  return word.length === 1 || COUNT.test(word) ? SHORT_WORD_COST : 0;
}

function traced(previous: Int32Array, count: number): number[] {
  const ends: number[] = [];
  for (let end = count; end > 0; end = previous[end] ?? 0) ends.push(end);
  return ends.reverse();
}
