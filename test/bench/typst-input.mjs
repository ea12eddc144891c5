// Converts the Markdown that csi makes to the JSON that contrat.typ lays out, so that both print exactly the same text.
// `node typst-input.mjs contrat.md contrat.json`
import { readFileSync, writeFileSync } from 'node:fs';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';

const INLINE = {
  text: (node) => node.value,
  strong: (node) => ({ b: inlines(node.children) }),
  emphasis: (node) => ({ i: inlines(node.children) }),
  link: (node) => ({ a: node.url, c: inlines(node.children) }),
  break: () => ({ n: 1 }),
  html: () => ({ n: 1 }),
};

function inlines(nodes) {
  const list = nodes.map((node) => INLINE[node.type](node));
  return list.length === 1 ? list[0] : list;
}

const rows = (table) => table.children.map((row) => row.children.map((cell) => inlines(cell.children)));
const isStrong = (cell) =>
  cell.children.length === 0 || (cell.children.length === 1 && cell.children[0].type === 'strong');

/** The rows of a table, and which are totals: those with only strong text. */
function table(node, attributes = {}) {
  const [header, ...body] = rows(node);
  const groups = (attributes.groupes ?? '').split(/\s+/).filter(Boolean).map(Number);
  return {
    k: 'table',
    header,
    body,
    totals: node.children.slice(1).map((row) => row.children.every(isStrong)),
    aligns: node.align.map((align) => align ?? 'left'),
    widths: attributes.largeurs?.split(/\s+/).map(Number) ?? header.map(() => 0),
    grouped: groups.length > 0,
    titre: attributes.titre ?? '',
    paysage: attributes.orientation === 'paysage',
  };
}

function block(node) {
  switch (node.type) {
    case 'heading':
      return { k: 'heading', level: node.depth, x: inlines(node.children) };
    case 'paragraph':
      return { k: 'par', x: inlines(node.children) };
    case 'list':
      return {
        k: 'list',
        ordered: node.ordered ?? false,
        start: node.start ?? 1,
        items: node.children.map((item) => item.children.map(block)),
      };
    case 'table':
      return table(node);
    case 'leafDirective':
      return { k: node.name, x: inlines(node.children) };
    case 'containerDirective':
      if (node.name === 'tableau') return table(node.children[0], node.attributes);
      if (node.name === 'details') return { k: 'details', items: node.children[0].children.map(detail) };
      return { k: node.name, c: node.children.map(block) };
    default:
      throw new Error(`${node.type} has no place in the dialect`);
  }
}

/** `**Label :** value` as a pair; further blocks of the item follow the value. */
function detail(item) {
  const [first, ...rest] = item.children;
  const [label, ...value] = first.children;
  if (value[0]?.type === 'text') value[0].value = value[0].value.trimStart();
  return { label: inlines(label.children), value: inlines(value), rest: rest.map(block) };
}

/** The blocks of a Markdown text as JSON values. */
export function typstInput(markdown) {
  const root = fromMarkdown(markdown, {
    extensions: [gfmTable(), directive()],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  });
  // Definitions print nothing; csi records its version in one.
  const blocks = root.children.filter((node) => node.type !== 'definition').map(block);
  const cover = blocks.find((b) => b.k === 'couverture')?.c ?? blocks;
  const title = cover.find((b) => b.k === 'heading')?.x;
  return { titre: typeof title === 'string' ? title : 'Contrat', blocks };
}

if (process.argv[1] === import.meta.filename) {
  const [input, output] = process.argv.slice(2);
  writeFileSync(output, JSON.stringify(typstInput(readFileSync(input, 'utf8'))));
}
