import type { Path } from '../kernel/path.ts';

// Seven exports: the tree of places that both readers make, and the ways to search it.

/** A span of the text: offsets in UTF-16 units, the end exclusive. */
export type Offsets = readonly [start: number, end: number];

/** A value of the file with its place, the same for both readers: a scalar, a map with its keys, or a list with its items. */
export interface SourceNode {
  readonly span: Offsets;
  /** True for a map or a list in block style, without brackets. */
  readonly block: boolean;
  /** The scalar as typed, without its quotation marks; empty if nothing is typed. */
  readonly source?: string | undefined;
  /** True for a scalar that is not typed (`cle:`). */
  readonly absent?: boolean;
  /** Keys in the order of the file. */
  readonly keys?: ReadonlyMap<string, { key: Offsets; value: SourceNode | undefined }> | undefined;
  readonly items?: readonly (SourceNode | undefined)[] | undefined;
}

/** A step of a path that was found: the value, and the span of its key if its parent is a map. */
interface FoundNode {
  key?: Offsets;
  value: SourceNode | undefined;
  /** True if the whole path was found, false if this is only its deepest existing ancestor. */
  whole: boolean;
}

/** The span of the key or of the value at a path; for a path that does not exist, that of its nearest ancestor. */
export function offsetsOf(root: SourceNode, text: string, path: Path, on: 'key' | 'value'): Offsets {
  const { key, value, whole } = find(root, path);
  const typed = value?.absent ? undefined : value;
  const asKey = on === 'key' || !whole || !typed || typed.block;
  if (asKey && key) return key;
  if (!typed) return value?.span ?? [0, 0];
  if (asKey && typed.block) return headOf(typed, text);
  return endTrimmed(typed.span, text);
}

/** The span of a value from its first to its last character; for a path that does not exist, that of its nearest ancestor. */
export function extentOf(root: SourceNode, path: Path): Offsets {
  return find(root, path).value?.span ?? [0, 0];
}

/** The path of the deepest value that contains an offset; `back` converts the offsets of the tree to those of the text. */
export function pathAt(root: SourceNode, offset: number, back: (offset: number) => number): Path {
  const path: (string | number)[] = [];
  const holds = (node: SourceNode | undefined) =>
    node !== undefined && back(node.span[0]) <= offset && offset < back(node.span[1]);
  for (let node: SourceNode | undefined = root; node; ) {
    const index: number = node.items?.findIndex(holds) ?? -1;
    const entry: [string, { value: SourceNode | undefined }] | undefined =
      node.keys && [...node.keys].find(([, { value }]) => holds(value));
    if (index === -1 && !entry) break;
    path.push(entry ? entry[0] : index);
    node = entry ? entry[1].value : node.items?.[index];
  }
  return path;
}

/** Every key in the tree. */
export function keysIn(root: SourceNode): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (node: SourceNode | undefined): void => {
    node?.items?.forEach(walk);
    node?.keys?.forEach(({ value }, key) => {
      found.add(key);
      if (value && (value.keys || value.items)) walk(value);
    });
  };
  walk(root);
  return found;
}

/** The scalar at a path as typed, without its quotation marks; undefined if there is none. */
export function writtenAt(root: SourceNode, path: Path): string | undefined {
  const { value, whole } = find(root, path);
  return whole ? value?.source : undefined;
}

function find(root: SourceNode, path: Path): FoundNode {
  let place: FoundNode = { value: root, whole: true };
  for (const step of path) {
    const next = child(place.value, step);
    if (!next) return { ...place, whole: false };
    place = next;
  }
  return place;
}

function child(node: SourceNode | undefined, step: string | number): FoundNode | undefined {
  const items = node?.items;
  if (items) return Number(step) in items ? { value: items[Number(step)], whole: true } : undefined;
  const entry = node?.keys?.get(String(step));
  return entry && { key: entry.key, value: entry.value, whole: true };
}

// A block that is an item of a list has no key: its dash shows where it starts.
function headOf({ span: [start], keys }: SourceNode, text: string): Offsets {
  const dash = /-\s+$/.exec(text.slice(Math.max(0, start - 200), start));
  if (dash && !dash[0].includes('\n')) return [start - dash[0].length, start - dash[0].length + 1];
  const first = keys?.values().next().value;
  return first?.key ?? [start, start + 1];
}

function endTrimmed([start, end]: Offsets, text: string): Offsets {
  return [start, Math.max(start, start + text.slice(start, end).trimEnd().length)];
}
