import type { List, RootContent } from 'mdast';
import type { Block, DetailsBlock, Inline } from './types.ts';

/** The grid of a `:::details`: the bold text that begins an item of its list is the label, the rest is the value. */
export function detailsOf(node: List, blockOf: (child: RootContent) => Block): DetailsBlock {
  return {
    kind: 'details',
    items: node.children.map((item) => {
      const [first, ...more] = item.children;
      const content = first?.type === 'paragraph' ? first.children : [];
      const label = content[0]?.type === 'strong' ? content[0].children : [];
      return { label, value: trimmedStart(content.slice(label.length > 0 ? 1 : 0)), more: more.map(blockOf) };
    }),
  };
}

function trimmedStart(content: Inline): Inline {
  const [first, ...rest] = content;
  return first?.type === 'text'
    ? [{ ...first, value: first.value.replace(/^[ \n]+/, '') }, ...rest]
    : content;
}
