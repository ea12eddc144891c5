import type { Path } from '../../kernel/path.ts';
import type { Sense } from '../../kernel/problem.ts';
import type { SchemaError } from '../schema-validator.js';
import type { Explanation } from './wrong.ts';

/** A problem with its path, before it has a range. */
export interface WrongPlace extends Explanation {
  path: Path;
  on: 'key' | 'value';
  /** What the key or the value stands for, if that is certain. */
  sense?: Sense | undefined;
}

/** A path with problems: its value, the group or list that contains it, and what is typed there. */
export interface WrongValue {
  path: Path;
  value: unknown;
  around: unknown;
  written: string | undefined;
  /** The value as typed, or its first line. */
  typed: () => string;
  /** What follows the value, or its key if it has none, on the same line. */
  rest: () => string;
  /** The unit that the nearest enclosing group gives to its numbers. */
  unite: string | undefined;
  /** The ids that a path may refer to, as often as the file defines them. */
  ids: (path: Path) => readonly string[];
}

/** The values that the schema allows, if it lists them. */
export function allowedBy(
  errors: readonly SchemaError[],
  shape: string | undefined,
): readonly unknown[] | undefined {
  const { allowedValues } = errors.find(({ keyword }) => keyword === 'enum')?.params ?? {};
  if (Array.isArray(allowedValues)) return allowedValues;
  const only = shape === 'const' ? errors.find(({ keyword }) => keyword === 'const') : undefined;
  return only && [only.params.allowedValue];
}
