import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { FORBIDDEN } from '../../kernel/french/quote.ts';
import { positions } from '../../kernel/position.ts';
import { MAX_PROBLEMS } from '../../kernel/problem.ts';
import { define } from '../own-property.ts';
import { describe } from '../problems/sentences.ts';
import type { SourceProblem } from '../source-problem.ts';
import { Anchors } from './anchors.ts';
import { isMergeKey, keyText } from './keys.ts';
import {
  circular,
  duplicate,
  FORBIDDEN_ESCAPE,
  KEY_MISSING,
  KEY_NOT_A_WORD,
  MERGE_KEY,
  TOO_MANY_ALIASES,
  type ValueProblem,
} from './value-problems.ts';

/** Most values that aliases may add to a file, repetitions included: a contract repeats a few dozen. */
const MAX_REPEATED = 100_000;

/** The data of a document, and the target of each alias. */
export interface Values {
  data: unknown;
  targets: ReadonlyMap<Alias, Node>;
  problems: SourceProblem[];
}

/**
 * Converts nodes to data. Reports duplicate and empty keys, merge keys, and aliases that have no target, contain themselves or multiply too
 * much.
 */
export function values(document: Document.Parsed<ParsedNode>, text: string): Values {
  const reader = new ValueReader(text);
  const data = document.contents ? reader.read(document.contents) : undefined;
  return { data, targets: reader.targets, problems: reader.problems };
}

class ValueReader {
  readonly problems: SourceProblem[] = [];
  readonly targets = new Map<Alias, Node>();
  private readonly anchors = new Anchors();
  private readonly done = new Map<Node, { data: unknown; size: number }>();
  private readonly text: string;
  private position: ReturnType<typeof positions> | undefined;
  private repeated = 0;
  private size = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(node: Node): unknown {
    if (isAlias(node)) return this.alias(node);
    const before = this.size++;
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor) this.anchors.value(node.anchor, node);
    const data = isMap(node)
      ? this.map(node)
      : isSeq(node)
        ? node.items.map((item) => this.read(item as Node))
        : this.scalar(node as Scalar);
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor)
      this.done.set(node, { data, size: this.size - before });
    return data;
  }

  private scalar(node: Scalar): unknown {
    if (node.tag === '!') this.exclamation(node);
    if (node.type === 'QUOTE_DOUBLE' && FORBIDDEN.test(node.value as string)) {
      this.report(node, FORBIDDEN_ESCAPE);
    }
    return node.value;
  }

  // YAML reads an exclamation mark before a text as a tag, and drops it.
  private exclamation(node: Scalar): void {
    const end = node.range?.[0] ?? 0;
    const start = this.text.lastIndexOf('!', end - 1);
    const explained = describe('BAD_SCALAR_START', {
      text: this.text,
      start,
      end,
      message: '',
      codes: new Set(),
    });
    if (this.problems.length <= MAX_PROBLEMS)
      this.problems.push({
        start,
        end: start + 1,
        ...explained,
        ...(node.type !== 'PLAIN' && {
          hint: 'Mettez-le avec le texte, entre les guillemets, ou effacez-le.',
        }),
      });
  }

  private alias(node: Alias): unknown {
    const target = this.anchors.get(node.source);
    if (!target) {
      this.report(node, ['repere-inconnu', ...this.anchors.nowhere(node.source)]);
      return null;
    }
    const known = this.done.get(target);
    if (!known) {
      this.report(node, circular(node.source));
      return null;
    }
    this.targets.set(node, target);
    this.size += known.size;
    this.repeated += known.size;
    if (this.repeated > MAX_REPEATED) {
      const last = this.problems.at(-1)?.rule === 'reperes-trop-nombreux';
      if (!last) this.report(node, TOO_MANY_ALIASES);
      return null;
    }
    return known.data;
  }

  private map(node: YAMLMap): unknown {
    const data: Record<string, unknown> = {};
    const seen = new Map<string, Node>();
    const merged: unknown[] = [];
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const key = this.key(pair.key);
      const first = key === undefined ? undefined : seen.get(key);
      if (key !== undefined && first) {
        this.position ??= positions(this.text);
        const { line } = this.position(first.range?.[0] ?? 0);
        this.report(pair.key, duplicate(key, line));
      }
      const value = pair.value ? this.read(pair.value) : null;
      if (isMergeKey(pair.key)) merged.push(value);
      if (key === undefined || first) continue;
      seen.set(key, pair.key);
      define(data, key, value);
    }
    // Merge keys are refused, but the keys they bring must not also be reported as missing.
    for (const [key, value] of merged
      .flat()
      .flatMap((value) => (typeof value === 'object' ? Object.entries(value ?? {}) : [])))
      if (!Object.hasOwn(data, key)) define(data, key, value);
    return data;
  }

  private key(node: Node): string | undefined {
    if (!isScalar(node)) {
      return this.report(node, KEY_NOT_A_WORD);
    }
    if (node.value === null && !node.source) return this.report(node, KEY_MISSING);
    const key = keyText(node);
    if (isMergeKey(node)) {
      return this.report(node, MERGE_KEY);
    }
    this.anchors.key(node, key);
    this.scalar(node);
    return key;
  }

  private report(node: Node, [rule, message, hint]: ValueProblem): undefined {
    const [start, end] = node.range ?? [0, 0];
    // One problem more than the limit shows that there are more.
    if (this.problems.length <= MAX_PROBLEMS) this.problems.push({ rule, message, hint, start, end });
    return undefined;
  }
}
