import type { Heading, Nodes, Paragraph, Root } from 'mdast';
import { wholeRevision } from '../../render/revision.ts';
import { inlineText } from './inline.ts';
import { nameOf } from './nodes.ts';

/** Shorter texts, such as « Échéance : 2027 », are the same in many places. */
const LONG_ENOUGH = 24;
/** The number of a commitment, which its new place changes. */
const RANK = /^\d+(?:\.\d+)*\.?(?=\D)\s*/;
/** What may stand around a paragraph that is moved: those are written as paragraphs of the document, not as cells or boxes. */
const AROUND = new Set(['root', 'list', 'listItem', 'fiche', 'engagements', 'details']);

type Movable = Paragraph | Heading;

/**
 * Marks the paragraphs that went from one place to another without a word changed, their number apart: those that are whole in the old document here, and whole in the new one
 * there, and nowhere else. Both have the same name, by which a text program knows them as one.
 */
export function withMoves(root: Root): Root {
  const [gone, come] = [new Map<string, Movable[]>(), new Map<string, Movable[]>()];
  for (const paragraph of paragraphsOf(root)) {
    const revision = wholeRevision(paragraph.children);
    const text = inlineText(paragraph.children).replace(RANK, '');
    if ((revision !== 'retire' && revision !== 'ajoute') || text.length < LONG_ENOUGH) continue;
    const side = revision === 'retire' ? gone : come;
    side.set(text, [...(side.get(text) ?? []), paragraph]);
  }
  const names = new Map<Nodes, string>();
  for (const [text, [from, ...others]] of gone) {
    const [to, ...more] = come.get(text) ?? [];
    if (!from || !to || others.length > 0 || more.length > 0) continue;
    const name = `deplacement${names.size / 2 + 1}`;
    names.set(from, name).set(to, name);
  }
  return names.size === 0 ? root : named(root, names, undefined);
}

function paragraphsOf(node: Nodes): Movable[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node];
  if (!('children' in node) || !AROUND.has(nameOf(node))) return [];
  return node.children.flatMap(paragraphsOf);
}

function named<T extends Nodes>(node: T, names: ReadonlyMap<Nodes, string>, around: string | undefined): T {
  const name = names.get(node) ?? around;
  if ('children' in node)
    return { ...node, children: node.children.map((child) => named(child, names, name)) };
  return name === undefined ? node : { ...node, data: { ...node.data, deplacement: name } };
}
