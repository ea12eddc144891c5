import { PdfRef, RefusedUpdate } from '../../pdf/index.ts';
import type { Role } from '../walk.ts';
import type { ValueShape } from './shapes.ts';

/** A reference to an object that has this role, or is given it now. */
export const referenceTo =
  (role: Role): ValueShape =>
  (value, walk) => {
    if (!(value instanceof PdfRef)) return false;
    walk.claim(value, role);
    return true;
  };

/** A role for objects without a stream whose value has one shape. */
export const valueRole = (key: string, words: string, shape: ValueShape, renewable?: true): Role => ({
  key,
  words,
  ...(renewable && { renewable }),
  check(object, walk) {
    if (object.stream || !shape(object.value, walk))
      throw new RefusedUpdate(`${words} (objet ${object.id}) n’a pas la forme attendue`);
  },
});

/** A value of one shape, either direct or as an object of its own, which is then given a role with this key. */
export const directOrIndirect = (
  shape: ValueShape,
  key: string,
  words: string,
  renewable?: true,
): ValueShape => {
  const indirect = referenceTo(valueRole(key, words, shape, renewable));
  return (value, walk) => (value instanceof PdfRef ? indirect(value, walk) : shape(value, walk));
};
