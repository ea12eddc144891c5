import type { Path } from '../../kernel/path.ts';
import { define } from '../own-property.ts';
import { Refusal, type YamlChange, type YamlValue } from './change.ts';

type YamlGroup = Record<string, unknown>;

/**
 * The data after some changes, made one after another; throws a Refusal if a place does not allow one. The data are copied first: what
 * aliases share is then separate, so that a change touches one place.
 */
export function changed(data: unknown, ...changes: readonly YamlChange[]): unknown {
  const holder = { root: copied(data ?? null) };
  for (const change of changes) make(holder, change);
  return holder.root;
}

function make(holder: { root: unknown }, change: YamlChange): void {
  if ('set' in change) put(holder, change.set, change.value);
  else if ('add' in change) add(holder, change);
  else if ('append' in change) insert(holder, [...change.append, Number.POSITIVE_INFINITY], change.value);
  else if ('insert' in change) insert(holder, change.insert, change.value);
  else if ('rename' in change) rename(holder, change.rename, change.key);
  else remove(holder, change.remove);
}

/** Whether two pieces of data are equal, ignoring the order of keys. */
export function sameData(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameData((a as YamlGroup)[key], (b as YamlGroup)[key]))
  );
}

function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copied);
  const copy: YamlGroup = {};
  for (const [key, item] of Object.entries(value)) define(copy, key, copied(item));
  return copy;
}

function put(holder: { root: unknown }, path: Path, value: YamlValue): void {
  const last = path.at(-1);
  if (last === undefined) holder.root = copied(value);
  else {
    const around = at(holder, path.slice(0, -1), last);
    if (Array.isArray(around) && !(Number(last) in around))
      throw new Refusal('Cette liste n’a pas d’élément à cette place.');
    define(around, String(last), copied(value));
  }
}

// What a group or list holds itself: a key such as `__proto__` would otherwise lead to what all groups share.
const own = (inside: unknown, step: string | number): unknown =>
  typeof inside === 'object' && inside !== null && Object.hasOwn(inside, step)
    ? (inside as YamlGroup)[step]
    : undefined;

// The group or list that contains a step of a path. Missing groups are created; a missing list is refused.
function at(holder: { root: unknown }, path: Path, next: string | number): YamlGroup {
  let around: YamlGroup = holder as YamlGroup;
  let key = 'root';
  for (const step of [...path, next]) {
    const there = own(around, key);
    if ((there === undefined && !Array.isArray(around)) || there === null) {
      if (typeof step === 'number') throw new Refusal('Il n’y a pas de liste à cette place.');
      define(around, key, {});
    }
    const value = own(around, key);
    if (typeof value !== 'object' || value === null)
      throw new Refusal('Cette place tient une valeur simple, pas un groupe de clés ni une liste.');
    around = value as YamlGroup;
    key = String(step);
  }
  return around;
}

function add(holder: { root: unknown }, change: Extract<YamlChange, { add: Path }>): void {
  const around = at(holder, change.add, change.key);
  if (Array.isArray(around)) throw new Refusal('Une liste n’a pas de clés.');
  if (Object.hasOwn(around, change.key)) throw new Refusal('Cette clé est déjà écrite ici.');
  define(around, change.key, copied(change.value));
}

function insert(holder: { root: unknown }, path: Path, value: YamlValue): void {
  const index = path.at(-1);
  const place = path.slice(0, -1);
  if (typeof index !== 'number') throw new Refusal('Un élément se met à une place comptée dans une liste.');
  const found = place.reduce<unknown>(own, holder.root);
  if (found === undefined || found === null) {
    put(holder, place, [value]);
    return;
  }
  if (!Array.isArray(found)) throw new Refusal('Cette place ne tient pas une liste.');
  if (index < 0 || (Number.isFinite(index) && index > found.length))
    throw new Refusal('Cette liste n’a pas d’élément à cette place.');
  found.splice(Math.min(index, found.length), 0, copied(value));
}

function rename(holder: { root: unknown }, path: Path, key: string): void {
  const around = existing(holder, path);
  if (Array.isArray(around)) throw new Refusal('Un élément de liste n’a pas de clé.');
  if (Object.hasOwn(around, key)) throw new Refusal('Cette clé est déjà écrite ici.');
  const last = String(path.at(-1));
  define(around, key, around[last]);
  delete around[last];
}

function remove(holder: { root: unknown }, path: Path): void {
  const around = existing(holder, path);
  const last = path.at(-1) ?? '';
  if (Array.isArray(around)) around.splice(Number(last), 1);
  else delete around[last];
}

function existing(holder: { root: unknown }, path: Path): YamlGroup {
  const around = path.slice(0, -1).reduce<unknown>(own, holder.root);
  if (
    path.length === 0 ||
    typeof around !== 'object' ||
    around === null ||
    !Object.hasOwn(around, String(path.at(-1)))
  )
    throw new Refusal('Cette place n’existe pas dans le fichier.');
  return around as YamlGroup;
}
