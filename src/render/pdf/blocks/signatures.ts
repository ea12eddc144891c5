import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Block, SignaturesBlock } from './types.ts';

/** The signature boxes of a `:::signatures`, in its order, and the blocks before them. */
export function signaturesOf(
  node: ContainerDirective,
  blockOf: (child: RootContent) => Block,
): SignaturesBlock {
  const before: Block[] = [];
  const boxes: SignaturesBlock['boxes'] = [];
  for (const child of node.children) {
    if (child.type !== 'containerDirective') before.push(blockOf(child));
    else {
      const party = child.attributes?.partie;
      boxes.push({
        ...(party ? { party } : {}),
        lines: child.children.flatMap((line) => (line.type === 'paragraph' ? [line.children] : [])),
      });
    }
  }
  return { kind: 'signatures', before, boxes };
}
