import { attachedSource } from './attached-source.ts';
import {
  dictOf,
  firstRevision,
  idOf,
  inflate,
  isDict,
  nameOf,
  type ObjectLookup,
  type PdfObject,
  PdfString,
  type PdfValue,
  textOf,
} from './pdf/index.ts';

/** The files that a PDF carries and says that it is made from. They come with the PDF, so nothing they hold is trusted. */
export interface AttachedFiles {
  /** The YAML source; undefined when there is none in the form in which csi writes it. */
  source?: Uint8Array;
  /** The pictures and the theme by name; of two with one name, the first. */
  supplements: ReadonlyMap<string, Uint8Array>;
}

/** More than a source may name pictures. */
const MAX_FILES = 100;
/** In bytes: more than the pictures of one document may weigh together. */
const MAX_SUPPLEMENTS = 25_000_000;

/**
 * The files that the first revision of a PDF lists as its source and the supplements to it (ISO 32000-2, 14.13, which PDF/A-3 takes up). When
 * that list cannot be read, the source alone is looked for. A source of more than `limit` bytes is none.
 */
export function attachedFiles(pdf: Uint8Array, limit: number): AttachedFiles {
  const first = firstRevision(pdf);
  const object: ObjectLookup = (id) => first?.object(id);
  const listed = dictOf(object(idOf(first?.trailer.get('Root')))).get('AF');
  const supplements = new Map<string, Uint8Array>();
  let source: Uint8Array | undefined;
  let left = MAX_SUPPLEMENTS;
  for (const one of Array.isArray(listed) ? listed.slice(0, MAX_FILES) : []) {
    const specification = dictOf(object(idOf(one)));
    const [name, relationship] = [specification.get('UF'), nameOf(specification.get('AFRelationship'))];
    const file = object(idOf(fileOf(specification.get('EF'))));
    if (relationship === 'Source' && !source) source = contentOf(file, limit);
    if (relationship !== 'Supplement' || !(name instanceof PdfString) || supplements.has(textOf(name)))
      continue;
    const bytes = contentOf(file, left);
    if (!bytes) continue;
    left -= bytes.length;
    supplements.set(textOf(name), bytes);
  }
  source ??= attachedSource(pdf, limit);
  return { ...(source && { source }), supplements };
}

const fileOf = (embedded: PdfValue | undefined) => (isDict(embedded) ? embedded.get('F') : undefined);

// csi deflates texts, and leaves pictures of dots as they are.
function contentOf(file: PdfObject | undefined, limit: number): Uint8Array | undefined {
  if (!file?.stream) return undefined;
  const filter = dictOf(file).get('Filter');
  if (filter === undefined) return file.stream.length <= limit ? file.stream : undefined;
  return nameOf(filter) === 'FlateDecode' ? inflate(file.stream, limit) : undefined;
}
