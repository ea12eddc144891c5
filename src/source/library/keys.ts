import { isScalar, type Node, type Scalar } from 'yaml';

/** The text of a key as typed, even if YAML reads a number or a boolean (`2024:`, `true:`). */
export function keyText(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

/** True for the merge key `<<`, which would copy the keys of another group. */
export function isMergeKey(node: Node): boolean {
  return isScalar(node) && node.type === 'PLAIN' && keyText(node) === '<<';
}
