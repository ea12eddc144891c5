import {
  canonical,
  dictOf,
  type ObjectLookup,
  type PdfObject,
  PdfRef,
  PdfString,
  type PdfValue,
  RefusedUpdate,
  textOf,
} from '../../pdf/index.ts';
import { anyString, either, referenceTo, valueRole } from '../shapes/index.ts';
import type { ObjectChange } from './changed-keys.ts';

const VOLATILE = ['ModDate', 'Producer'];
const text = either(
  anyString,
  referenceTo(valueRole('information', 'une information du document', anyString)),
);

/**
 * The document information dictionary (ISO 32000-1, 14.3.3): the date of change and the name of the program may differ. Other texts may be
 * written in another encoding or as objects of their own, but must have the same characters.
 */
export const changeInformation: ObjectChange = (before, after, walk) => {
  const [old, now] = [textsOf(before, walk.before), textsOf(after, walk.after)];
  for (const key of new Set([...old.keys(), ...now.keys()]))
    if (old.get(key) !== now.get(key) && !VOLATILE.includes(key))
      throw new RefusedUpdate(
        `une mise à jour change le titre ou les autres informations du document (${key})`,
      );
  const known = new Set([...dictOf(before).values()].map((value) => canonical(value)));
  for (const [key, value] of dictOf(after))
    if (!known.has(canonical(value)) && !text(value, walk))
      throw new RefusedUpdate(`une mise à jour change les informations du document (${key})`);
};

function textsOf(information: PdfObject, lookup: ObjectLookup): Map<string, string> {
  const resolved = (value: PdfValue) => (value instanceof PdfRef ? lookup(value.id)?.value : value);
  return new Map([...dictOf(information)].map(([key, value]) => [key, characters(resolved(value))]));
}

const characters = (value: PdfValue | undefined) =>
  value instanceof PdfString ? `(${textOf(value)})` : canonical(value);
