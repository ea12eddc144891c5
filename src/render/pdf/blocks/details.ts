import type { List, RootContent } from 'mdast';
import type { Block, DetailsBlock, EntriesBlock, Inline } from './types.ts';

/** The grid of a `:::details`: the bold text that begins an item of its list is the label, the rest is the value. */
export function detailsOf(node: List, blockOf: (child: RootContent) => Block): DetailsBlock {
  return {
    kind: 'details',
    items: labelledItems(node, blockOf),
  };
}

/** The entries of a `:::engagements`: the bold text that begins an item of its list is its number, the rest is the title. */
export function entriesOf(node: List, blockOf: (child: RootContent) => Block): EntriesBlock {
  const items = labelledItems(node, blockOf);
  return { kind: 'entries', items: items.map(({ label, value, more }) => ({ label, title: value, more })) };
}

function labelledItems(node: List, blockOf: (child: RootContent) => Block): DetailsBlock['items'] {
  return node.children.map((item) => {
    const [first, ...more] = item.children;
    const content = first?.type === 'paragraph' ? first.children : [];
    const label = content[0]?.type === 'strong' ? content[0].children : [];
    return { label, value: trimmedStart(content.slice(label.length > 0 ? 1 : 0)), more: more.map(blockOf) };
  });
}

function trimmedStart(content: Inline): Inline {
  const [first, ...rest] = content;
  if (first?.type !== 'text') return content;
  // In a compared document, the old value and the new one each begin with the space.
  const [next] = rest;
  const both = first.data?.revision && next?.type === 'text' && next.data?.revision;
  return [{ ...first, value: first.value.replace(/^[ \n]+/, '') }, ...(both ? trimmedStart(rest) : rest)];
}
