import type { Path } from '../../kernel/path.ts';
import { SHAPES } from '../schema-validator.js';

// Four exports: what the schema holds, by path, by shape and by key.

/** The name of the schema's definition at a path: `engagement`, `identifiant[]`, `date`; undefined if there is none. */
export function shapeAt(path: Path): string | undefined {
  let shape: string | undefined = 'contrat';
  for (const step of path) {
    if (shape === undefined) return undefined;
    shape = shape.endsWith('[]') ? shape.slice(0, -2) : SHAPES[shape]?.[String(step)];
  }
  return shape;
}

/** The keys of a closed object, in the order of the schema. */
export function keysOf(shape: string): readonly string[] {
  return Object.keys(SHAPES[shape] ?? {});
}

/** The objects that have a key of this name, which is where a misplaced key may belong. */
export function holdersOf(key: string): string[] {
  return Object.keys(SHAPES).filter((shape) => shape !== 'valeur' && Object.hasOwn(SHAPES[shape] ?? {}, key));
}

/** True for the shape of an object. */
export const isGroup = (shape: string): boolean => Object.hasOwn(SHAPES, shape);
