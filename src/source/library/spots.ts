import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Span, Spot } from '../locate.ts';
import { keyText } from './values.ts';

/** What aliases stand for. */
type Targets = ReadonlyMap<Alias, Node>;

/** A node of the YAML library as a spot; what an alias repeats is shown where it is written. */
export function spotOf(node: Node | null | undefined, targets: Targets): Spot | undefined {
  // An alias that leads nowhere stands for itself.
  const target = isAlias(node) ? (targets.get(node) ?? node) : node;
  return target ? new NodeSpot(target, targets) : undefined;
}

// Children are made when they are asked for: few are.
class NodeSpot implements Spot {
  private readonly node: Node;
  private readonly targets: Targets;
  private entries: Spot['keys'];
  private elements: Spot['items'];

  constructor(node: Node, targets: Targets) {
    this.node = node;
    this.targets = targets;
  }

  get span(): Span {
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

  get keys(): Spot['keys'] {
    if (!isMap(this.node)) return undefined;
    this.entries ??= new Map(
      (this.node.items as Pair<Scalar, Node | null>[]).map(({ key, value }) => [
        keyText(key),
        { key: spanOf(key), value: spotOf(value, this.targets) },
      ]),
    );
    return this.entries;
  }

  get items(): Spot['items'] {
    if (!isSeq(this.node)) return undefined;
    this.elements ??= this.node.items.map((item) => spotOf(item as Node, this.targets));
    return this.elements;
  }
}

const spanOf = ({ range }: Node): Span => [range?.[0] ?? 0, range?.[1] ?? 0];
