/**
 * Reads the syntax of PDF files (ISO 32000-1, 7.2 to 7.5), strictly. The bytes may come from an attacker who wants csi and a PDF reader
 * to see two different documents, so whatever two readers could read in two ways is refused with RefusedUpdate, a French clause.
 *
 * - `values.ts`, `access.ts`, `canonical.ts`: values, and how to compare them; `parser.ts`, `strings.ts`: reading one value.
 * - `objects.ts`, `object-stream.ts`: indirect objects; `decode.ts`, `predictor.ts`, `inflate/`: the bytes of their streams.
 * - `xref-table.ts`, `xref-stream.ts`: cross-reference tables; `incremental-updates.ts`: the updates that follow the original file.
 * - `original.ts`: the file that csi itself has just made, which is trusted; `describe.ts` names its objects in French.
 * - `first-revision.ts`: the objects of a PDF from elsewhere before any update, which are not trusted.
 * - `budget.ts` bounds the work in all, so that a small file cannot keep csi busy.
 */
export { idOf, isDict, nameOf } from './access.ts';
export { Budget } from './budget.ts';
export { canonical, sameObject } from './canonical.ts';
export { decodeStream } from './decode.ts';
export { describeObject } from './describe.ts';
export { firstRevision } from './first-revision.ts';
export { type IncrementalUpdate, readIncrementalUpdates } from './incremental-updates.ts';
export { inflate } from './inflate/index.ts';
export { jpegFrame } from './jpeg.ts';
export { dictOf, type PdfObject } from './objects.ts';
export { type ObjectLookup, type Original, originalOf } from './original.ts';
export { Parser } from './parser.ts';
export { RefusedUpdate } from './refused-update.ts';
export { textOf } from './text-string.ts';
export { type PdfDict, PdfName, PdfRef, PdfString, type PdfValue } from './values.ts';
export { HIGHEST_OBJECT_NUMBER } from './xref.ts';
