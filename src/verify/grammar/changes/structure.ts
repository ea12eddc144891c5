import { dictOf, type PdfObject } from '../../pdf/objects.ts';
import { RefusedUpdate } from '../../pdf/refused-update.ts';
import { canonical, isDict, PdfRef, type PdfValue } from '../../pdf/values.ts';
import type { ObjectLookup, Role, UpdateWalk } from '../walk.ts';

/** Lists and trees of the logical structure that a program writes again in objects of its own, with the same in them. */
export const structureRole: Role = {
  key: 'structure',
  words: 'la structure logique',
  check: () => {},
  renewable: true,
};

const MAX_NODES = 10_000;

/**
 * Checks that the logical structure of a document is the same though it was written again: the same elements, and for each page and field
 * the same list of them. iText writes it so.
 */
export function checkStructure(root: number, walk: UpdateWalk): void {
  const [old, now] = [dictOf(walk.before(root)), dictOf(walk.after(root))];
  const bad = (what: string) => new RefusedUpdate(`une mise à jour remplace la structure logique (${what})`);
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    if (key === 'ParentTree') continue;
    if (plain(key, old.get(key)) !== plain(key, now.get(key))) throw bad(key);
  }
  const [before, after] = [
    listed(old.get('ParentTree'), walk.before),
    listed(now.get('ParentTree'), walk.after, walk),
  ];
  if (before.size !== after.size || [...before].some(([key, value]) => after.get(key) !== value))
    throw bad('ParentTree');
}

// One element, or a list of one; no map of roles, or an empty one: the same.
function plain(key: string, value: PdfValue | undefined): string {
  if (key === 'K' && Array.isArray(value) && value.length === 1) return canonical(value[0] as PdfValue);
  if (key === 'RoleMap' && isDict(value) && value.size === 0) return canonical(undefined);
  return canonical(value);
}

/** The entries of a tree of numbers (ISO 32000-1, 7.9.7); with a walk, its objects are claimed. */
function listed(tree: PdfValue | undefined, state: ObjectLookup, walk?: UpdateWalk): Map<number, string> {
  const bad = () => new RefusedUpdate('une mise à jour remplace la structure logique (ParentTree)');
  const found = new Map<number, string>();
  const left: PdfValue[] = [tree ?? null];
  for (let nodes = 0; left.length > 0; nodes++) {
    const node = resolved(left.pop() ?? null, state, walk);
    if (
      !isDict(node) ||
      nodes > MAX_NODES ||
      [...node.keys()].some((key) => !['Nums', 'Kids', 'Limits', 'Type'].includes(key))
    )
      throw bad();
    const [numbers, kids] = [node.get('Nums') ?? [], node.get('Kids') ?? []];
    if (!Array.isArray(numbers) || !Array.isArray(kids) || numbers.length % 2 === 1) throw bad();
    for (const kid of kids as PdfValue[]) left.push(kid);
    for (let i = 0; i < numbers.length; i += 2) {
      const [key, value] = [numbers[i] as PdfValue, numbers[i + 1] as PdfValue];
      if (typeof key !== 'number' || found.has(key)) throw bad();
      found.set(key, entry(value, state, walk));
    }
  }
  return found;
}

// A list that stands in an object of its own is the same list; an element is known by its number.
function entry(value: PdfValue, state: ObjectLookup, walk: UpdateWalk | undefined): string {
  const there = value instanceof PdfRef ? state(value.id)?.value : undefined;
  return canonical(Array.isArray(there) ? resolved(value, state, walk) : value);
}

function resolved(value: PdfValue, state: ObjectLookup, walk: UpdateWalk | undefined): PdfValue {
  if (!(value instanceof PdfRef)) return value;
  const object: PdfObject | undefined = state(value.id);
  if (!object || object.generation !== value.generation || object.stream)
    throw new RefusedUpdate('la structure logique est rompue');
  if (walk && !walk.isOriginal(value.id)) walk.claim(value, structureRole);
  return object.value;
}
