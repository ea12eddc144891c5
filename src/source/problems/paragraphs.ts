import { cite } from '../../kernel/french/quote.ts';
import { MAX_PROBLEMS } from '../../kernel/problem.ts';
import { PROSE } from '../../kernel/prose.ts';
import type { SourceProblem } from '../source-problem.ts';
import { KEY_LINE, type Line, linesOf } from './lines.ts';
import { quotedBelow } from './quoted-paragraphs.ts';

const MAX_LINE = 2000;
/** A key that may hold paragraphs, with the start of a text on its line, or the sign that opens one below, or nothing. */
const HEAD = /^(?<before>(?:- +)*)(?<key>[a-z_]{2,40}):(?:[ \t]+(?<text>[\p{L}\p{N}«("'].*|[|>][-+]?))?$/u;
/** How no paragraph begins, but by quotation marks around its first words. */
const RESERVED = /^["'&*!|>%@`?]/;
const QUOTES_WORDS = /^"[^"]+"(?!\s*:)[^"]*[^"\s]$/;
/** What ends a text: another entry, a comment, another document. */
const ENTRY = /^(?:-(?:\s|$)|#|---|\.\.\.|[[\]{}])/;

/**
 * Texts of several paragraphs without `|` that YAML can't read: a paragraph has a colon, or stands under its key and not set in. Each with
 * the same text below `|`, where its lines can be nothing else.
 */
export function paragraphsIn(text: string): SourceProblem[] {
  const faults: SourceProblem[] = [];
  const lines = linesOf(text);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const {
      before = '',
      key = '',
      text: first = '',
    } = (line.held.length <= MAX_LINE && HEAD.exec(line.held)?.groups) || {};
    if (!PROSE.has(key)) continue;
    const column = line.indent + before.length;
    if (/^["']/.test(first)) {
      const body = quotedBelow(lines, i, first, column);
      if (body && faults.length <= MAX_PROBLEMS)
        faults.push({ ...atMargin(key, body.out), ...belowBar(line, first, body, column + 2, end) });
      i += body?.lines.length ?? 0;
      continue;
    }
    const last = lastOf(lines, i, column);
    const body = lines.slice(i + 1, last + 1);
    const opened = /^[|>]/.test(first);
    const said = faults.length <= MAX_PROBLEMS && faultOf(key, opened ? '' : first, body, { column, opened });
    if (said) {
      // Of a text that begins below, the key is what stands on the line.
      const head = first === '' ? `${key}:` : first;
      const texts = [...(opened || first === '' ? [] : [first]), ...body.map(({ held }) => held)];
      faults.push({ ...said, ...belowBar(line, head, { lines: body, texts }, column + 2, end) });
    }
    i = last;
  }
  return faults;
}

// Where a text stands from the end of its first line on, and the same below `|`, set in.
function belowBar(
  line: Line,
  head: string,
  { lines, texts }: { lines: readonly Line[]; texts: readonly string[] },
  column: number,
  end: string,
): Pick<SourceProblem, 'start' | 'end' | 'fix'> {
  const closing = lines.at(-1) ?? line;
  const block = texts.map((one) => (one ? `${end}${' '.repeat(column)}${one}` : end)).join('');
  return {
    start: line.start + line.indent + line.held.length - head.length,
    end: closing.start + closing.indent + closing.held.length,
    fix: {
      description: 'Mettre le texte sous « | », où chaque ligne vide sépare deux paragraphes',
      text: `${/^[a-z_]+:$/.test(head) ? `${head} ` : ''}|${block}`,
    },
  };
}

// The last line that may belong to the text of a key: all that is set in, and what is not as long as it is no entry.
function lastOf(lines: readonly Line[], head: number, column: number): number {
  let last = head;
  for (let i = head + 1; i < lines.length; i++) {
    const { held, indent } = lines[i] as Line;
    if (held === '') continue;
    if (indent <= column && (KEY_LINE.test(held) || ENTRY.test(held))) break;
    last = i;
  }
  return last;
}

// None where a line may be something else: a comment, a key out of its column, an item, an entry of a group.
function faultOf(
  key: string,
  first: string,
  body: readonly Line[],
  { column, opened }: { column: number; opened: boolean },
): Omit<SourceProblem, 'start' | 'end'> | undefined {
  if (!body.some(({ held }) => held === '')) return undefined;
  const texts = [
    ...(first === '' ? [] : [first]),
    ...body.flatMap(({ held }) => (held === '' ? [] : [held])),
  ];
  if (
    texts.some(
      (held, i) =>
        /(?:^|\s)#/.test(held) ||
        ((i > 0 || first === '') &&
          (KEY_LINE.test(held) || ENTRY.test(held) || (RESERVED.test(held) && !QUOTES_WORDS.test(held)))),
    )
  )
    return undefined;
  const out = body.find(({ held, indent }) => held !== '' && indent <= column);
  // A text that a sign opens is sound but for what is not set in; how its lines are set in stays.
  const columns = new Set(
    body.flatMap(({ held, indent }) => (held !== '' && indent > column ? [indent] : [])),
  );
  if (opened && (!out || columns.size !== 1)) return undefined;
  const colon = texts.find((held) => /:(?:\s|$)/.test(held));
  // At the margin, what stands before a colon may be a key that is misspelt, unless it is part of a sentence.
  if (out && body.some(({ held, indent }) => indent <= column && mayBeKey(held))) return undefined;
  if (out) return atMargin(key, out.held);
  return (
    (colon && {
      rule: 'deux-points-dans-un-texte',
      message: `Ce texte de plusieurs paragraphes contient un deux-points : ${cite(colon)}.`,
      hint: hintOf(key),
    }) ||
    undefined
  );
}

// What a comma or a full stop parts, and a full stop ends, is a sentence.
function mayBeKey(held: string): boolean {
  const colon = held.search(/:(?:\s|$)/);
  return colon !== -1 && !(/[,.;] /.test(held.slice(0, colon)) && /[.!?…»]$/.test(held));
}

const atMargin = (key: string, held: string): Omit<SourceProblem, 'start' | 'end'> => ({
  rule: 'retrait-incorrect',
  message: `${cite(held)} continue le texte de ${cite(key)}, et n’est pas en retrait.`,
  hint: hintOf(key),
});

const hintOf = (key: string): string =>
  `Mettez « | » après « ${key}: », puis le texte à la ligne, en retrait : chaque ligne vide y sépare deux paragraphes.`;
