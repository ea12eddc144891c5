import type { Node, Scalar } from 'yaml';
import { cite } from '../../kernel/french/quote.ts';
import { nearest } from '../../kernel/nearest.ts';

/** The anchors (`&name`) of a file in reading order: on values, which an alias may repeat, and on keys, which it may not. */
export class Anchors {
  private readonly onValues = new Map<string, Node>();
  private readonly onKeys = new Map<string, string>();

  /** If a name is used twice, the last anchor counts. */
  value(name: string, node: Node): void {
    this.onKeys.delete(name);
    this.onValues.set(name, node);
  }

  key(node: Scalar, text: string): void {
    if (!node.anchor) return;
    this.onValues.delete(node.anchor);
    this.onKeys.set(node.anchor, text);
  }

  get(name: string): Node | undefined {
    return this.onValues.get(name);
  }

  /** Why an alias leads to no value: a French message and a hint. */
  nowhere(name: string): [message: string, hint: string] {
    const key = this.onKeys.get(name);
    if (key !== undefined) {
      const message = `Le repère ${cite(`*${name}`)} mène à une clé, ${cite(key)}, et non à une valeur.`;
      return [message, `Le repère se met après le deux-points : ${key}: &${name} la valeur`];
    }
    const close = nearest(name, this.onValues.keys());
    const hint = close
      ? `Vouliez-vous dire *${close} ?`
      : `Si c’est du texte, mettez-le entre guillemets : "*${name}"`;
    return [`Le repère ${cite(`*${name}`)} ne correspond à aucun « &${name} » placé avant lui.`, hint];
  }
}
