import type { Field, Honest } from './honest.ts';
import { written } from './syntax.ts';
import { append, type Part, streamBody, type Update } from './update.ts';

const HOLE = `<${'0'.repeat(400)}>`;
const RANGE = '[0 ********** ********** **********]';

/** Paints far beyond any box: red, where a page has none. */
export const FLOOD = '1 0 0 rg -2000 -2000 6000 6000 re f ';

/** What a signature shows, plainly: a coloured bar in the box of its field. */
export const look = (
  keys = '/Type/XObject/Subtype/Form/BBox[0 0 200 60]/Resources<<>>',
  content = '0 0 1 rg 0 0 20 20 re f',
): string => streamBody(keys, content);

/** What to write of a signature in another way. */
export interface Signing {
  /** Of the field. */
  field?: Readonly<Record<string, string | undefined>>;
  /** Of the signature's dictionary, as text. */
  more?: string;
  look?: string;
  type?: 'Sig' | 'DocTimeStamp';
}

/** The objects of a signature in a field: the field, its look, the signature; `first` and the number after are free. No key is needed. */
export function signing(
  honest: Honest,
  field: Field,
  first: number,
  { field: keys, more = '', look: body = look(), type = 'Sig' }: Signing = {},
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

/** A file with an update in which the signature, where there is one, covers all but itself. */
export function appendSigned(pdf: Buffer, honest: Honest, update: Update): Buffer {
  const file = append(pdf, honest, update).toString('latin1');
  const hole = file.indexOf(HOLE, pdf.length);
  if (hole < 0) return Buffer.from(file, 'latin1');
  const end = hole + HOLE.length;
  // What stands behind the end is no part of the revision that is signed.
  const last = file.length - (update.after?.length ?? 0);
  const numbers = [hole, end, last - end].map((one) => String(one).padStart(10));
  return Buffer.from(
    file.slice(0, pdf.length) + file.slice(pdf.length).replace(RANGE, `[0 ${numbers.join(' ')}]`),
    'latin1',
  );
}
