import type { Link, ListItem, Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { Contrat } from '../../model/contrat.ts';
import { textOf } from '../pdf/blocks/index.ts';
import { commitmentMarks } from './commitments.ts';

/** A commitment as the document sets it out, with the name of its bookmark. */
interface Target {
  titre: string;
  name: string;
}

/** What may be a reference: a number, then a title in brackets. */
const REFERENCE = /(?<![^\s(])([^\s(]{1,20}) \(/g;
/** A heading that begins with the number of a commitment. */
const NUMBERED = /^(\S{1,20})\. (.+)$/;

/**
 * The document in which references to commitments, « 1.2 (Étendre la vidéoprotection) », are links, wherever it sets out a commitment of that
 * number and title.
 */
export function withReferences(root: Root, contrat: Contrat): Root {
  const targets = targetsIn(root, contrat);
  return targets.size === 0 ? root : (inside(root, targets) as Root);
}

function targetsIn(root: Root, contrat: Contrat): Map<string, Target> {
  const markOf = commitmentMarks(contrat);
  const targets = new Map<string, Target>();
  const walk = (node: Nodes): void => {
    const { numero, titre } = namedIn(node);
    const name = numero && titre ? markOf(`${numero}. `) : undefined;
    if (name !== undefined) targets.set(numero, { titre, name });
    if (node.type !== 'heading' && 'children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return targets;
}

// The number and title of a commitment, in a heading « 1.2. Étendre… », or in an entry whose number is in bold.
function namedIn(node: Nodes): { numero: string; titre: string } {
  const text =
    node.type === 'heading' ? textOf(node.children) : node.type === 'listItem' ? entryText(node) : '';
  const [, numero = '', titre = ''] = NUMBERED.exec(text) ?? [];
  return { numero, titre };
}

function entryText({ children: [first] }: ListItem): string {
  if (first?.type !== 'paragraph' || first.children[0]?.type !== 'strong') return '';
  return textOf(first.children).split('\n', 1)[0] ?? '';
}

function inside(node: Nodes, targets: ReadonlyMap<string, Target>): Nodes {
  if (node.type === 'heading' || node.type === 'link' || !('children' in node)) return node;
  const children = node.children.flatMap((child) =>
    child.type === 'text' ? linked(child, targets) : [inside(child, targets)],
  );
  return { ...node, children } as Nodes;
}

function linked(node: Text, targets: ReadonlyMap<string, Target>): PhrasingContent[] {
  const { value } = node;
  const parts: PhrasingContent[] = [];
  let end = 0;
  const push = (text: string) => {
    if (text !== '') parts.push({ ...node, value: text });
  };
  for (const { 0: found, 1: numero = '', index } of value.matchAll(REFERENCE)) {
    const target = targets.get(numero);
    const from = index + found.length;
    if (!target || index < end || !cites(value, from, target.titre)) continue;
    push(value.slice(end, index));
    end = from + target.titre.length + 1;
    const children: Link['children'] = [{ type: 'text', value: value.slice(index, end) }];
    parts.push({ type: 'link', url: `#${target.name}`, children });
  }
  if (parts.length === 0) return [node];
  push(value.slice(end));
  return parts;
}

// Whether a title, then the bracket that ends it, stand at a place; its first letter may be small within a sentence.
function cites(value: string, from: number, titre: string): boolean {
  const letter = (text: string) => text.toLowerCase();
  return (
    value.startsWith(`${titre.slice(1)})`, from + 1) && letter(value[from] ?? '') === letter(titre[0] ?? '')
  );
}
