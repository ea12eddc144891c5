import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Offsets, SourceNode } from '../locate.ts';
import { keyText } from './keys.ts';

/** What each alias stands for. */
type Targets = ReadonlyMap<Alias, Node>;

/** A node of the `yaml` package as a SourceNode. The place of an aliased value is where it is written. */
export function sourceNodeOf(node: Node | null | undefined, targets: Targets): SourceNode | undefined {
  // An alias without target stands for itself.
  const target = isAlias(node) ? (targets.get(node) ?? node) : node;
  return target ? new LibraryNode(target, targets) : undefined;
}

// Children are made on demand, because few of them are ever looked up.
class LibraryNode implements SourceNode {
  private readonly node: Node;
  private readonly targets: Targets;
  private entries: SourceNode['keys'];
  private elements: SourceNode['items'];

  constructor(node: Node, targets: Targets) {
    this.node = node;
    this.targets = targets;
  }

  get span(): Offsets {
    return spanOf(this.node);
  }

  get block(): boolean {
    return (isMap(this.node) || isSeq(this.node)) && !this.node.flow;
  }

  get source(): string | undefined {
    return isScalar(this.node) ? this.node.source : undefined;
  }

  get absent(): boolean {
    return isScalar(this.node) && !this.node.source && this.node.type === 'PLAIN';
  }

  get keys(): SourceNode['keys'] {
    if (!isMap(this.node)) return undefined;
    this.entries ??= this.entriesOf(this.node.items as Pair<Scalar, Node | null>[]);
    return this.entries;
  }

  // Of a key that is written twice, the first one holds the data (see values.ts): its place must be that of the same one.
  private entriesOf(pairs: readonly Pair<Scalar, Node | null>[]): NonNullable<SourceNode['keys']> {
    const entries = new Map<string, { key: Offsets; value: SourceNode | undefined }>();
    for (const { key, value } of pairs) {
      const name = keyText(key);
      if (!entries.has(name))
        entries.set(name, { key: spanOf(key), value: sourceNodeOf(value, this.targets) });
    }
    return entries;
  }

  get items(): SourceNode['items'] {
    if (!isSeq(this.node)) return undefined;
    this.elements ??= this.node.items.map((item) => sourceNodeOf(item as Node, this.targets));
    return this.elements;
  }
}

const spanOf = ({ range }: Node): Offsets => [range?.[0] ?? 0, range?.[1] ?? 0];
