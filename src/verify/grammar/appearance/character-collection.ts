import { anyString, dictionary, integer, type ValueShape } from '../shapes/index.ts';

/** The character collection of a font (ISO 32000-1, 9.7.3). */
export const systemInfo: ValueShape = dictionary(
  { keys: { Registry: anyString, Ordering: anyString, Supplement: integer(0, 100) } },
  'une police ajoutée',
);
