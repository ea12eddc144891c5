import type { Difference } from '../../src/compare/index.ts';
import type { Path } from '../../src/kernel/path.ts';

type Holder = Record<string | number, unknown>;

const at = (root: unknown, path: Path): Holder =>
  path.reduce<unknown>((value, step) => (value as Holder)[step], root) as Holder;

// Texts, numbers and nothing as objects of their own, so that an item of a list stays recognisable while the list changes.
class Leaf {
  value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

function boxed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(boxed);
  if (typeof value !== 'object' || value === null) return new Leaf(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, boxed(one)]));
}

function unboxed(value: unknown): unknown {
  if (value instanceof Leaf) return value.value;
  if (Array.isArray(value)) return value.map(unboxed);
  return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, unboxed(one)]));
}

// A key may be `__proto__`, which an assignment would not add.
const put = (holder: Holder, key: string, value: unknown) =>
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });

const order = (a: Path, b: Path): number => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i] as string | number, b[i] as string | number];
    if (x !== y)
      return typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : 1;
  }
  return a.length - b.length;
};

/**
 * The old data after the changes that the differences say: what goes is removed and what moves is taken out, by old places; then what comes
 * and what moved is put in, by new places, in their order. Written apart from `src/compare`, which it proves.
 */
export function applied(before: unknown, differences: readonly Difference[]): unknown {
  const root: { root: unknown } = { root: boxed(before) };
  const old = (path: Path) => ({
    holder: at(root, ['root', ...path].slice(0, -1)),
    key: ['root', ...path].at(-1) as string,
  });
  const located = differences.map((one) => {
    const { nature, chemin, chemin_avant: place = chemin } = one;
    if (nature === 'ajoute') return { one, node: boxed(one.apres) };
    const { holder, key } = old(place);
    return { one, holder, key, node: holder[key] };
  });
  for (const { one, holder, key, node } of located)
    if (one.nature === 'retire' && holder && !Array.isArray(holder)) delete holder[key as string];
    else if ((one.nature === 'retire' || one.nature === 'deplace') && Array.isArray(holder)) {
      const index = holder.indexOf(node);
      if (index >= 0) holder.splice(index, 1);
    }
  const placed = located
    .filter(({ one }) => one.nature === 'ajoute' || one.nature === 'deplace')
    .sort((a, b) => order(a.one.chemin, b.one.chemin));
  for (const { one, node } of placed) {
    const path = ['root', ...one.chemin];
    const holder = at(root, path.slice(0, -1));
    if (Array.isArray(holder)) holder.splice(path.at(-1) as number, 0, node);
    else put(holder, path.at(-1) as string, node);
  }
  // Values change last, by new places: everything else then stands where it should.
  for (const { one } of located)
    if (one.nature === 'change') {
      const path = ['root', ...one.chemin];
      put(at(root, path.slice(0, -1)), path.at(-1) as string, boxed(one.apres));
    }
  return unboxed(root.root);
}
