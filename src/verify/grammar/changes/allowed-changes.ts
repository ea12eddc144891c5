import { dictOf, idOf, type ObjectLookup, type Original, PdfRef, type PdfValue } from '../../pdf/index.ts';
import { changeCatalog } from './catalog.ts';
import type { ObjectChange } from './changed-keys.ts';
import { changeForm } from './form.ts';
import { changeInformation } from './information.ts';
import { changeMetadata } from './metadata.ts';
import { changePage } from './page.ts';

/** The objects of a document, besides fields and structure, that an update may change, by number, with the check of each. */
export function allowedChanges(before: ObjectLookup, original: Original): Map<number, ObjectChange> {
  const changes = new Map<number, ObjectChange>();
  const root = idOf(original.trailer.get('Root'));
  const catalog = dictOf(before(root));
  const allow = (value: PdfValue | undefined, change: ObjectChange) => {
    if (value instanceof PdfRef) changes.set(value.id, change);
  };
  for (const [index, page] of original.pages.entries()) changes.set(page, changePage(index + 1));
  allow(catalog.get('Metadata'), changeMetadata);
  allow(catalog.get('AcroForm'), changeForm);
  allow(original.trailer.get('Info'), changeInformation);
  changes.set(root, changeCatalog);
  return changes;
}
