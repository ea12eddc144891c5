import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { parseInline } from './inline.ts';
import { attributesOf } from './plain-attributes.ts';
import { tableOf } from './plain-table.ts';

/** Parses whole blocks with micromark. */
export type FullParse = (markdown: string) => RootContent[];

/** Thrown when the text is not plain: micromark has to read it. */
class NeedsMicromark extends Error {}

const FENCE = /^(:{3,})([a-z]+(?:-[a-z]+)*)(\{[^}]*\})?$/;
const LEAF = /^::([a-z]+(?:-[a-z]+)*)(?:\[([^\\[\]*_`<&!:]*)\])?$/;
const CLOSING = /^ {0,3}(:{3,})[ \t]*$/;
const HEADING = /^(#{1,6}) +(.*[^# ])$/;
const ITEM = /^( *)(?:([-])|(\d{1,9})\.) (?=\S)(.*)$/s;
const LIST_MARKER = /^ {0,3}([-+*]|\d{1,9}[.)])([ \t]|$)/;
/**
 * What the plain reader never handles: code and HTML may contain blank lines, a definition changes text
 * elsewhere, and tabs, NUL and carriage returns have rules of their own.
 */
const BEYOND = /```|~~~|^ *<|(?<!\\)(<(?!br>)|\]:)|[\t\0\r\ufeff]/m;
/** The beginnings of a line that is certainly text of a paragraph. */
const PLAIN_START =
  /^(?:[^\s!-/:-@[-`{-~]|\\[!-/:-@[-`{-~]|\*\*?[^\s*]|\[[^\]\n]*\]\(|[(."'?%$,;@^/{}]|!(?!\[))/;
const ORDERED_START = /^\d{1,9}[.)]([ \t]|$)/;

/**
 * The mdast of plain Markdown of the dialect, without positions: the same nodes as micromark's, about thirty
 * times faster. A block that is not plain is passed to `full`; undefined when the whole text has to be.
 */
export function parsePlain(markdown: string, full: FullParse): Root | undefined {
  if (BEYOND.test(markdown)) return undefined;
  const children = orUndefined(() => blocks(markdown.split('\n'), full));
  return children && { type: 'root', children };
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NeedsMicromark) return undefined;
    throw error;
  }
}

function blocks(lines: readonly string[], full: FullParse): RootContent[] {
  const children: RootContent[] = [];
  for (let at = 0; at < lines.length; ) {
    if (isBlank(lines[at])) {
      at += 1;
      continue;
    }
    const end = endOf(lines, at);
    const block = blockOf(lines.slice(at, end), full);
    if (block) children.push(block);
    else children.push(...full(lines.slice(at, end).join('\n')));
    at = end;
  }
  return children;
}

// The line after a block, when that is certain: after the closing fence for a container, otherwise at a blank
// line whose next line cannot continue the block. Throws NeedsMicromark when it is not certain.
function endOf(lines: readonly string[], from: number): number {
  const fence = FENCE.exec(lines[from] ?? '')?.[1];
  if (fence) {
    for (let at = from + 1; at < lines.length; at++) {
      const closing = CLOSING.exec(lines[at] ?? '')?.[1];
      if (closing && closing.length >= fence.length) return at + 1;
    }
    throw new NeedsMicromark();
  }
  if (lines[from]?.startsWith(' ')) throw new NeedsMicromark();
  let at = from;
  let list = false;
  for (;;) {
    while (at < lines.length && !isBlank(lines[at])) {
      list ||= LIST_MARKER.test(lines[at] ?? '');
      at += 1;
    }
    const end = at;
    // A container that begins inside the block may contain blank lines.
    if (lines.slice(from, end).some((line) => line.includes(':::'))) throw new NeedsMicromark();
    while (at < lines.length && isBlank(lines[at])) at += 1;
    const next = lines[at];
    // Indented code changes how micromark reads what follows it: the only indented lines accepted are those
    // of a list item.
    if (next !== undefined && /^ /.test(next) && !(list && /^ {2,4}\S/.test(next)))
      throw new NeedsMicromark();
    if (next === undefined || (!/^[ \t]/.test(next) && !(list && LIST_MARKER.test(next)))) return end;
  }
}

function blockOf(lines: readonly string[], full: FullParse): RootContent | undefined {
  const first = lines[0] ?? '';
  switch (first.charAt(0)) {
    case '#': {
      const [, marks, content] = HEADING.exec(first) ?? [];
      const children = content === undefined || lines.length > 1 ? undefined : parseInline(content);
      return children && { type: 'heading', depth: (marks ?? '').length as 1, children };
    }
    case '|':
      return tableOf(lines);
    case ':':
      return directiveOf(lines, full);
    default:
      return ITEM.test(first) ? listOf(lines) : paragraphOf(lines);
  }
}

function paragraphOf(lines: readonly string[]): Paragraph | undefined {
  if (
    !lines.every((line) => PLAIN_START.test(line) && !ORDERED_START.test(line)) ||
    (lines.at(-1) ?? '').endsWith(' ')
  )
    return undefined;
  const children = parseInline(lines.join('\n'));
  return children && { type: 'paragraph', children };
}

// A line that ends with a backslash goes on below: the two are one line of an item, with a line break in it.
function joined(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const indent = last?.endsWith('\\') ? ITEM.exec(last) : null;
    const width = indent ? (last ?? '').length - (indent[4] ?? '').length : -1;
    const rest = line.trimStart();
    if (last !== undefined && PLAIN_START.test(rest) && line.length - rest.length === width)
      whole[whole.length - 1] = `${last}\n${rest}`;
    else whole.push(line);
  }
  return whole;
}

function listOf(given: readonly string[]): List | undefined {
  const lines = joined(given);
  const items = lines.map((line) => ITEM.exec(line));
  let at = 0;
  const readList = (indent: number): List | undefined => {
    const first = items[at];
    const ordered = first?.[3] !== undefined;
    const children: ListItem[] = [];
    for (let item = items[at]; item && (item[1] ?? '').length === indent; item = items[at]) {
      if ((item[3] !== undefined) !== ordered) return undefined;
      const text = paragraphOf((item[4] ?? '').split('\n'));
      if (!text) return undefined;
      const inside: BlockContent[] = [text];
      at += 1;
      const width = indent + (item[3] === undefined ? 2 : item[3].length + 2);
      if ((items[at]?.[1] ?? '').length === width) {
        // By CommonMark, only an ordered list that begins at 1 may interrupt a paragraph.
        if (items[at]?.[3] !== undefined && items[at]?.[3] !== '1') return undefined;
        const nested = readList(width);
        if (!nested) return undefined;
        inside.push(nested);
      }
      children.push({ type: 'listItem', spread: false, checked: null, children: inside });
    }
    return { type: 'list', ordered, start: ordered ? Number(first?.[3]) : null, spread: false, children };
  };
  const list = items.every(Boolean) && (items[0]?.[1] ?? '') === '' ? readList(0) : undefined;
  return at === lines.length ? list : undefined;
}

function directiveOf(lines: readonly string[], full: FullParse): RootContent | undefined {
  const first = lines[0] ?? '';
  if (lines.length === 1) {
    const [, name, label] = LEAF.exec(first) ?? [];
    const children: PhrasingContent[] = label ? [{ type: 'text', value: label }] : [];
    return name && label?.trim() === label
      ? { type: 'leafDirective', name, attributes: {}, children }
      : undefined;
  }
  const [, colons, name, attributes] = FENCE.exec(first) ?? [];
  if (!colons || !name) return undefined;
  const values = attributesOf(attributes);
  const inner = orUndefined(() => blocks(lines.slice(1, -1), full));
  return (
    inner &&
    values && { type: 'containerDirective', name, attributes: values, children: inner as BlockContent[] }
  );
}

function isBlank(line: string | undefined): boolean {
  return line !== undefined && /^[ \t]*$/.test(line);
}
