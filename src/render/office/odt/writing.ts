import { tag } from '../../../archive/xml.ts';
import type { TableBlock } from '../../pdf/blocks/index.ts';
import type { ComparedDocument } from '../../revision.ts';
import type { OfficeDocument } from '../document.ts';
import type { TableNotes } from '../footnotes.ts';
import type { Look } from '../styles.ts';

// Five exports: the state of one document while it is written, one of its changes, its beginning, its styles, and the notes of one of its tables.

/** The kinds of automatic styles, each with the first letter of their names. */
const FAMILIES = {
  paragraph: 'P',
  table: 'T',
  'table-column': 'C',
  'table-row': 'R',
  'table-cell': 'K',
  graphic: 'G',
} as const;

/** A tracked change. What it deleted is inline content, or paragraphs: the first one is then the end of the paragraph where its place is. */
export interface OdtChange {
  revision: 'ajoute' | 'retire';
  deleted: string;
}

/** What the writers of one document share; each list grows while the document is written. */
export interface OdtWriting {
  document: OfficeDocument;
  look: Look;
  /** The automatic styles: the name of each, by what it is. */
  styles: Map<string, { family: keyof typeof FAMILIES; name: string }>;
  /** The list styles, by name. */
  lists: Map<string, string>;
  /** The parts of pictures, by path. */
  pictures: Map<string, Uint8Array>;
  frames: number;
  tables: number;
  notes: number;
  /** The identifier of the first list of each kind of numbered heading: the others go on from it. */
  numbered: Map<string, string>;
  /** The tracked changes by identifier, without those that another one took in, and who made them, where two documents are compared. */
  changes: Map<string, OdtChange | undefined>;
  compared?: ComparedDocument;
  /** The notes of the table that is being written, with the identifier of those that were called. */
  calls?: { notes: TableNotes; called: Map<string, string> };
}

/** The state of a document of which nothing is written yet. */
export function newOdtWriting(document: OfficeDocument, look: Look, compared?: ComparedDocument): OdtWriting {
  const [styles, lists, numbered, pictures] = [new Map(), new Map(), new Map(), new Map()];
  return {
    ...{
      document,
      look,
      styles,
      lists,
      pictures,
      frames: 0,
      tables: 0,
      notes: 0,
      numbered,
      changes: new Map(),
    },
    ...(compared && { compared }),
  };
}

/** The name of the automatic style of these properties, which is made once. */
export function styleNamed(
  { styles }: OdtWriting,
  family: keyof typeof FAMILIES,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...properties: readonly (string | false | undefined)[]
): string {
  const written = tag('style:style', { 'style:family': family, ...attributes }, ...properties);
  const known = styles.get(written);
  if (known) return known.name;
  const count = [...styles.values()].filter((style) => style.family === family).length;
  const name = `${FAMILIES[family]}${count + 1}`;
  styles.set(written, { family, name });
  return name;
}

/** Writes a table with its own notes at hand. */
export function withCallsOf(writing: OdtWriting, block: TableBlock, write: () => string): string {
  const notes = writing.document.notes.get(block);
  if (notes) writing.calls = { notes, called: new Map() };
  const written = write();
  delete writing.calls;
  return written;
}
