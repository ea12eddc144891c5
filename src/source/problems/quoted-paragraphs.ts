import type { SourceLine } from './lines.ts';

/** The rest of a quoted text, and its first line that is not indented. */
interface Quoted {
  lines: readonly SourceLine[];
  /** All its lines, without the quotation marks. */
  texts: readonly string[];
  out: string;
}

/**
 * The lines of a quoted text that starts on the line of its key and has a paragraph that is not indented, so that YAML cannot read it.
 * Undefined if the closing quotation mark is not the only other one, at the end of a line, or if YAML would read an indicator in the text.
 */
export function quotedBelow(
  lines: readonly SourceLine[],
  head: number,
  first: string,
  column: number,
): Quoted | undefined {
  const mark = first[0] as string;
  const bare = (content: string) => (mark === "'" ? content.replaceAll("''", '’') : content);
  if (bare(first.slice(1)).includes(mark) || (mark === '"' && first.includes('\\'))) return undefined;
  let out: string | undefined;
  let parted = false;
  for (let i = head + 1; i < lines.length; i++) {
    const { content, indent } = lines[i] as SourceLine;
    if (content === '') parted = true;
    else if (indent <= column) out ??= content;
    if (/^(?:---|\.\.\.)/.test(content) || (mark === '"' && content.includes('\\'))) return undefined;
    const at = bare(content).indexOf(mark);
    if (at === -1) continue;
    if (at !== bare(content).length - 1 || out === undefined || !parted) return undefined;
    const below = lines.slice(head + 1, i + 1);
    const all = [first.slice(1), ...below.map((line) => line.content)];
    const texts = all.map((one, n) => typed(n === all.length - 1 ? one.slice(0, -1) : one, mark));
    return { lines: below, texts, out: out === content ? (texts.at(-1) ?? '') : out };
  }
  return undefined;
}

const typed = (content: string, mark: string) => (mark === "'" ? content.replaceAll("''", "'") : content);
