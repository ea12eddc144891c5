// Random contracts that are valid by the schema but make no sense; together they have every field, with and without the others.
import { definition, nameOf, OBJECTS, resolved, type Schema, schema } from './schema.ts';
import { type At, type Chance, chanceOf, type Leaf, pickWith, Values } from './values.ts';

export interface Sample {
  contrat: Record<string, unknown>;
  leaves: Leaf[];
}
/** Decides whether the object at a place has an optional key; `name` is that of its definition, or else its own key. */
type Wanted = (name: string, key: string, at: At) => boolean;

const below = ({ path, key, pattern }: At, step: string | number): At => ({
  path: [...path, step],
  key: `${key}.${step}`,
  pattern: typeof step === 'number' ? `${pattern}[]` : pattern ? `${pattern}.${step}` : step,
});

/** A contract whose objects have the required keys and those that `wanted` accepts. */
function drawn(chance: Chance, wanted: Wanted): Sample {
  const leaves: Leaf[] = [];
  const values = new Values(chance);
  const fill = (given: Schema, at: At): unknown => {
    const name = nameOf(given);
    const node = resolved(given);
    const last = at.path.at(-1);
    if (name === 'valeur' && chance(`${at.key} fourchette`) < 0.4) return fill(RANGE, at);
    if (node.properties) {
      const kept = Object.entries(node.properties).filter(
        ([key]) => node.required?.includes(key) || wanted(name || String(last), key, at),
      );
      // A range needs at least one bound.
      if (node === RANGE && kept.length === 0) kept.push(...Object.entries(node.properties).slice(0, 1));
      return Object.fromEntries(kept.map(([key, field]) => [key, fill(field, below(at, key))]));
    }
    if (node.items) {
      const { items } = node;
      // Three items in a series: two make a curve, the third is in it. Two items in top-level lists, one elsewhere: nested pairs would only
      // multiply the work.
      const count = last === 'serie' ? 3 : at.path.length < 2 ? 2 : 1;
      return Array.from({ length: count }, (_, i) => fill(items, below(at, i)));
    }
    const { value, ...rest } = values.draw(node, name, at);
    leaves.push({ path: at.path, pattern: at.pattern, ...rest });
    return value;
  };
  const contrat = fill(schema, { path: [], key: '', pattern: '' }) as Sample['contrat'];
  // An acronym, which the list of acronyms needs to be printed; it is in no leaf, because what prints an acronym does not print its text.
  if (Array.isArray(contrat.visas)) contrat.visas.push('l’avis du CLSPD');
  return { contrat, leaves };
}

const RANGE = definition('fourchette');
const { properties: QUANTITE = {}, required: ALWAYS = [] } = definition('quantite');
const OPTIONAL = Object.keys(QUANTITE).filter((key) => !ALWAYS.includes(key));

/** Whether `key` is one of the one or two that a quantity has in this contract: its short form depends on what is missing. */
function fewWanted(chance: Chance, key: string): boolean {
  const pick = pickWith(chance);
  return key === pick(OPTIONAL, 'une') || (chance('deux') < 0.5 && key === pick(OPTIONAL, 'autre'));
}

/** Whether a measure of a series must have a key so that it makes a curve with the next one; undefined when it is free. */
function inCurve(chance: Chance, name: string, key: string, { path }: At): boolean | undefined {
  if (name !== 'mesure' || Number(path.at(-1)) >= 2) return undefined;
  const curve = pickWith(chance)([undefined, 'nombre', undefined, 'taux'], 'courbe');
  return curve === undefined ? undefined : key === curve;
}

/**
 * The random contract of a seed, with all its leaves. One in three is nearly full, which shows what fields do together. In the others each
 * kind of object is full or bare at random, and some keys are nowhere or everywhere: much is printed only where another field is missing.
 */
export function randomContract(seed: number): Sample {
  const chance = chanceOf(`contrat ${seed}`);
  const pick = pickWith(chance);
  return drawn(chance, (name, key, at) => {
    const curve = inCurve(chance, name, key, at);
    if (curve !== undefined) return curve;
    const own = chance(`${at.key}.${key} là`);
    if (seed % 3 === 0) return own < 0.9;
    if (seed % 3 === 1 && name === 'quantite') return fewWanted(chance, key);
    const around = pick([0.12, 0.4, 0.7, 0.95], name);
    return own < pick([0, 1, around, around, around, around], `${name}.${key}`);
  });
}

/** Whether a place is another one, or inside of it. */
const isWithin = (place: string, other: string) =>
  other === '' || place === other || place.startsWith(`${other}.`) || place.startsWith(`${other}[]`);

/** Whether others refer to objects of this kind or depend on them: what such an object reaches only shows when those are filled. */
export const isReferred = (object: string) =>
  object === 'document' || OBJECTS.get(object)?.properties?.id !== undefined;

/**
 * A random contract to explore one kind of object, given by its pattern (« axes[].engagements[] », '' for the whole file), with the leaves
 * of that object only. The object is there, full or bare at random, with each of its keys in turn; the rest of the contract is mostly bare,
 * because its view is then cheaper to make.
 */
export function contractAround(object: string, seed: number): Sample {
  const chance = chanceOf(`${object} ${seed}`);
  const pick = pickWith(chance);
  const inside = pick([0.15, 0.5, 0.8, 1], 'dedans');
  const outside = pick(isReferred(object) ? [0.1, 0.6, 0.6, 0.9] : [0.02, 0.02, 0.1, 0.4], 'dehors');
  const around = pick([0.1, 0.4, 0.8], 'autour');
  const few = chance('peu') < 0.6;
  // Then the objects around it have no other keys than « porteurs » and « unite », without which nothing is summed.
  const alone = chance('seul') < 0.4;
  const keys = Object.keys(OBJECTS.get(object)?.properties ?? {});
  const turn = keys[seed % keys.length];
  const { contrat, leaves } = drawn(chance, (name, key, at) => {
    const curve = inCurve(chance, name, key, at);
    if (curve !== undefined) return curve;
    if (at.pattern === object && key === turn) return true;
    const { pattern } = below(at, key);
    if (isWithin(object, pattern)) return true;
    if (alone && isWithin(object, at.pattern) && at.pattern !== object)
      return key === 'porteurs' || key === 'unite';
    if (few && name === 'quantite') return fewWanted(chance, key);
    const full = at.pattern === object ? inside : isWithin(object, at.pattern) ? around : outside;
    return chance(`${at.key}.${key} là`) < full;
  });
  return { contrat, leaves: leaves.filter(({ pattern }) => ownerOf(pattern) === object) };
}

// A number may be written as a range; its bounds then count as the number does.
const FORMS = new RegExp(`\\.(${Object.keys(RANGE.properties ?? {}).join('|')})$`);

/** The field of a leaf: itself, or the number that it is a bound of. */
export const fieldOf = (leaf: string): string => leaf.replace(FORMS, '');

/** The pattern of the object that holds a leaf: « axes[].engagements[] » of « axes[].engagements[].lieux[] ». */
const ownerOf = (leaf: string): string =>
  fieldOf(leaf)
    .replace(/(\[\])?$/, '')
    .replace(/(^|\.)[^.]*$/, '');

/** The first leaf of each pattern. */
export const oneEach = (leaves: readonly Leaf[]) => [
  ...new Map(leaves.toReversed().map((leaf) => [leaf.pattern, leaf])).values(),
];
