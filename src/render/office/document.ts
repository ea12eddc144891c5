/** What DOCX and ODT share: the blocks of a document with their headings, bookmarks and footnotes. */

import type { Rendered } from '../index.ts';
import { parseMarkdown } from '../markdown/index.ts';
import { blocksOf, type HeadingBlock, type TableBlock } from '../pdf/blocks/index.ts';
import { type DocumentPart, partsOf } from '../pdf/layout/parts.ts';
import { isTurned } from './columns.ts';
import { commitmentMarks } from './commitments.ts';
import { type TableNotes, withFootnotes } from './footnotes.ts';
import { type Heading, headingsOf } from './headings.ts';
import { type DocumentPictureFiles, isTurnedFigure, picturesOf } from './pictures.ts';
import { withReferences } from './references.ts';
import { lookOf } from './styles.ts';

/** A document before it is written in a format. */
export interface OfficeDocument {
  parts: DocumentPart[];
  headings: ReadonlyMap<HeadingBlock, Heading>;
  /** The name of the bookmark of a commitment, where a text first begins with its number. */
  markOf: (text: string) => string | undefined;
  notes: ReadonlyMap<TableBlock, TableNotes>;
  /** The headings that the table of contents names; none for a document of few headings. */
  contents: readonly Heading[];
  pictures: DocumentPictureFiles;
  /** Whether two documents are compared in this one. */
  compared: boolean;
}

const FEWEST_ENTRIES = 5;
/** With more entries than this, only the chapters are listed. */
const MOST_ENTRIES = 60;

/** Reads the Markdown of a document. Throws MarkdownError at what the dialect does not allow. */
export function officeDocument({ markdown, contrat, meta, compared }: Rendered): OfficeDocument {
  const pictures = picturesOf(meta);
  const sheet = lookOf(meta.theme).paper;
  const whole = blocksOf(compared?.root ?? withReferences(parseMarkdown(markdown), contrat));
  // Where two documents are compared, notes and numbers stay text: whoever accepts or refuses the changes finds those of a document.
  const { blocks, notes } = compared ? { blocks: whole, notes: new Map() } : withFootnotes(whole);
  const headings = headingsOf(blocks, compared === undefined);
  const listed = [...headings]
    .filter(([{ depth }, { text }]) => (depth === 2 || depth === 3) && text !== '')
    .map(([, heading]) => heading);
  const chapters = listed.filter(({ level }) => level === 1);
  return {
    parts: partsOf(blocks, (block) =>
      block.kind === 'table'
        ? isTurned(block)
        : block.kind === 'picture' && isTurnedFigure(block, pictures, sheet),
    ),
    headings,
    markOf: commitmentMarks(contrat),
    notes,
    pictures,
    compared: compared !== undefined,
    contents: listed.length < FEWEST_ENTRIES ? [] : listed.length > MOST_ENTRIES ? chapters : listed,
  };
}

/** The names of the bookmarks on a heading: its own, and that of the commitment that it is the first to name. */
export function bookmarksOf({ markOf }: OfficeDocument, known: Heading | undefined): string[] {
  return [known?.anchor, markOf(known?.text ?? '')].filter((name) => name !== undefined);
}
