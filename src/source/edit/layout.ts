import { isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import { columnOf, entriesOf } from './entries.ts';
import type { ScalarStyle } from './scalar.ts';

/** The style of a file, which new text follows. */
export interface YamlLayout {
  /** The line end of the file. */
  eol: '\n' | '\r\n';
  /** How many columns a group is indented from its key. */
  step: number;
  /** How many columns a dash is indented from the key of its list. */
  dash: number;
  /** True when short lists are written between brackets. */
  brackets: boolean;
  /** True when the change asks for small groups of a list to be written between braces. */
  rows?: boolean;
  /** The space just inside braces, and just inside brackets. */
  pad: { map: string; list: string };
  scalars: ScalarStyle;
}

/**
 * The style that most places of a file follow. Where the file shows none: two spaces, indented dashes, double quotation marks, `{ a: 1 }`
 * and `[a]`.
 */
export function layoutOf(root: Node | null, text: string): YamlLayout {
  const seen = new LayoutCounts();
  if (root)
    visit(root, {
      Pair: (_, { key, value }) => seen.pair(key as Node, value as Node | null, text),
      Scalar: (at, { type, value }) => {
        const quote = type === 'QUOTE_DOUBLE' ? '"' : type === 'QUOTE_SINGLE' ? "'" : '';
        if (quote && at !== 'key') seen.count('quote', quote);
        if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
          seen.count('date', quote && 'quoted');
      },
      Seq: (_, node) => {
        if (node.items.length > 0 && node.items.every((item) => isScalar(item)))
          seen.count('brackets', node.flow ? 'flow' : '');
        if (node.flow && node.items.length > 0) seen.count('list', padOf(node, text));
      },
      Map: (_, node) => {
        if (node.flow && node.items.length > 0) seen.count('map', padOf(node, text));
      },
    });
  const step = Number(seen.most('step') ?? seen.most('dash') ?? 2) || 2;
  return {
    eol: /\r\n/.test(text) ? '\r\n' : '\n',
    step,
    dash: Number(seen.most('dash') ?? step),
    brackets: seen.most('brackets') === 'flow',
    pad: { map: seen.most('map') ?? ' ', list: seen.most('list') ?? '' },
    scalars: { quote: seen.most('quote') === "'" ? "'" : '"', quotedDates: seen.most('date') === 'quoted' },
  };
}

const padOf = (node: Node, text: string) =>
  /^[{[] /.test(text.slice(node.range?.[0], (node.range?.[0] ?? 0) + 2)) ? ' ' : '';

class LayoutCounts {
  private readonly counts = new Map<string, Map<string, number>>();

  count(what: string, value: string): void {
    const counts = this.counts.get(what) ?? new Map<string, number>();
    this.counts.set(what, counts.set(value, (counts.get(value) ?? 0) + 1));
  }

  pair(key: Node, value: Node | null, text: string): void {
    if ((!isMap(value) && !isSeq(value)) || value.flow) return;
    const first = entriesOf(value, text)[0];
    if (!first || !isScalar(key)) return;
    const deeper = columnOf(text, first.from) - columnOf(text, key.range?.[0] ?? 0);
    this.count(isMap(value) ? 'step' : 'dash', String(deeper));
  }

  most(what: string): string | undefined {
    let best: string | undefined;
    let most = 0;
    for (const [value, times] of this.counts.get(what) ?? []) if (times > most) [best, most] = [value, times];
    return best;
  }
}
