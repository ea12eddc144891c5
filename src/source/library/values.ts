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
import { cite, FORBIDDEN } from '../../kernel/french/quote.ts';
import { positions } from '../../kernel/position.ts';
import { MAX_PROBLEMS } from '../../kernel/problem.ts';
import { say } from '../problems/sentences.ts';
import type { SourceProblem } from '../source-problem.ts';
import { Anchors } from './anchors.ts';

/** Most values that the aliases of a file may stand for, repetitions counted: a contract repeats a few dozen. */
const MAX_REPEATED = 100_000;

/** The plain data of a document, and what each alias stands for. */
export interface Values {
  data: unknown;
  targets: ReadonlyMap<Alias, Node>;
  faults: SourceProblem[];
}

/** Turns nodes into data; refuses duplicate and empty keys, merge keys, aliases that lead nowhere, into themselves or explode. */
export function values(document: Document.Parsed<ParsedNode>, text: string): Values {
  const reader = new Reader(text);
  const data = document.contents ? reader.read(document.contents) : undefined;
  return { data, targets: reader.targets, faults: reader.faults };
}

class Reader {
  readonly faults: SourceProblem[] = [];
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
      const hint = 'Retirez la séquence \\u, \\x ou \\0 qui l’écrit.';
      this.fault(
        node,
        'caractere-interdit',
        'Ce texte écrit un caractère invisible qui n’est pas admis.',
        hint,
      );
    }
    return node.value;
  }

  // YAML takes an exclamation mark before a text for itself, and drops it.
  private exclamation(node: Scalar): void {
    const end = node.range?.[0] ?? 0;
    const start = this.text.lastIndexOf('!', end - 1);
    const said = say('BAD_SCALAR_START', { text: this.text, start, end, message: '', codes: new Set() });
    if (this.faults.length <= MAX_PROBLEMS)
      this.faults.push({
        start,
        end: start + 1,
        ...said,
        ...(node.type !== 'PLAIN' && {
          hint: 'Mettez-le avec le texte, entre les guillemets, ou effacez-le.',
        }),
      });
  }

  private alias(node: Alias): unknown {
    const target = this.anchors.get(node.source);
    if (!target) {
      this.fault(node, 'repere-inconnu', ...this.anchors.nowhere(node.source));
      return null;
    }
    const known = this.done.get(target);
    if (!known) {
      this.fault(
        node,
        'repere-circulaire',
        `Le repère ${cite(`*${node.source}`)} se contient lui-même.`,
        'Recopiez la valeur voulue.',
      );
      return null;
    }
    this.targets.set(node, target);
    this.size += known.size;
    this.repeated += known.size;
    if (this.repeated > MAX_REPEATED) {
      const last = this.faults.at(-1)?.rule === 'reperes-trop-nombreux';
      if (!last)
        this.fault(
          node,
          'reperes-trop-nombreux',
          'Les repères (&, *) de ce fichier répètent trop de valeurs.',
          'Recopiez les valeurs voulues.',
        );
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
        this.fault(
          pair.key,
          'cle-en-double',
          `La clé ${cite(key)} est écrite deux fois au même endroit.`,
          `La première est à la ligne ${line} : gardez l’une des deux.`,
        );
      }
      const value = pair.value ? this.read(pair.value) : null;
      if (isMergeKey(pair.key)) merged.push(value);
      if (key === undefined || first) continue;
      seen.set(key, pair.key);
      define(data, key, value);
    }
    // What a merge key brings is not missing, though it is refused.
    for (const [key, value] of merged
      .flat()
      .flatMap((value) => (typeof value === 'object' ? Object.entries(value ?? {}) : [])))
      if (!Object.hasOwn(data, key)) define(data, key, value);
    return data;
  }

  private key(node: Node): string | undefined {
    if (!isScalar(node)) {
      const message = 'Une clé est un mot simple, pas une liste, un groupe de clés ni un repère.';
      return this.fault(
        node,
        'cle-invalide',
        message,
        'Si c’est du texte entre crochets ou accolades, mettez-le entre guillemets.',
      );
    }
    if (node.value === null && !node.source)
      return this.fault(
        node,
        'cle-invalide',
        'Il manque une clé avant ce deux-points.',
        'Écrivez : cle: valeur',
      );
    const key = keyText(node);
    if (isMergeKey(node)) {
      return this.fault(
        node,
        'fusion-interdite',
        'La clé de fusion « << » n’est pas admise.',
        'Recopiez les clés voulues : le contrat se lit sans renvoi.',
      );
    }
    this.anchors.key(node, key);
    this.scalar(node);
    return key;
  }

  private fault(node: Node, rule: string, message: string, hint: string): undefined {
    const [start, end] = node.range ?? [0, 0];
    // One more than are told says that there are more.
    if (this.faults.length <= MAX_PROBLEMS) this.faults.push({ rule, message, hint, start, end });
    return undefined;
  }
}

// An own property, whatever its name: « __proto__ » is a key like any other.
function define(data: object, key: string, value: unknown): void {
  Object.defineProperty(data, key, { value, enumerable: true, writable: true, configurable: true });
}

function isMergeKey(node: Node): boolean {
  return isScalar(node) && node.type === 'PLAIN' && keyText(node) === '<<';
}

/** The text of a key: what is typed for a number or a word that YAML reads otherwise (`2024:`, `true:`). */
export function keyText(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
