import { isScalar, type Node } from 'yaml';
import { lineEndAfter, lineStartBefore } from '../line-ends.ts';
import { Refusal, type YamlValue } from './change.ts';
import { type EditTarget, isFlow, type Opened } from './document.ts';
import { columnOf, type EditEntry, nextLine } from './entries.ts';
import type { YamlLayout } from './layout.ts';
import { endOfText, headerComment, lineBreak, lineEnd, sameLine } from './old-value.ts';
import { fitsBlock, scalarText } from './scalar.ts';
import type { Splice } from './splices.ts';
import { afterKey, below, blockText, flowText, inline, inlineText, itemText } from './write.ts';

/** The splices that replace the value of an existing place, in the style of the old value if that style can hold the new one. */
export function replaceValue(
  opened: Opened,
  found: EditTarget,
  value: YamlValue,
  layout: YamlLayout,
): Splice[] {
  const { text } = opened;
  const { entry, node, flow } = found;
  if (!entry) return replaceRoot(opened, value, layout);
  if (flow) return inFlow(entry, scalarLike(node, value, layout, true) ?? flowText(value, layout), text);
  const old = entry.absent ? null : node;
  if (typeof value === 'string' && isScalar(old) && isBlockScalar(old)) {
    const kept = sameBlock(old, value, columnOf(text, entry.key?.[0] ?? entry.from), text, layout);
    if (kept) return kept;
  }
  const oneLine =
    scalarLike(old, value, layout, false) ??
    (isFlow(old) && !holdsLines(value) ? flowText(value, layout) : undefined);
  if (oneLine !== undefined || inline(value, layout))
    return onLine(entry, old, oneLine ?? inlineText(value, layout), text);
  return onLines(entry, old, value, text, layout);
}

// A text keeps the quotation marks of the old one, and a list its brackets.
function scalarLike(
  old: Node | null,
  value: YamlValue,
  { scalars }: YamlLayout,
  flow: boolean,
): string | undefined {
  if (typeof value !== 'string' || (!flow && fitsBlock(value))) return undefined;
  const type = isScalar(old) ? old.type : undefined;
  const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  return scalarText(value, {
    ...scalars,
    flow,
    ...(quoted && { quoted, quote: type === 'QUOTE_SINGLE' ? "'" : '"' }),
  });
}

const isBlockScalar = (node: Node): boolean =>
  isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');

const holdsLines = (value: YamlValue): boolean =>
  typeof value === 'string'
    ? value.includes('\n')
    : typeof value === 'object' && value !== null && Object.values(value).some(holdsLines);

function replaceRoot({ root, text }: Opened, value: YamlValue, layout: YamlLayout): Splice[] {
  const [start, end] = root?.range ? [root.range[0], endOfText(root, text)] : [text.length, text.length];
  const put =
    typeof value === 'object' && value !== null && Object.keys(value).length > 0
      ? below(value, 0, layout)
      : inlineText(value, layout);
  if (start < end) return [{ start, end, text: put }];
  // If the end of the document is marked, the value goes before that mark.
  const at = nextLine(text, root?.range?.[1] ?? text.length);
  const fresh = at === 0 || text[at - 1] === '\n';
  return [{ start: at, end: at, text: `${fresh ? '' : '\n'}${put}${fresh || at < text.length ? '\n' : ''}` }];
}

function inFlow({ absent, value, after, end }: EditEntry, put: string, text: string): Splice[] {
  if (!absent && value?.range) return [{ start: value.range[0], end: value.range[1], text: put }];
  const colon = text[after - 1] === ':' ? ' ' : ': ';
  return [{ start: end, end, text: colon + put }];
}

function onLine(entry: EditEntry, old: Node | null, put: string, text: string): Splice[] {
  if (!old?.range) return [{ start: entry.end, end: entry.end, text: ` ${put}` }];
  const start = old.range[0];
  const end = endOfText(old, text);
  if (isBlockScalar(old)) return [{ start, end, text: put + headerComment(text, start) }];
  if (!isBlockCollection(old) || sameLine(text, entry.after, start)) return [{ start, end, text: put }];
  refuseMarked(entry);
  return [
    { start: entry.after, end: entry.after, text: ` ${put}` },
    {
      start: lineStartBefore(text, start) - lineBreak(text, lineStartBefore(text, start)),
      end: lineEnd(text, end),
      text: '',
    },
  ];
}

