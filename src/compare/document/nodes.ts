import type { Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { inlineText } from './inline.ts';

// Nine exports: what alignment and marks ask of the nodes of a document.

/** What the blocks of a document may be, and the items of lists. */
export type BlockNode = RootContent;

const KEYS = new WeakMap<object, string>();

/** Equal for nodes that print the same. */
export function keyOf(node: object): string {
  let key = KEYS.get(node);
  if (key === undefined) {
    key = JSON.stringify(node, (name, value) => (name === 'position' ? undefined : value));
    KEYS.set(node, key);
  }
  return key;
}

const TEXTS = new WeakMap<object, { texte: string }>();

/** The words of a node, in an object that stays the same, so that they are counted once. */
export function wordsOf(node: Nodes): { texte: string } {
  let text = TEXTS.get(node);
  if (!text) {
    text = { texte: textOf(node) };
    TEXTS.set(node, text);
  }
  return text;
}

function textOf(node: Nodes): string {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return inlineText(node.children);
  if (node.type === 'leafDirective') return inlineText(node.children);
  const title = node.type === 'containerDirective' ? (node.attributes?.titre ?? '') : '';
  return 'children' in node ? [title, ...node.children.map(textOf)].join('\n') : title;
}

/** The name of a directive; that of its type for another node. */
export function nameOf(node: Nodes): string {
  return node.type === 'containerDirective' || node.type === 'leafDirective' ? node.name : node.type;
}

/** Whether a paragraph is a picture. */
export function isPicture(node: Nodes): boolean {
  return node.type === 'paragraph' && node.children[0]?.type === 'image';
}

/** The directives that the PDF draws from a table; where they change, the table stands in their place, because a drawing cannot be marked. */
const DRAWN = new Set(['chiffres', 'graphique', 'trajectoire', 'echeancier']);

/** A block as one that can be marked: a drawing becomes the table of its figures, with its notes below. */
export function markable(node: BlockNode): BlockNode[] {
  if (node.type !== 'containerDirective' || !DRAWN.has(node.name)) return [node];
  const [table, ...notes] = node.children;
  if (table?.type !== 'table') return [node];
  const titre = node.attributes?.titre;
  const attributes = {
    ...(titre ? { titre } : {}),
    ...(node.name === 'chiffres' ? { entetes: 'colonnes' } : {}),
    colonnes: 'toutes',
  };
  return [
    tableau(table, attributes),
    ...(notes.length > 0
      ? [{ type: 'containerDirective', name: 'note', children: notes } satisfies ContainerDirective]
      : []),
  ];
}

const tableau = (table: Table, attributes: Record<string, string>): ContainerDirective => ({
  type: 'containerDirective',
  name: 'tableau',
  attributes,
  children: [table],
});

/** A document without anything to sign: each signature becomes a box with the same text, which makes no field. */
export function unsigned(blocks: readonly BlockNode[]): BlockNode[] {
  return blocks.flatMap((node): BlockNode[] => {
    if (node.type !== 'containerDirective' || node.name !== 'signatures') return [node];
    return node.children.map((child) =>
      child.type === 'containerDirective' && child.name === 'signature'
        ? { type: 'containerDirective', name: 'encadre', children: child.children }
        : child,
    );
  });
}

/** A text as inline content. */
export const plain = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);

/** « Article 3 — », which changes when another one comes before it. */
export const NUMBER = /^(?:Article|Annexe|Axe|Objectif)[ \u00a0]\S+(?: [a-z]+)? — /;
