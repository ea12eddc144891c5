import type { Field, Honest } from './honest.ts';
import { written } from './syntax.ts';
import { append, type Part, streamBody, type Update } from './update.ts';

const HOLE = `<${'0'.repeat(400)}>`;
const RANGE = '[0 ********** ********** **********]';

/** Paints red far beyond any box; pages of csi have no red. */
export const FLOOD = '1 0 0 rg -2000 -2000 6000 6000 re f ';

/** A simple appearance: a coloured square in the field. */
export const appearance = (
  keys = '/Type/XObject/Subtype/Form/BBox[0 0 200 60]/Resources<<>>',
  content = '0 0 1 rg 0 0 20 20 re f',
): string => streamBody(keys, content);

/** What differs from the simplest signature. */
export interface Signing {
  /** Keys of the field; undefined removes one. */
  field?: Readonly<Record<string, string | undefined>>;
  /** More keys for the signature dictionary, as text. */
  more?: string;
  appearance?: string;
  type?: 'Sig' | 'DocTimeStamp';
}

/** The objects that sign a field: the field, its appearance (`first`) and the signature (`first` + 1), which is all zeros. */
export function signing(
  honest: Honest,
  field: Field,
  first: number,
  { field: keys, more = '', appearance: body = appearance(), type = 'Sig' }: Signing = {},
): Part[] {
  const filters = type === 'Sig' ? 'adbe.pkcs7.detached' : 'ETSI.RFC3161';
  return [
    {
      id: field.id,
      body: written(honest.keys(field.id), {
        V: `${first + 1} 0 R`,
        AP: `<</N ${first} 0 R>>`,
        F: '132',
        M: '(D:20260401120000Z)',
        ...keys,
      }),
    },
    { id: first, body },
    {
      id: first + 1,
      body: `<</Type/${type}/Filter/Adobe.PPKLite/SubFilter/${filters}/M (D:20260401120000Z)${more}/ByteRange ${RANGE}/Contents ${HOLE}>>`,
    },
  ];
}

/** A file followed by an update; the ByteRange of its signature, if any, covers all of the file but the signature. */
export function appendSigned(pdf: Buffer, honest: Honest, update: Update): Buffer {
  const file = append(pdf, honest, update).toString('latin1');
  const hole = file.indexOf(HOLE, pdf.length);
  if (hole < 0) return Buffer.from(file, 'latin1');
  const end = hole + HOLE.length;
  // What follows %%EOF is not part of the signed update.
  const last = file.length - (update.after?.length ?? 0);
  const numbers = [hole, end, last - end].map((one) => String(one).padStart(10));
  return Buffer.from(
    file.slice(0, pdf.length) + file.slice(pdf.length).replace(RANGE, `[0 ${numbers.join(' ')}]`),
    'latin1',
  );
}
