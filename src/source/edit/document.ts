import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Path } from '../../kernel/path.ts';
import { keyText } from '../library/keys.ts';
import { parse } from '../library/parse.ts';
import { values } from '../library/values.ts';
import { Refusal } from './change.ts';
import { type EditEntry, entriesOf } from './entries.ts';

// Seven exports: a text opened for editing, and what keeps a place from being edited.

/** A YAML text without problems: its tree, its data, and the target of each alias. */
export interface Opened {
  text: string;
  root: Node | null;
  data: unknown;
  targets: ReadonlyMap<Alias, Node>;
}

/** What a path leads to: the value, the entry that holds it (absent at the root), and whether brackets or braces enclose it. */
export interface EditTarget {
  node: Node | null;
  entry?: EditEntry;
  parent?: Node;
  index: number;
  flow: boolean;
}

/** Parses a text. Throws a Refusal if it has problems, because then nothing could prove that a change touches only its own place. */
export function open(text: string): Opened {
  const { document, problems } = parse(text, true);
  const found = document && problems.length === 0 ? values(document, text) : undefined;
  const problem = problems[0] ?? found?.problems[0];
  if (!document || !found || problem)
    throw new Refusal(
      `Le fichier a une faute d’écriture, à corriger d’abord. ${problem?.message ?? ''}`.trim(),
    );
  return { text, root: document.contents, data: found.data, targets: found.targets };
}

/** The target of a path, or undefined if it does not exist; throws a Refusal if the path leads through an alias. */
export function targetAt(opened: Opened, path: Path): EditTarget | undefined {
  let found: EditTarget = { node: opened.root, index: 0, flow: false };
  for (const step of path) {
    const { node } = found;
    refuseAlias(found);
    const index = isMap(node)
      ? (node.items as Pair<Node>[]).findIndex(({ key }) => isScalar(key) && keyText(key) === String(step))
      : isSeq(node) && Number(step) in node.items
        ? Number(step)
        : -1;
    if (!node || index === -1) return undefined;
    const entry = entriesOf(node, opened.text)[index];
    if (!entry) return undefined;
    found = { node: entry.value, entry, parent: node, index, flow: found.flow || isFlow(node) };
  }
  return found;
}

/** Throws a Refusal if the value at a place is an alias, which means that it is written elsewhere. */
export function refuseAlias(found: EditTarget | undefined): void {
  if (isAlias(found?.node))
    throw new Refusal(
      `Cette place est reprise du repère « *${found.node.source} » : changez-la là où elle est écrite.`,
    );
}

/** True for a list or a group written between brackets or braces. */
export const isFlow = (node: Node | null | undefined): boolean =>
  (isMap(node) || isSeq(node)) && node.flow === true;

/**
 * Throws a Refusal if an alias elsewhere repeats the value that would change, or a part of it. With `keeps`, a repeated part is allowed,
 * because the change leaves all existing parts as they are.
 */
export function refuseShared(opened: Opened, found: EditTarget, keeps = false): void {
  const [start, end] = [found.entry?.from ?? 0, found.entry?.end ?? opened.text.length];
  for (const [alias, target] of opened.targets) {
    const [from = 0, to = 0] = target.range ?? [];
    const at = alias.range?.[0] ?? 0;
    // An entry starts before its value, where the anchor is.
    const within = found.entry !== undefined && from < end && end <= to;
    const holds = !keeps && start <= from && to <= end && (at < start || at >= end);
    if (within || holds)
      throw new Refusal(
        `Le repère « &${alias.source} » reprend cette valeur ailleurs : changez-la à la main.`,
      );
  }
}
