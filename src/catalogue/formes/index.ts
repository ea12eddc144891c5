import { type Entry, withSeverity } from '../entry.ts';
import { ALWAYS_ERROR } from '../levels.ts';
import { FILE_FORMES } from './file.ts';
import { LINE_FORMES } from './lines.ts';
import { STRUCTURE_FORMES } from './structure.ts';
import { VALUE_FORMES } from './values.ts';

/** Every problem of form, always an error, in the order of reading: the file, its lines, its structure, its values. */
export const FORMES: readonly Entry[] = withSeverity(ALWAYS_ERROR, [
  ...FILE_FORMES,
  ...LINE_FORMES,
  ...STRUCTURE_FORMES,
  ...VALUE_FORMES,
]);
