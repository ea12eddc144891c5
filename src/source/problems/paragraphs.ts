import { cite } from '../../kernel/french/quote.ts';
import { MAX_PROBLEMS } from '../../kernel/problem.ts';
import { PROSE } from '../../kernel/prose.ts';
import type { SourceProblem } from '../source-problem.ts';
import { KEY_LINE, linesOf, type SourceLine } from './lines.ts';
import { quotedBelow } from './quoted-paragraphs.ts';

const MAX_LINE = 2000;
/** A key that may hold paragraphs, followed by the start of its text, by an indicator (`|` or `>`), or by nothing. */
const HEAD = /^(?<before>(?:- +)*)(?<key>[a-z_]{2,40}):(?:[ \t]+(?<text>[\p{L}\p{N}«("'].*|[|>][-+]?))?$/u;
/** How no paragraph starts, unless its first words are quoted. */
const RESERVED = /^["'&*!|>%@`?]/;
const QUOTES_WORDS = /^"[^"]+"(?!\s*:)[^"]*[^"\s]$/;
/** What ends a text: another entry, a comment, another document. */
const ENTRY = /^(?:-(?:\s|$)|#|---|\.\.\.|[[\]{}])/;

/**
 * Texts of several paragraphs that YAML cannot read without `|`: one contains a colon, or is not indented below its key. The fix writes the
 * same text below `|`. Only texts whose lines can be nothing else are reported.
 */
export function paragraphsIn(text: string): SourceProblem[] {
  const problems: SourceProblem[] = [];
  const lines = linesOf(text);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as SourceLine;
    const {
      before = '',
      key = '',
      text: first = '',
    } = (line.content.length <= MAX_LINE && HEAD.exec(line.content)?.groups) || {};
    if (!PROSE.has(key)) continue;
    const column = line.indent + before.length;
    if (/^["']/.test(first)) {
      const body = quotedBelow(lines, i, first, column);
      if (body && problems.length <= MAX_PROBLEMS)
        problems.push({ ...atMargin(key, body.out), ...belowBar(line, first, body, column + 2, end) });
      i += body?.lines.length ?? 0;
      continue;
    }
    const last = lastOf(lines, i, column);
    const body = lines.slice(i + 1, last + 1);
    const opened = /^[|>]/.test(first);
    const explained =
      problems.length <= MAX_PROBLEMS && problemOf(key, opened ? '' : first, body, { column, opened });
    if (explained) {
      // If the text begins below its key, the problem starts at the key.
      const head = first === '' ? `${key}:` : first;
      const texts = [...(opened || first === '' ? [] : [first]), ...body.map(({ content }) => content)];
      problems.push({ ...explained, ...belowBar(line, head, { lines: body, texts }, column + 2, end) });
    }
    i = last;
  }
  return problems;
}

// The place of a text from the end of its first line on, with the fix that writes it below `|`.
function belowBar(
  line: SourceLine,
  head: string,
  { lines, texts }: { lines: readonly SourceLine[]; texts: readonly string[] },
  column: number,
  end: string,
): Pick<SourceProblem, 'start' | 'end' | 'fix'> {
  const closing = lines.at(-1) ?? line;
  const block = texts.map((one) => (one ? `${end}${' '.repeat(column)}${one}` : end)).join('');
  return {
    start: line.start + line.indent + line.content.length - head.length,
    end: closing.start + closing.indent + closing.content.length,
    fix: {
      description: 'Mettre le texte sous « | », où chaque ligne vide sépare deux paragraphes',
      text: `${/^[a-z_]+:$/.test(head) ? `${head} ` : ''}|${block}`,
    },
  };
}

// The index of the last line that may belong to the text of a key: lines that are indented, and others that are not entries.
function lastOf(lines: readonly SourceLine[], head: number, column: number): number {
  let last = head;
  for (let i = head + 1; i < lines.length; i++) {
    const { content, indent } = lines[i] as SourceLine;
    if (content === '') continue;
    if (indent <= column && (KEY_LINE.test(content) || ENTRY.test(content))) break;
    last = i;
  }
  return last;
}

// Undefined if a line may be something else: a comment, a misaligned key, an item, an entry of a group.
function problemOf(
  key: string,
  first: string,
  body: readonly SourceLine[],
  { column, opened }: { column: number; opened: boolean },
): Omit<SourceProblem, 'start' | 'end'> | undefined {
  if (!body.some(({ content }) => content === '')) return undefined;
  const texts = [
    ...(first === '' ? [] : [first]),
    ...body.flatMap(({ content }) => (content === '' ? [] : [content])),
  ];
  if (
    texts.some(
      (content, i) =>
        /(?:^|\s)#/.test(content) ||
        ((i > 0 || first === '') &&
          (KEY_LINE.test(content) ||
            ENTRY.test(content) ||
            (RESERVED.test(content) && !QUOTES_WORDS.test(content)))),
    )
  )
    return undefined;
  const out = body.find(({ content, indent }) => content !== '' && indent <= column);
  // After an indicator only missing indentation is a problem, and the relative indentation of the lines must be kept.
  const columns = new Set(
    body.flatMap(({ content, indent }) => (content !== '' && indent > column ? [indent] : [])),
  );
  if (opened && (!out || columns.size !== 1)) return undefined;
  const colon = texts.find((content) => /:(?:\s|$)/.test(content));
  // Without indentation, what precedes a colon may be a misspelt key, unless it is part of a sentence.
  if (out && body.some(({ content, indent }) => indent <= column && mayBeKey(content))) return undefined;
  if (out) return atMargin(key, out.content);
  return (
    (colon && {
      rule: 'deux-points-dans-un-texte',
      message: `Ce texte de plusieurs paragraphes contient un deux-points : ${cite(colon)}.`,
      hint: hintOf(key),
    }) ||
    undefined
  );
}

// A line with a colon may be a key unless it is a sentence: punctuation before the colon, and closing punctuation at its end.
function mayBeKey(content: string): boolean {
  const colon = content.search(/:(?:\s|$)/);
  return colon !== -1 && !(/[,.;] /.test(content.slice(0, colon)) && /[.!?…»]$/.test(content));
}

const atMargin = (key: string, content: string): Omit<SourceProblem, 'start' | 'end'> => ({
  rule: 'retrait-incorrect',
  message: `${cite(content)} continue le texte de ${cite(key)}, et n’est pas en retrait.`,
  hint: hintOf(key),
});

const hintOf = (key: string): string =>
  `Mettez « | » après « ${key}: », puis le texte à la ligne, en retrait : chaque ligne vide y sépare deux paragraphes.`;
