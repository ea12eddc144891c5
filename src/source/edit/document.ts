import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Path } from '../../kernel/path.ts';
import { parse } from '../library/parse.ts';
import { keyText, values } from '../library/values.ts';
import { Refusal } from './change.ts';
import { type EditEntry, entriesOf } from './entries.ts';

/** A YAML text that has no fault: its tree, its data, and what aliases repeat. */
export interface Opened {
  text: string;
  root: Node | null;
  data: unknown;
  targets: ReadonlyMap<Alias, Node>;
}

/** What a path leads to: the value, the entry that holds it (none at the root), and whether brackets or braces stand around. */
export interface Target {
  node: Node | null;
  entry?: EditEntry;
  parent?: Node;
  index: number;
  flow: boolean;
}

/** Reads a text; throws a Refusal where it has a fault, for then nothing proves that a change touches its place alone. */
export function open(text: string): Opened {
  const { document, faults } = parse(text, true);
  const found = document && faults.length === 0 ? values(document, text) : undefined;
  const fault = faults[0] ?? found?.faults[0];
  if (!document || !found || fault)
    throw new Refusal(
      `Le fichier a une faute d’écriture, à corriger d’abord. ${fault?.message ?? ''}`.trim(),
    );
  return { text, root: document.contents, data: found.data, targets: found.targets };
}

/** What stands at a path, or undefined; throws a Refusal where the way leads through an alias. */
export function spotAt(opened: Opened, path: Path): Target | undefined {
  let spot: Target = { node: opened.root, index: 0, flow: false };
  for (const step of path) {
    const { node } = spot;
    refuseAlias(spot);
    const index = isMap(node)
      ? (node.items as Pair<Node>[]).findIndex(({ key }) => isScalar(key) && keyText(key) === String(step))
      : isSeq(node) && Number(step) in node.items
        ? Number(step)
        : -1;
    if (!node || index === -1) return undefined;
    const entry = entriesOf(node, opened.text)[index];
    if (!entry) return undefined;
    spot = { node: entry.value, entry, parent: node, index, flow: spot.flow || isFlow(node) };
  }
  return spot;
}

/** Throws a Refusal where what stands at a place is written elsewhere. */
export function refuseAlias(spot: Target | undefined): void {
  if (isAlias(spot?.node))
    throw new Refusal(
      `Cette place est reprise du repère « *${spot.node.source} » : changez-la là où elle est écrite.`,
    );
}

/** True for a list or a group between brackets or braces. */
export const isFlow = (node: Node | null | undefined): boolean =>
  (isMap(node) || isSeq(node)) && node.flow === true;

/**
 * Throws a Refusal where what is to change is repeated elsewhere by an alias; or where it holds what is, unless it keeps all that it
 * holds.
 */
export function refuseShared(opened: Opened, spot: Target, keeps = false): void {
  const [start, end] = [spot.entry?.from ?? 0, spot.entry?.end ?? opened.text.length];
  for (const [alias, target] of opened.targets) {
    const [from = 0, to = 0] = target.range ?? [];
    const at = alias.range?.[0] ?? 0;
    // An entry begins before its value, where the anchor stands.
    const within = spot.entry !== undefined && from < end && end <= to;
    const holds = !keeps && start <= from && to <= end && (at < start || at >= end);
    if (within || holds)
      throw new Refusal(
        `Le repère « &${alias.source} » reprend cette valeur ailleurs : changez-la à la main.`,
      );
  }
}
