import type { Nodes } from 'mdast';

const DASHES = /^[–\s]*$/;

/**
 * The texts of a Markdown, which each format must hold. A column of dashes is left out of the document, with its head: so are heads
 * here.
 */
export function textsOf(node: Nodes): string[] {
  if (node.type === 'text') return DASHES.test(node.value) ? [] : [node.value.replaceAll('\n', ' ').trim()];
  if (node.type === 'table') return node.children.slice(1).flatMap(textsOf);
  return 'children' in node ? node.children.flatMap(textsOf) : [];
}
