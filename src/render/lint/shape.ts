import { PLACES } from '../generated/vue.ts';

/** What a template can find at one place of the view. */
export interface ViewShape {
  /** The place as a pattern (« axes[].titre »); empty for the view itself and for what stands nowhere in it. */
  place: string;
  kinds: ReadonlySet<string>;
  fields: ReadonlyMap<string, ViewShape>;
  item?: ViewShape;
}

/** What nothing is known of: whatever is asked of it is right, but for what JavaScript alone would find in it. */
export const ANYTHING: ViewShape = { place: '', kinds: new Set(), fields: new Map() };

/** A value that is not of the view: a literal, a position in a list, what a function gives. */
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

/** What stands under a name in a shape, as Handlebars looks it up; undefined when nothing can. */
export function step(shape: ViewShape, name: string): ViewShape | undefined {
  if (shape === ANYTHING) return Object.hasOwn(Object.prototype, name) ? undefined : ANYTHING;
  if (shape.item && name === 'length') return value('nombre');
  if (shape.item && /^\d+$/.test(name)) return shape.item;
  return shape.fields.get(name);
}

/** The same shape with further fields, as a partial sees its context beside its own parameters. */
export function extended(shape: ViewShape, fields: ReadonlyMap<string, ViewShape>): ViewShape {
  if (shape === ANYTHING || fields.size === 0) return shape;
  return { ...shape, fields: new Map([...shape.fields, ...fields]) };
}
