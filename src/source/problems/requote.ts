import { lineEndAfter } from '../line-ends.ts';
import type { Offsets } from '../locate.ts';
import type { SourceProblem } from '../source-problem.ts';

const MAX_LENGTH = 2000;
/** A key or a dash, with the blanks before the text that follows it. */
const HEAD = /^(?<before> *(?:- +)*)(?:(?<key>[\p{L}_][^"'#:[\]{}]{0,200}?) *:|-) +$/u;

/**
 * The spans of one-line texts that YAML misreads and that quotation marks may fix. Whether a text is wanted there is decided by the schema,
 * later.
 */
export function unquoted(text: string, problems: readonly SourceProblem[]): Offsets[] {
  return problems.flatMap(({ rule, start }) => {
    if (rule !== 'deux-points-dans-un-texte' && rule !== 'caractere-reserve') return [];
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const line = text.slice(from, Math.min(lineEndAfter(text, start), start + MAX_LENGTH)).trimEnd();
    const { before, key } = HEAD.exec(line.slice(0, start - from))?.groups ?? {};
    const typed = line.slice(start - from);
    // These need a person: a word and its colon (perhaps a key that belongs on its own line), a text without letters, a comment, quotation
    // marks, a continuation line.
    if (
      before === undefined ||
      typed.length >= MAX_LENGTH ||
      !/[\p{L}\p{N}]/u.test(typed) ||
      /["\\]|\s#|(?:^|:\s+)'|^[\w-]+:(?:\s|$)/.test(typed)
    )
      return [];
    const column = key === undefined ? line.slice(0, start - from).lastIndexOf('-') : before.length;
    return nextIndent(text, lineEndAfter(text, start) + 1) <= column
      ? [[start, start + typed.length] as const]
      : [];
  });
}

/** Whether two pieces of data differ only in that some values are now these texts, each exactly once. */
export function onlyTexts(before: unknown, after: unknown, texts: readonly string[]): boolean {
  const awaited = [...texts];
  const same = (a: unknown, b: unknown): boolean => {
    if (typeof a === 'string' && typeof b === 'string' && a !== b) {
      const at = awaited.indexOf(b);
      return at !== -1 && awaited.splice(at, 1).length === 1;
    }
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
    if (Array.isArray(a) !== Array.isArray(b)) return false;
    const [keys, others] = [Object.keys(a), Object.keys(b)];
    return (
      keys.length === others.length &&
      keys.every((key, i) => key === others[i] && same(Reflect.get(a, key), Reflect.get(b, key)))
    );
  };
  return same(before, after) && awaited.length === 0;
}

// The indentation of the next line with content; -1 at the end of the text.
function nextIndent(text: string, from: number): number {
  for (let start = from; start < text.length; start = lineEndAfter(text, start) + 1) {
    const line = text.slice(start, lineEndAfter(text, start));
    const column = line.search(/\S/);
    if (column !== -1 && line[column] !== '#') return column;
  }
  return -1;
}
