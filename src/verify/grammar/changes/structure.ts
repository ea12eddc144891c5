import {
  canonical,
  dictOf,
  isDict,
  type ObjectLookup,
  type PdfObject,
  PdfRef,
  type PdfValue,
  RefusedUpdate,
} from '../../pdf/index.ts';
import type { Role, UpdateWalk } from '../walk.ts';

/** An array or a node of the parent tree that a signing program has moved to an object of its own; checkStructure compares its content. */
export const structureRole: Role = {
  key: 'structure',
  words: 'la structure logique',
  check: () => {},
  renewable: true,
};

const MAX_NODES = 10_000;

/**
 * Checks that the logical structure (ISO 32000-1, 14.7) is the same although its root was written again, as iText does: the same root
 * entries, and the same elements for each key of the parent tree, however that tree is laid out. Throws RefusedUpdate.
 */
export function checkStructure(root: number, walk: UpdateWalk): void {
  const [old, now] = [dictOf(walk.before(root)), dictOf(walk.after(root))];
  const refusal = (what: string) =>
    new RefusedUpdate(`une mise à jour remplace la structure logique (${what})`);
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    if (key === 'ParentTree') continue;
    if (canonicalEntry(key, old.get(key)) !== canonicalEntry(key, now.get(key))) throw refusal(key);
  }
  const [before, after] = [
    entriesOf(old.get('ParentTree'), walk.before),
    entriesOf(now.get('ParentTree'), walk.after, walk),
  ];
  if (before.size !== after.size || [...before].some(([key, value]) => after.get(key) !== value))
    throw refusal('ParentTree');
}

// One child and an array of one child are equal, and so are no role map and an empty one.
function canonicalEntry(key: string, value: PdfValue | undefined): string {
  if (key === 'K' && Array.isArray(value) && value.length === 1) return canonical(value[0] as PdfValue);
  if (key === 'RoleMap' && isDict(value) && value.size === 0) return canonical(undefined);
  return canonical(value);
}

/** The entries of a number tree (ISO 32000-1, 7.9.7), each in canonical form. With `walk`, the added objects among its nodes are claimed. */
function entriesOf(tree: PdfValue | undefined, lookup: ObjectLookup, walk?: UpdateWalk): Map<number, string> {
  const refusal = () => new RefusedUpdate('une mise à jour remplace la structure logique (ParentTree)');
  const found = new Map<number, string>();
  const left: PdfValue[] = [tree ?? null];
  for (let nodes = 0; left.length > 0; nodes++) {
    const node = resolved(left.pop() ?? null, lookup, walk);
    if (
      !isDict(node) ||
      nodes > MAX_NODES ||
      [...node.keys()].some((key) => !['Nums', 'Kids', 'Limits', 'Type'].includes(key))
    )
      throw refusal();
    const [numbers, kids] = [node.get('Nums') ?? [], node.get('Kids') ?? []];
    if (!Array.isArray(numbers) || !Array.isArray(kids) || numbers.length % 2 === 1) throw refusal();
    for (const kid of kids as PdfValue[]) left.push(kid);
    for (let i = 0; i < numbers.length; i += 2) {
      const [key, value] = [numbers[i] as PdfValue, numbers[i + 1] as PdfValue];
      if (typeof key !== 'number' || found.has(key)) throw refusal();
      found.set(key, entryOf(value, lookup, walk));
    }
  }
  return found;
}

// An array in an object of its own equals the same array written directly. Elements are compared by object number.
function entryOf(value: PdfValue, lookup: ObjectLookup, walk: UpdateWalk | undefined): string {
  const there = value instanceof PdfRef ? lookup(value.id)?.value : undefined;
  return canonical(Array.isArray(there) ? resolved(value, lookup, walk) : value);
}

function resolved(value: PdfValue, lookup: ObjectLookup, walk: UpdateWalk | undefined): PdfValue {
  if (!(value instanceof PdfRef)) return value;
  const object: PdfObject | undefined = lookup(value.id);
  if (!object || object.generation !== value.generation || object.stream)
    throw new RefusedUpdate('la structure logique est rompue');
  if (walk && !walk.isOriginal(value.id)) walk.claim(value, structureRole);
  return object.value;
}
