import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Path } from '../problem.ts';
import { keyText } from './values.ts';

/** A place in the tree of the document: the value, and the key that names it when its parent is a map. */
interface Place {
  key?: Node | undefined;
  value?: Node | null | undefined;
  /** The deepest element of the path that exists. */
  whole: boolean;
}

/** What is needed to find a path: the root, what aliases stand for, the text. */
export interface Tree {
  root: Node | null;
  targets: ReadonlyMap<Alias, Node>;
  text: string;
  /** Keys already looked up, so that thousands of lookups in one map stay linear. */
  keys: WeakMap<YAMLMap, Map<string, Pair<Node, Node | null>>>;
}

/** The offsets of a path's key or value; a path that does not exist is that of its nearest ancestor. */
export function offsetsOf(tree: Tree, path: Path, on: 'key' | 'value'): [start: number, end: number] {
  const place = find(tree, path);
  const { key, value } = place;
  const plainValue = value?.range && !(isScalar(value) && !value.source && value.type === 'PLAIN') ? value : undefined;
  const asKey = on === 'key' || !place.whole || !plainValue || isBlock(plainValue);
  if (asKey && key?.range) return [key.range[0], key.range[1]];
  if (!plainValue) return value?.range ? [value.range[0], value.range[1]] : [0, 0];
  if (asKey && isBlock(plainValue)) return headOf(plainValue, tree.text);
  return endTrimmed(plainValue, tree.text);
}

/** The scalar as typed at a path, quotation marks excluded; undefined when there is none. */
export function writtenAt(tree: Tree, path: Path): string | undefined {
  const { value, whole } = find(tree, path);
  return whole && isScalar(value) ? value.source : undefined;
}

const isBlock = (node: Node) => (isMap(node) || isSeq(node)) && !node.flow;

function find(tree: Tree, path: Path): Place {
  let place: Place = { value: tree.root, whole: true };
  for (const step of path) {
    const next = child(tree, resolved(tree, place.value), step);
    if (!next) return { ...place, whole: false };
    place = next;
  }
  return { ...place, value: resolved(tree, place.value) };
}

const resolved = (tree: Tree, node: Node | null | undefined) => (isAlias(node) ? tree.targets.get(node) : node);

function child(tree: Tree, node: Node | null | undefined, step: string | number): Place | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item && { value: item, whole: true };
  }
  if (!isMap(node)) return undefined;
  let keys = tree.keys.get(node);
  if (!keys) {
    keys = new Map();
    // Of two equal keys the first one counts, as in the data.
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      if (isScalar(pair.key) && !keys.has(keyText(pair.key as Scalar))) keys.set(keyText(pair.key as Scalar), pair);
    }
    tree.keys.set(node, keys);
  }
  const pair = keys.get(String(step));
  return pair && { key: pair.key, value: pair.value, whole: true };
}

// A block has no key of its own in a list: its dash says where it starts.
function headOf(node: Node, text: string): [number, number] {
  const start = node.range?.[0] ?? 0;
  const dash = /-\s+$/.exec(text.slice(Math.max(0, start - 200), start));
  if (dash && !dash[0].includes('\n')) return [start - dash[0].length, start - dash[0].length + 1];
  const first = isMap(node) ? (node.items[0]?.key as Node | undefined) : undefined;
  return first?.range ? [first.range[0], first.range[1]] : [start, start + 1];
}

function endTrimmed(node: Node, text: string): [number, number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, Math.max(start, start + text.slice(start, end).trimEnd().length)];
}
