import { decodeStream } from './decode.ts';
import type { PdfObject } from './objects.ts';
import { Budget, latin1 } from './parser.ts';

/** When the file was last touched and by what: all that signing changes of the metadata. */
const VOLATILE = /<(xmp:ModifyDate|xmp:MetadataDate|pdf:Producer|xmpMM:DocumentID|xmpMM:InstanceID)>[^<]*<\/\1>/g;

/** Whether two XMP packets say the same of a document, dates of change and program aside; one written in another way does not. */
export function sameText(before: PdfObject, after: PdfObject): boolean {
  return told(before) === told(after);
}

function told(metadata: PdfObject): string {
  return latin1(decodeStream(metadata, new Budget()))
    .replace(VOLATILE, '')
    .replace(/\s*(?=<)|(?<=>)\s*/g, '')
    .replace(/ xmlns:xmpMM="[^"]*"/, '');
}
