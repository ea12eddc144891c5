/**
 * From mdast to the blocks of a document. The dialect was checked before (`markdown/dialect.ts`), so a node that does not fit
 * is a defect of csi: it throws, because drawing anything in its place would hide the loss.
 */

import type { List, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { DIRECTIVES } from '../../markdown/directives.ts';
import { chartOf } from './chart.ts';
import { coverOf } from './cover.ts';
import { detailsOf, entriesOf } from './details.ts';
import { keyFiguresOf } from './key-figures.ts';
import { figureOf, pictureIn } from './picture.ts';
import { signaturesOf } from './signatures.ts';
import { tableOf } from './table.ts';
import { timelineOf } from './timeline.ts';
import { trajectoryOf } from './trajectory.ts';
import type { Block, ListBlock } from './types.ts';

export { isLabel, textOf } from './text.ts';
export type * from './types.ts';

/** The blocks of a document in csi's dialect. Throws an Error on a node that the dialect does not allow. */
export function blocksOf(root: Root): Block[] {
  return root.children.map(blockOf);
}

function blockOf(node: RootContent): Block {
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', depth: node.depth, content: node.children };
    case 'paragraph':
      return pictureIn(node) ?? { kind: 'paragraph', content: node.children };
    case 'list':
      return listOf(node);
    case 'table':
      return tableOf(node);
    case 'leafDirective':
      return leafOf(node);
    case 'containerDirective':
      return containerOf(node);
    default:
      throw unexpected(node.type);
  }
}

function leafOf({ name, children }: LeafDirective): Block {
  switch (name) {
    case 'mention':
      return { kind: 'mention', content: children };
    case 'sommaire':
      return { kind: 'table-of-contents' };
    case 'saut-de-page':
      return { kind: 'page-break' };
    default:
      throw unexpected(`::${name}`);
  }
}

function containerOf(node: ContainerDirective): Block {
  const [first] = node.children;
  if (node.children.length > 1 && DIRECTIVES[node.name]?.count === 1)
    throw unexpected(`:::${node.name} with more than one block`);
  switch (node.name) {
    case 'couverture':
      return coverOf(node, blockOf);
    case 'details':
      if (first?.type !== 'list') throw unexpected(':::details without list');
      return detailsOf(first, blockOf);
    case 'engagements':
      if (first?.type !== 'list') throw unexpected(':::engagements without list');
      return entriesOf(first, blockOf);
    case 'tableau':
      if (first?.type !== 'table') throw unexpected(':::tableau without table');
      return tableOf(first, node.attributes ?? {}, node.data?.titre);
    case 'chiffres':
      if (first?.type !== 'table') throw unexpected(':::chiffres without table');
      return keyFiguresOf(first, node.attributes?.titre);
    case 'echeancier':
      if (first?.type !== 'table') throw unexpected(':::echeancier without table');
      return timelineOf(first, node.attributes?.titre);
    case 'graphique':
      return chartOf(node, blockOf);
    case 'trajectoire':
      return trajectoryOf(node, blockOf);
    case 'figure':
      return figureOf(node);
    case 'signatures':
      return signaturesOf(node, blockOf);
    case 'fiche':
      return { kind: 'commitment', blocks: node.children.map(blockOf) };
    case 'note':
      return { kind: 'note', blocks: node.children.map(blockOf) };
    case 'encadre':
      return { kind: 'callout', blocks: node.children.map(blockOf) };
    default:
      throw unexpected(`:::${node.name}`);
  }
}

function listOf(node: List): ListBlock {
  const items = node.children.map((item) => item.children.map(blockOf));
  return node.ordered ? { kind: 'list', start: node.start ?? 1, items } : { kind: 'list', items };
}

function unexpected(what: string): Error {
  return new Error(`unexpected in a checked document: ${what}`);
}
