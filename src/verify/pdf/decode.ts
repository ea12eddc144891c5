import { isDict } from './access.ts';
import type { Budget } from './budget.ts';
import { inflateWhole } from './inflate/index.ts';
import { dictOf, type PdfObject } from './objects.ts';
import { removePredictor } from './predictor.ts';
import { RefusedUpdate } from './refused-update.ts';
import { PdfName, type PdfValue } from './values.ts';

/** The largest decoded stream that is accepted, in bytes: cross-reference tables, object streams, metadata, fonts and images of signers. */
const MAX_DECODED = 10_000_000;

/**
 * The decoded bytes of an object’s stream, which may be uncompressed or Flate-encoded, with a PNG predictor or without. Throws
 * RefusedUpdate for any other filter, for damaged data, and for more than MAX_DECODED bytes or more than the budget has left.
 */
export function decodeStream(object: PdfObject, budget: Budget): Uint8Array {
  const dict = dictOf(object);
  const unreadable = () => new RefusedUpdate(`le flux de l’objet ${object.id} ne se lit pas`);
  const filter = single(dict.get('Filter'));
  const parameters = single(dict.get('DecodeParms'));
  if (!object.stream) throw unreadable();
  if (filter === undefined) return object.stream;
  if (!(filter instanceof PdfName) || filter.name !== 'FlateDecode') throw unreadable();
  const inflated = inflateWhole(object.stream, MAX_DECODED);
  if (!inflated) throw unreadable();
  budget.spend(inflated.length);
  const data = removePredictor(inflated, isDict(parameters) ? parameters : new Map());
  if (!data) throw unreadable();
  return data;
}

// A value, or the only item of an array. Any other array becomes a name that no filter has, and is thus refused.
const single = (value: PdfValue | undefined) =>
  Array.isArray(value) ? (value.length === 1 ? value[0] : new PdfName('several')) : (value ?? undefined);
