import type { Line } from './lines.ts';

/** The rest of a text between quotation marks, and the first of its lines that stands at the margin. */
interface Quoted {
  lines: readonly Line[];
  /** All of its lines, without the quotation marks. */
  texts: readonly string[];
  out: string;
}

/**
 * The lines below a key that a quotation mark on it opens: paragraphs of which one is not set in, so that YAML can't read them. Nothing
 * where the mark that closes them is not the only other one, at the end of a line, or where YAML would read a sign in them.
 */
export function quotedBelow(
  lines: readonly Line[],
  head: number,
  first: string,
  column: number,
): Quoted | undefined {
  const mark = first[0] as string;
  const bare = (held: string) => (mark === "'" ? held.replaceAll("''", '’') : held);
  if (bare(first.slice(1)).includes(mark) || (mark === '"' && first.includes('\\'))) return undefined;
  let out: string | undefined;
  let parted = false;
  for (let i = head + 1; i < lines.length; i++) {
    const { held, indent } = lines[i] as Line;
    if (held === '') parted = true;
    else if (indent <= column) out ??= held;
    if (/^(?:---|\.\.\.)/.test(held) || (mark === '"' && held.includes('\\'))) return undefined;
    const at = bare(held).indexOf(mark);
    if (at === -1) continue;
    if (at !== bare(held).length - 1 || out === undefined || !parted) return undefined;
    const below = lines.slice(head + 1, i + 1);
    const all = [first.slice(1), ...below.map((line) => line.held)];
    const texts = all.map((one, n) => typed(n === all.length - 1 ? one.slice(0, -1) : one, mark));
    return { lines: below, texts, out: out === held ? (texts.at(-1) ?? '') : out };
  }
  return undefined;
}

const typed = (held: string, mark: string) => (mark === "'" ? held.replaceAll("''", "'") : held);
