import type { HeadingBlock, TableBlock } from '../../pdf/blocks/index.ts';
import type { ComparedDocument } from '../../revision.ts';
import type { OfficeDocument } from '../document.ts';
import type { TableNotes } from '../footnotes.ts';
import type { Look } from '../styles.ts';

// Three exports: the state of one document while it is written, its beginning, and how its numbers are given.

/** What the writers of one document share; each list grows while the document is written. */
export interface Writing {
  document: OfficeDocument;
  look: Look;
  /** Addresses of links: the first is the relation `lien1`. */
  links: string[];
  /** The footnotes, from the number 1. */
  footnotes: string[];
  /** The first number of each ordered list, which has a numbering of its own. */
  lists: number[];
  /** The parts of pictures, by path: the first is the relation `image1`. */
  pictures: Map<string, Uint8Array>;
  /** How many drawings there are. */
  drawings: number;
  /** How many bookmarks and tracked changes there are. */
  bookmarks: number;
  /** Whether an odd number of paragraphs is written. */
  odd: boolean;
  /** Who made the changes, where two documents are compared. */
  compared?: ComparedDocument;
  /** TableNotes of the table that is being written, with the bookmark on the call of those that were called. */
  calls?: { notes: TableNotes; called: Map<string, string> };
}

/** The state of a document of which nothing is written yet. */
export function newWriting(document: OfficeDocument, look: Look, compared?: ComparedDocument): Writing {
  return {
    ...{ document, look, links: [], footnotes: [], lists: [] },
    ...{ pictures: new Map(), drawings: 0, bookmarks: 0, odd: false },
    ...(compared && { compared }),
  };
}

/** What is known of a heading, and of the notes of a table. */
export function knownOf(writing: Writing, block: HeadingBlock) {
  return writing.document.headings.get(block);
}

/** Writes a table with its own notes at hand. */
export function withNotesOf<T>(writing: Writing, block: TableBlock, write: () => T): T {
  const notes = writing.document.notes.get(block);
  if (notes) writing.calls = { notes, called: new Map() };
  const written = write();
  delete writing.calls;
  return written;
}
