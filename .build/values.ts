// The values of the leaves of random contracts, each with another value that the leaf may have.
import type { Schema } from './schema.ts';

export type Path = readonly (string | number)[];
export interface Leaf {
  path: Path;
  /** Its place: « axes[].titre ». */
  pattern: string;
  /** Another value that the leaf may have; undefined when it can only be removed. */
  other: unknown;
  /** Four digits that occur in no other leaf. */
  mark?: string;
}
/** A random number from 0 to 1 for each key. */
export type Chance = (key: string) => number;
/** A place in the contract that is being made, in three forms. */
export interface At {
  path: Path;
  /** « .axes.0.titre »: the key for random numbers. */
  key: string;
  /** « axes[].titre ». */
  pattern: string;
}

/** Random numbers that depend only on the seed and the key, so that a new field in the schema does not change the others (FNV-1a, then mixed). */
export function chanceOf(seed: string): Chance {
  const hash = (text: string, from: number) => {
    let state = from;
    for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
    return state;
  };
  const start = hash(seed, 0x811c9dc5);
  return (key) => {
    let state = hash(key, start);
    state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
  };
}

export const pickWith =
  (chance: Chance) =>
  <T>(list: readonly T[], key: string): T =>
    list[Math.floor(chance(key) * list.length)] as T;

// Most are units whose figures are summed.
const UNITES = ['poste', 'caméra', 'euro', 'poste', 'caméra', '%', 'agent'];
const BOTH = [
  { value: true, other: false },
  { value: false, other: true },
];
const CODES: Readonly<Record<string, [string[], string]>> = {
  code_insee: [['18033', '31555'], '13004'],
  siren: [['200068666', '200034718'], '200033025'],
  code_departement: [['18', '31'], '13'],
};

/** The first of two items is « a », even when they are in two lists, such as the commitments of two axes. */
const idOf = (path: Path) => 'abd'[path.reduce<number>((sum, step) => sum + (Number(step) || 0), 0)];

/**
 * Makes the values of leaves. Texts, numbers and dates each contain four digits that no other leaf has: where these digits occur in the view,
 * the leaf is printed.
 */
export class Values {
  readonly chance: Chance;
  private count: number;
  constructor(chance: Chance) {
    this.chance = chance;
    this.count = Math.floor(chance('marques') * 7000);
  }

  /** A value for a leaf, another one, and its own digits if it has some. */
  draw(node: Schema, name: string, { path, key }: At): Omit<Leaf, 'path' | 'pattern'> & { value: unknown } {
    const index = Number(path.findLast((step) => typeof step === 'number') ?? 0);
    const last = path.at(-1);
    // Items have the ids « a » and « b », so every reference has a target.
    if (last === 'id') return { value: idOf(path), other: 'c' };
    if (name === 'identifiant') return { value: this.pick(['a', 'a', 'b'], key), other: 'c' };
    if (last === 'annee') return { value: 2020 + index, other: 2031 };
    if (name === 'annee')
      return last === 'debut' ? { value: 2026, other: 2020 } : { value: 2029, other: 2031 };
    if (last === 'unite') return { value: this.pick(UNITES, key), other: 'mètre' };
    if (node.enum) {
      // The first value is the most common in real contracts.
      const value = this.chance(`${key} usuel`) < 0.4 ? node.enum[0] : this.pick(node.enum, key);
      const others = node.enum.filter((other) => other !== value);
      return { value, other: this.pick(others, `${key} autre`) };
    }
    if ('const' in node) return { value: node.const, other: last === 'version' ? node.const : undefined };
    if (node.type === 'boolean') return this.pick(BOTH, key);
    if (name === 'echeance' && this.chance(`${key} permanent`) < 0.2)
      return { value: 'permanent', other: '2031' };
    const known = CODES[name];
    if (known) return { value: this.pick(known[0], key), other: known[1] };
    this.count += 1;
    if (name === 'date' || name === 'periode' || name === 'echeance') return this.date(name, key);
    return this.wordOrNumber(node, key);
  }

  private date(name: string, key: string) {
    const year = String(1900 + ((this.count * 37) % 200));
    const end = name === 'date' ? '-05-04' : this.pick(['-05-04', '-S2', '', '-03', '-T4'], key);
    return { value: year + end, other: name === 'date' ? '2027-08-09' : '2031', mark: year };
  }

  private wordOrNumber(node: Schema, key: string) {
    const number = 3000 + ((this.count * 1237) % 7000);
    const mark = String(number);
    const types = [node.type, ...(node.anyOf ?? []).map(({ type }) => type)].filter(Boolean);
    const type = this.pick(types, `${key} type`);
    // Small numbers too: they are printed in another form, or decide about a plural.
    if (type === 'number' || type === 'integer')
      return this.chance(`${key} petit`) < 0.3
        ? { value: Math.floor(this.chance(key) * 1000), other: 7 }
        : { value: number, other: 7, mark };
    if (node.pattern?.startsWith('^https'))
      return { value: `https://exemple.fr/a${mark}`, other: 'https://exemple.fr/b', mark };
    return { value: `mot${mark}`, other: 'autre', mark };
  }

  private pick<T>(list: readonly T[], key: string): T {
    return pickWith(this.chance)(list, key);
  }
}

/** The leaves whose digits occur in a text or number of the view. */
export function* marksIn(value: unknown, marked: ReadonlyMap<string | undefined, Leaf>): Iterable<Leaf> {
  if (typeof value !== 'string' && typeof value !== 'number') return;
  for (const [digits] of String(value).matchAll(MARK)) {
    const leaf = marked.get(digits.replace(/\D/, ''));
    if (leaf) yield leaf;
  }
}
// Four digits, with or without a thousands separator.
const MARK = /(?<![\d\u202f\u00a0])\d[\u202f\u00a0]?\d{3}(?!\d)/g;
