import { isAlias, isMap, isSeq, type Node, type Pair } from 'yaml';
import { Refusal, type YamlValue } from './change.ts';
import { sameData } from './data.ts';
import { type Opened, open } from './document.ts';
import { layoutOf } from './layout.ts';
import { type Splice, spliced } from './splices.ts';
import { flowText } from './write.ts';

/**
 * The same data in a text without anchors, so that each place can change by itself: what an alias repeats stands in its place, on one
 * line, and all other bytes stay. Undefined where there is no anchor, or where the data would not be the same.
 */
export function withoutAnchors(text: string): string | undefined {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  try {
    const opened = open(text.slice(mark.length));
    if (opened.targets.size === 0) return undefined;
    const written = spliced(opened.text, [...copies(opened), ...anchors(opened)]);
    return sameData(open(written).data, opened.data) ? mark + written : undefined;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function copies(opened: Opened): Splice[] {
  const layout = layoutOf(opened.root, opened.text);
  const found: Splice[] = [];
  const visit = (node: Node | null, value: unknown): void => {
    if (isAlias(node) && node.range)
      found.push({ start: node.range[0], end: node.range[1], text: flowText(value as YamlValue, layout) });
    else if (isMap(node)) {
      const values = Object.values(value as object);
      for (const [at, pair] of (node.items as Pair<Node, Node | null>[]).entries())
        visit(pair.value, values[at]);
    } else if (isSeq(node))
      for (const [at, item] of node.items.entries()) visit(item as Node, (value as unknown[])[at]);
  };
  visit(opened.root, opened.data);
  return found;
}

// An anchor goes with the spaces that part it from its value, or from the key before it at the end of a line.
function anchors({ text, targets }: Opened): Splice[] {
  return [...new Set(targets.values())].map((target) => {
    const name = (target as { anchor?: string }).anchor ?? '';
    const at = text.lastIndexOf(`&${name}`, target.range?.[0]);
    const isSpace = (index: number) => text[index] === ' ' || text[index] === '\t';
    let [start, end] = [at, at + 1 + name.length];
    while (isSpace(start - 1)) start -= 1;
    while (isSpace(end)) end += 1;
    const last = /^(?:[\r\n#]|$)/.test(text.slice(end, end + 1));
    return last ? { start, end: at + 1 + name.length, text: '' } : { start: at, end, text: '' };
  });
}
