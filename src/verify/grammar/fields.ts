import {
  dictOf,
  idOf,
  isDict,
  type ObjectLookup,
  type Original,
  PdfString,
  type PdfValue,
} from '../pdf/index.ts';

/** A signature field that csi has prepared. */
export interface Field {
  /** The number of its object. */
  id: number;
  name: string;
}

/** References to all the fields of the form, as it is in one state of the document. */
export function fieldsOf(lookup: ObjectLookup, original: Original): readonly PdfValue[] {
  const form = dictOf(lookup(idOf(original.trailer.get('Root')))).get('AcroForm');
  const fields = (isDict(form) ? form : dictOf(lookup(idOf(form)))).get('Fields');
  return Array.isArray(fields) ? fields : [];
}

/** The fields of the original file that are not signed in one state of the document, by object number. */
export function emptyFields(lookup: ObjectLookup, original: Original): Map<number, Field> {
  const found = new Map<number, Field>();
  for (const field of fieldsOf((id) => original.object(id), original)) {
    const widget = dictOf(lookup(idOf(field)));
    const name = widget.get('T');
    if (!widget.has('V') && name instanceof PdfString)
      found.set(idOf(field), { id: idOf(field), name: name.bytes });
  }
  return found;
}
