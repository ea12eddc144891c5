import type { Path } from '../../kernel/path.ts';
import type { Sense } from '../../kernel/problem.ts';
import type { SchemaError } from '../schema-validator.js';
import type { Said } from './wrong.ts';

/** A fault where it stands, before it has a range. */
export interface Found extends Said {
  path: Path;
  on: 'key' | 'value';
  /** What it stands for, when nothing else can have been meant. */
  sense?: Sense | undefined;
}

/** A place that has faults: its value, that of what it belongs to, and what is typed there. */
export interface Wrongs {
  path: Path;
  value: unknown;
  around: unknown;
  written: string | undefined;
  /** All that is typed of it, or the first line of it. */
  typed: () => string;
  /** The unit that the nearest group above gives to its figures. */
  unite: string | undefined;
  /** The ids that a place may name, each as often as the file gives it. */
  ids: (path: Path) => readonly string[];
}

/** The values that a place may have, where they are listed. */
export function allowedBy(
  errors: readonly SchemaError[],
  shape: string | undefined,
): readonly unknown[] | undefined {
  const { allowedValues } = errors.find(({ keyword }) => keyword === 'enum')?.params ?? {};
  if (Array.isArray(allowedValues)) return allowedValues;
  const only = shape === 'const' ? errors.find(({ keyword }) => keyword === 'const') : undefined;
  return only && [only.params.allowedValue];
}
