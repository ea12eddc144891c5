import { dictOf, type PdfObject, RefusedUpdate } from '../../pdf/index.ts';
import { checkSameMetadata } from '../../xmp/index.ts';
import { checkDict, ENCODING_KEYS, integer, name } from '../shapes/index.ts';
import type { Role } from '../walk.ts';
import type { ObjectChange } from './changed-keys.ts';

const WHERE = 'les métadonnées du document';

/** The XMP metadata of the document: only dates and names of programs may differ. */
export const changeMetadata: ObjectChange = (before, after, walk) => metadataRole(before).check(after, walk);

/** The same check as a role, for metadata that an update puts into a new object; `before` is the object that it replaces. */
export function metadataRole(before: PdfObject | undefined): Role {
  return {
    key: 'métadonnées',
    words: WHERE,
    renewable: true,
    check(object, walk) {
      if (!object.stream) throw new RefusedUpdate(`${WHERE} ne sont pas un flux`);
      // pdfkit adds a key “length” of its own, which signing programs copy.
      const keys = {
        ...ENCODING_KEYS,
        Type: name('Metadata'),
        Subtype: name('XML'),
        length: integer(0, 2 ** 31),
      };
      checkDict(dictOf(object), { keys, required: ['Type', 'Subtype'] }, WHERE, walk);
      if (!before) throw new RefusedUpdate(`${WHERE} ont été remplacées`);
      checkSameMetadata(before, object, walk.budget);
    },
  };
}
