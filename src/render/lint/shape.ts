/**
 * The shape of the view: which fields exist where, and of what kind. Shapes and the ways to walk them belong
 * together: six exports.
 */

import { PLACES } from '../generated/vue.ts';

/** What a template can find at one place of the view. */
export interface ViewShape {
  /** The place as a pattern (« axes[].titre »); empty for the view itself and for values outside it. */
  place: string;
  kinds: ReadonlySet<string>;
  fields: ReadonlyMap<string, ViewShape>;
  item?: ViewShape;
}

/**
 * A shape about which nothing is known: every field is accepted, except those that any JavaScript object
 * inherits.
 */
export const ANYTHING: ViewShape = { place: '', kinds: new Set(), fields: new Map() };

/** A value outside the view: a literal, a position in a list, the result of a function. */
export const value = (kind: 'texte' | 'nombre' | 'oui-non'): ViewShape => ({
  place: '',
  kinds: new Set([kind]),
  fields: new Map(),
});

/** The shape of the whole view. */
export function shapeOfView(places: Readonly<Record<string, string>> = PLACES): ViewShape {
  type Growing = { place: string; kinds: Set<string>; fields: Map<string, Growing>; item?: Growing };
  const grow = (place: string): Growing => ({ place, kinds: new Set(), fields: new Map() });
  const root = grow('');
  root.kinds.add('ensemble');
  for (const [place, kinds] of Object.entries(places)) {
    let node = root;
    for (const step of place.match(/\[\]|\w+/g) ?? []) {
      const next = step === '[]' ? node.item : node.fields.get(step);
      const reached =
        next ?? grow(step === '[]' ? `${node.place}[]` : node.place ? `${node.place}.${step}` : step);
      if (step === '[]') node.item = reached;
      else node.fields.set(step, reached);
      node = reached;
    }
    for (const kind of kinds.split(' ')) node.kinds.add(kind);
  }
  return root;
}

/** The shape under a name, as Handlebars looks it up; undefined when there cannot be any. */
export function step(shape: ViewShape, name: string): ViewShape | undefined {
  if (shape === ANYTHING) return Object.hasOwn(Object.prototype, name) ? undefined : ANYTHING;
  if (shape.item && name === 'length') return value('nombre');
  if (shape.item && /^\d+$/.test(name)) return shape.item;
  return shape.fields.get(name);
}

/** The same shape with added fields: a partial sees its context and its own parameters. */
export function extended(shape: ViewShape, fields: ReadonlyMap<string, ViewShape>): ViewShape {
  if (shape === ANYTHING || fields.size === 0) return shape;
  return { ...shape, fields: new Map([...shape.fields, ...fields]) };
}
