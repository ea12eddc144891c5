import type { Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { parseWhole } from './index.ts';

/** What other readers take for markup, though csi does not: subscripts and superscripts, and names that begin with « @ ». */
const FOREIGN = /\\.|[~^]|(?<![\p{L}\p{N}_.+-])@/gsu;

/** The directives that others read as a quotation. */
const QUOTED: ReadonlySet<string> = new Set(['note', 'encadre']);

/** Keeps two lists apart that would be read as one. */
const BETWEEN_LISTS = '<!-- -->';

/** The lines of a document while its directives are taken out. */
interface Lines {
  /** The text of each line. */
  text: string[];
  /** In how many quotations each line is. */
  quoted: number[];
  /** What the block before is, when it is a list: in how many quotations, and whether it has numbers. */
  list?: string | undefined;
}

/**
 * The same document for readers that know no directives (GFM): titles of tables and the mention of the cover in bold, notes as quotations,
 * all other directives left out with nothing of what they hold. Each text stays as it was written.
 */
export function simpleMarkdown(markdown: string): string {
  const root = parseWhole(markdown);
  const text = withoutForeign(markdown, root).split('\n');
  const lines: Lines = { text, quoted: text.map(() => 0) };
  for (const node of root.children) block(node, 0, lines);
  return `${joined(lines).trim()}\n`;
}

function withoutForeign(markdown: string, root: Root): string {
  const pieces: string[] = [];
  let done = 0;
  const visit = (node: Nodes): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (node.type === 'link' && markdown.startsWith('<', start)) return;
    if (node.type === 'text') {
      const own = markdown.slice(start, end).replace(FOREIGN, (found) => (found[1] ? found : `\\${found}`));
      pieces.push(markdown.slice(done, start), own);
      done = end;
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return [...pieces, markdown.slice(done)].join('');
}

function block(node: Nodes, depth: number, lines: Lines): void {
  const first = (node.position?.start.line ?? 1) - 1;
  if (node.type === 'leafDirective') {
    const line = lines.text[first] ?? '';
    lines.text[first] = bold(line.slice(line.indexOf('[') + 1, Math.max(line.lastIndexOf(']'), 0)));
    if (lines.text[first]) lines.list = undefined;
  } else if (node.type === 'containerDirective') {
    container(node, first, depth, lines);
  } else {
    const list = node.type === 'list' ? `${depth} ${node.ordered}` : undefined;
    if (list !== undefined && list === lines.list)
      lines.text[first] = `${BETWEEN_LISTS}\n\n${lines.text[first]}`;
    lines.list = list;
  }
}

function container(node: ContainerDirective, first: number, depth: number, lines: Lines): void {
  const last = (node.position?.end.line ?? 1) - 1;
  const title = node.attributes?.titre;
  lines.text[first] = title ? bold(escapedTitle(title)) : '';
  if (title) lines.list = undefined;
  // A blank line under the title, which may be the first line of a table.
  if (title) lines.text[first] += '\n';
  if (/^ *:{3,} *$/.test(lines.text[last] ?? '')) lines.text[last] = '';
  const inner = QUOTED.has(node.name) ? depth + 1 : depth;
  if (inner > depth) for (let at = first + 1; at < last; at += 1) lines.quoted[at] = inner;
  for (const child of node.children) block(child, inner, lines);
}

const bold = (text: string): string => (text === '' ? '' : `**${text}**`);

// An attribute is plain text.
const escapedTitle = (title: string): string => title.replace(/[\\`*_[\]<>|~#$&^@]/g, '\\$&');

/** The lines with the signs of their quotations. Of several blank lines one is left, that of the fewest quotations. */
function joined({ text, quoted }: Lines): string {
  const all = text.flatMap((lines, at) =>
    lines.split('\n').map((line) => `${'> '.repeat(quoted[at] ?? 0)}${line}`.trimEnd()),
  );
  const kept: string[] = [];
  for (const line of all) {
    const before = kept.at(-1);
    if (before === undefined || !isBlank(line) || !isBlank(before)) kept.push(line);
    else if (line.length < before.length) kept[kept.length - 1] = line;
  }
  return kept.join('\n');
}

const isBlank = (line: string): boolean => /^[> ]*$/.test(line);
