import type { TextSpan } from '../locate.ts';
import type { SourceProblem } from '../source-problem.ts';

const MAX_LENGTH = 2000;
/** A key or a dash, and the blanks before the text that follows it on its line. */
const HEAD = /^(?<before> *(?:- +)*)(?:(?<key>[\p{L}_][^"'#:[\]{}]{0,200}?) *:|-) +$/u;

/** The texts that may be put between quotation marks, which YAML takes for something else; they end their lines. What is wanted there is for the schema to say. */
export function unquoted(text: string, faults: readonly SourceProblem[]): TextSpan[] {
  return faults.flatMap(({ rule, start }) => {
    if (rule !== 'deux-points-dans-un-texte' && rule !== 'caractere-reserve') return [];
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const line = text.slice(from, Math.min(lineEnd(text, start), start + MAX_LENGTH)).trimEnd();
    const { before, key } = HEAD.exec(line.slice(0, start - from))?.groups ?? {};
    const typed = line.slice(start - from);
    // A word and its colon may be a key that lacks its own line; signs alone, a comment, quotation marks or a further line ask for a person.
    if (
      before === undefined ||
      typed.length >= MAX_LENGTH ||
      !/[\p{L}\p{N}]/u.test(typed) ||
      /["\\]|\s#|(?:^|:\s+)'|^[\w-]+:(?:\s|$)/.test(typed)
    )
      return [];
    const column = key === undefined ? line.slice(0, start - from).lastIndexOf('-') : before.length;
    return nextIndent(text, lineEnd(text, start) + 1) <= column
      ? [[start, start + typed.length] as const]
      : [];
  });
}

/** True when data differ in these texts alone, each once, where they are now what they were typed as. */
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

const lineEnd = (text: string, from: number) =>
  text.indexOf('\n', from) === -1 ? text.length : text.indexOf('\n', from);

// How far the next line that holds something is set in; as little as can be at the end of the text.
function nextIndent(text: string, from: number): number {
  for (let start = from; start < text.length; start = lineEnd(text, start) + 1) {
    const line = text.slice(start, lineEnd(text, start));
    const column = line.search(/\S/);
    if (column !== -1 && line[column] !== '#') return column;
  }
  return -1;
}
