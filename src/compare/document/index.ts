/**
 * The compared document: the new contract as its templates print it, with what the old one had and what it had not. `markedRoot` aligns the
 * nodes of both (`align.ts`; commitments by id, `commitments.ts`), then marks their words (`inline.ts`); every text of the result is in both
 * documents, in one of them, or says something of a change. The writers of `render` draw the marks.
 */

import type { Root, RootContent, Text } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Contrat } from '../../model/contrat.ts';
import { markedBlocks } from './blocks.ts';
import { commitmentsOf, type MarkOptions } from './commitments.ts';
import { withMoves } from './deplaces.ts';
import { unsigned } from './nodes.ts';

/** One of two documents: its blocks, and the contract that they print. */
export interface PrintedContrat {
  root: Root;
  contrat: Contrat;
}

/** Both documents as one. */
export function markedRoot(avant: PrintedContrat, apres: PrintedContrat, options: MarkOptions): Root {
  const commitments = commitmentsOf(avant.contrat, apres.contrat, options);
  const [olds, news] = [avant, apres].map(({ root }) => unsigned(root.children)) as [
    RootContent[],
    RootContent[],
  ];
  return withMoves({ type: 'root', children: markedBlocks(olds, news, commitments) });
}

/** The document with a mention on its cover, and with what is to be read before it: after its cover, or after its title where it has none. */
export function withFront({ children: blocks }: Root, front: readonly RootContent[], mention: string): Root {
  const children = blocks.map((node) =>
    node.type === 'containerDirective' && node.name === 'couverture' ? withMention(node, mention) : node,
  );
  const first = children.findIndex(
    (node) =>
      (node.type === 'heading' && node.depth === 1) ||
      (node.type === 'containerDirective' && node.name === 'couverture'),
  );
  return {
    type: 'root',
    children: [...children.slice(0, first + 1), ...front, ...children.slice(first + 1)],
  };
}

// Beside the status that the cover shows, or below its title.
function withMention(cover: ContainerDirective, mention: string): ContainerDirective {
  const isMention = (node: RootContent) => node.type === 'leafDirective' && node.name === 'mention';
  const said = (value: string): Text => ({ type: 'text', value, data: { revision: 'dit' } });
  const { children } = cover;
  if (children.some(isMention))
    return {
      ...cover,
      children: children.map((node) =>
        node.type === 'leafDirective' && isMention(node)
          ? { ...node, children: [...node.children, said(` — ${mention}`)] }
          : node,
      ),
    };
  return {
    ...cover,
    children: [{ type: 'leafDirective', name: 'mention', children: [said(mention)] }, ...children],
  };
}
