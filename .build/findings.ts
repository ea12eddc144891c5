// Collects, from the views of random contracts, the kinds of value at each place and the places that change with each field.
import type { Contrat } from '../src/model/contrat.ts';
import { buildView } from '../src/render/view/index.ts';
import type { DonneesSuivi } from '../src/render/view/suivi/donnees.ts';
import { eachDifference, eachPlace, twin, whole } from './places.ts';
import { fieldOf, type Sample } from './samples.ts';
import { type Leaf, marksIn } from './values.ts';

const KINDS: Readonly<Record<string, string>> = { string: 'texte', number: 'nombre', boolean: 'oui-non' };
const kindOf = (value: unknown) => (Array.isArray(value) ? 'liste' : (KINDS[typeof value] ?? 'ensemble'));

/** What has been found so far: the kinds of value by place of the view, and the places that change by field of the schema. */
export class Findings {
  readonly kinds = new Map<string, Set<string>>();
  readonly reached = new Map<string, Set<string>>();

  /** Records the view of a contract, and tries a change of each leaf whose digits are at a place that it was not known to reach. */
  see({ contrat, leaves }: Sample): void {
    const marked = new Map(leaves.map((leaf) => [leaf.mark, leaf]));
    const news = new Set<Leaf>();
    const view = viewOf(contrat);
    this.note(view);
    eachPlace(view, '', (place, value) => {
      for (const leaf of marksIn(value, marked))
        if (!this.reached.get(fieldOf(leaf.pattern))?.has(place)) news.add(leaf);
    });
    this.change(contrat, [...news], view);
  }

  /** Records the kinds of value at each place of a view, or below one place of it. */
  note(view: unknown, place = ''): void {
    eachPlace(view, place, (at, value) => added(this.kinds, at, kindOf(value)));
  }

  /** Makes the view again with each of these leaves changed in turn; returns the fields that were found to reach a new place. */
  change(contrat: Sample['contrat'], leaves: readonly Leaf[], view = viewOf(contrat)): Set<string> {
    const fresh = new Set<string>();
    for (const { path, pattern, other } of leaves) {
      const field = fieldOf(pattern);
      if (!this.reached.has(field)) this.reached.set(field, new Set());
      const changed = viewOf(withValue(contrat, path, other));
      eachDifference(view, changed, (place, value) => {
        if (added(this.reached, field, place)) fresh.add(field);
        this.note(value, place);
      });
    }
    return fresh;
  }

  /** Whether a field is known to reach a place other than its own. */
  isRich(field: string): boolean {
    return [...(this.reached.get(field) ?? [])].some((place) => {
      const known = whole(place);
      return known !== field && twin(known) !== field;
    });
  }
}

/** The view of a random contract, or of one with its follow-up. */
export const viewOf = (contrat: Sample['contrat'], suivi?: DonneesSuivi) =>
  buildView(contrat as unknown as Contrat, true, undefined, suivi);

/** Adds a value to the set of a key; returns whether it is new. */
export function added(known: Map<string, Set<string>>, key: string, value: string): boolean {
  const set = known.get(key) ?? new Set();
  known.set(key, set);
  return set.size < set.add(value).size;
}

/** The value with another one at a path; it shares all else with the first. */
function withValue<T>(value: T, [step, ...rest]: Leaf['path'], other: unknown): T {
  if (step === undefined) return other as T;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as T;
  copy[step as keyof T] = withValue(copy[step as keyof T], rest, other);
  return copy;
}