function onLines(
  entry: EditEntry,
  old: Node | null,
  value: YamlValue,
  text: string,
  layout: YamlLayout,
): Splice[] {
  const column = columnOf(text, entry.key?.[0] ?? entry.from);
  const follows = entry.key ? afterKey(value, column, layout) : itemText(value, column, layout).slice(1);
  if (!old?.range) {
    if (!entry.key) return [{ start: entry.end, end: entry.end, text: follows }];
    return splitAtLine(follows, entry.end, entry.end, text);
  }
  const start = old.range[0];
  const end = endOfText(old, text);
  const beside = sameLine(text, entry.after, start);
  if (isBlockCollection(old) || !beside) {
    if (typeof value === 'string')
      return [{ start, end: lineEnd(text, end), text: blockText(value, column + layout.step) }];
    if (beside || !isBlockCollection(old))
      return [{ start, end, text: below(value, columnOf(text, start), layout) }];
    refuseMarked(entry);
    // The lines below the key are rewritten, indented like similar values in the file.
    const line = lineStartBefore(text, start);
    return [
      {
        start: line - lineBreak(text, line),
        end: lineEnd(text, end),
        text: follows.slice(follows.indexOf('\n')),
      },
    ];
  }
  if (isBlockScalar(old))
    return [{ start: entry.after, end, text: commented(follows, headerComment(text, start)) }];
  if (!entry.key) return [{ start: entry.after, end, text: follows }];
  return splitAtLine(follows, entry.after, end, text);
}

// The first line goes between the key and its comment, the other lines after the comment.
function splitAtLine(follows: string, start: number, end: number, text: string): Splice[] {
  const line = follows.indexOf('\n');
  const stop = lineEnd(text, end);
  if (stop === end) return [{ start, end, text: follows }];
  return [
    { start, end, text: follows.slice(0, line) },
    { start: stop, end: stop, text: follows.slice(line) },
  ];
}

const commented = (follows: string, comment: string) => follows.replace('\n', `${comment}\n`);

// Keeps the indicator (`|` or `>`) and the indentation of the old block text.
function sameBlock(
  old: Node,
  value: string,
  column: number,
  text: string,
  layout: YamlLayout,
): Splice[] | undefined {
  const [start = 0] = old.range ?? [];
  const header = text.slice(start, lineEndAfter(text, start));
  const folded = header[0] === '>';
  if (
    /\d/.test(header.slice(0, 3)) ||
    !/^\S/.test(value) ||
    /[\t\r]| (?:\n|$)|\n\n$/.test(value) ||
    (folded && /\n /.test(value))
  )
    return undefined;
  scalarText(value, { ...layout.scalars });
  const indent =
    /^ +(?=\S)/.exec(text.slice(lineEndAfter(text, start) + 1))?.[0].length ?? column + layout.step;
  const typed = folded ? value.replace(/\n(?=[^\n])/g, '\n\n') : value;
  const lines = blockText(typed.endsWith('\n') ? typed : `${typed}\n`, indent)
    .split('\n')
    .slice(1);
  const character = `${header[0]}${value.endsWith('\n') ? '' : '-'}`;
  return [
    {
      start,
      end: endOfText(old, text),
      text: `${character}${headerComment(text, start)}\n${lines.join('\n')}`,
    },
  ];
}

function refuseMarked({ marked }: EditEntry): void {
  if (marked)
    throw new Refusal('Un repère (&) ou une étiquette (!) précède cette valeur : changez-la à la main.');
}

const isBlockCollection = (node: Node) =>
  !isScalar(node) && !isFlow(node) && node.srcToken !== undefined && /^block-/.test(node.srcToken.type);
