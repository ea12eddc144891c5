import fc from 'fast-check';

type Data = Record<string, unknown>;
interface Axes {
  axes: { id: string; engagements: (Data & { id: string })[] }[];
}

/** One edit of a contract: a number that chooses what to do, and others that choose where. */
export type Edit = readonly [kind: number, a: number, b: number, c: number];

/** Scripts of one to eight edits. */
export const SCRIPTS = fc.array(fc.tuple(fc.nat(13), fc.nat(999), fc.nat(999), fc.nat(999)), {
  minLength: 1,
  maxLength: 8,
});

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
const WORDS = ['sous réserve du vote du budget', 'chaque mois', 'et la médiation', 'les élus', 'en 2027'];

/** The data after a script, and how many of its edits changed something; edits that find nothing to do are left out. */
export function edited(data: unknown, script: readonly Edit[]): { data: unknown; edits: number } {
  const copy = structuredClone(data) as Axes & Data;
  let edits = 0;
  for (const [kind, a, b, c] of script) {
    const before = JSON.stringify(copy);
    EDITS[kind % EDITS.length]?.(copy, a, b, c);
    if (JSON.stringify(copy) !== before) edits += 1;
  }
  return { data: copy, edits };
}

// Every list and every mapping of the data.
function nodes(value: unknown, found: (Data | unknown[])[] = []): (Data | unknown[])[] {
  if (typeof value !== 'object' || value === null) return found;
  found.push(value as Data);
  for (const one of Object.values(value)) nodes(one, found);
  return found;
}
const lists = (data: Data) => nodes(data).filter((one): one is unknown[] => Array.isArray(one));
const groups = (data: Data) => nodes(data).filter((one): one is Data => !Array.isArray(one));
const keysOf = (group: Data | undefined, type: string) =>
  Object.keys(group ?? {}).filter((key) => typeof group?.[key] === type && key !== 'id');

/** What an edit may do, each kind for itself. */
const EDITS: readonly ((data: Axes & Data, a: number, b: number, c: number) => void)[] = [
  // A commitment to another axis.
  ({ axes }, a, b, c) => {
    const from = pick(axes, a)?.engagements;
    const to = pick(axes, b)?.engagements;
    const [moved] = from?.splice(c % Math.max(1, from.length), 1) ?? [];
    if (moved) to?.splice(c % (to.length + 1), 0, moved);
  },
  // A commitment that goes.
  ({ axes }, a, b) => {
    const list = pick(axes, a)?.engagements;
    if (list && list.length > 1) list.splice(b % list.length, 1);
  },
  // A commitment that comes.
  ({ axes }, a, b, c) => {
    const list = pick(axes, a)?.engagements;
    list?.splice(b % (list.length + 1), 0, {
      id: `nouveau-${a}-${b}-${c}`,
      titre: `Agir ${c} fois`,
      porteurs: ['ville'],
    });
  },
  // An axis that moves.
  ({ axes }, a, b) => {
    const [axe] = axes.splice(a % axes.length, 1);
    if (axe) axes.splice(b % (axes.length + 1), 0, axe);
  },
  // An axis that goes, its commitments left to another one.
  ({ axes }, a, b) => {
    if (axes.length < 2) return;
    const [axe] = axes.splice(a % axes.length, 1);
    if (axe && b % 2 === 0) pick(axes, b)?.engagements.push(...axe.engagements);
  },
  // An axis that comes and takes some commitments.
  ({ axes }, a, b, c) => {
    const taken = pick(axes, a)?.engagements.splice(0, b % 3) ?? [];
    axes.splice(c % (axes.length + 1), 0, { id: `axe-${a}-${b}`, engagements: taken });
  },
  // A commitment under another id.
  ({ axes }, a, b) => {
    const one = pick(pick(axes, a)?.engagements ?? [], b);
    if (one) one.id = `${one.id}-bis`;
  },
  // A number, somewhere.
  (data, a, b, c) => {
    const group = pick(groups(data), a);
    const key = pick(keysOf(group, 'number'), b);
    if (group && key) group[key] = Number(group[key]) + c;
  },
  // Words in a text, somewhere.
  (data, a, b, c) => {
    const group = pick(groups(data), a);
    const key = pick(keysOf(group, 'string'), b);
    if (!group || !key) return;
    const words = String(group[key]).split(' ');
    words.splice(c % (words.length + 1), b % 3, ...(c % 2 ? [String(pick(WORDS, c))] : []));
    group[key] = words.join(' ');
  },
  // A list turned by one.
  (data, a) => {
    const list = pick(lists(data), a);
    const [first] = list?.splice(0, 1) ?? [];
    if (first !== undefined) list?.push(first);
  },
  // An item of a list that goes, comes twice, or changes place.
  (data, a, b) => {
    const list = pick(lists(data), a);
    if (list && list !== data.axes && list.length > 1) list.splice(b % list.length, 1);
  },
  (data, a, b) => {
    const list = pick(lists(data), a);
    const item = pick(list ?? [], b);
    if (typeof item === 'string') list?.splice(b % (list.length + 1), 0, `${item} encore`);
  },
  // A key that goes, or comes.
  (data, a, b) => {
    const group = pick(groups(data), a);
    const key = pick(
      Object.keys(group ?? {}).filter((one) => !['id', 'axes', 'engagements'].includes(one)),
      b,
    );
    if (group && key) delete group[key];
  },
  (data, a, b, c) => {
    const group = pick(groups(data), a);
    if (group) group[`cle_${b % 3}`] = c % 2 ? { valeur: c, texte: pick(WORDS, b) } : [c, a];
  },
];
