/** Tracked changes of WordprocessingML (ISO/IEC 29500-1, 17.13.5), which people accept or refuse one by one. Three exports: of runs, of what ends a paragraph, of a row. */

import { tag } from '../../../archive/xml.ts';
import type { Revision } from '../../revision.ts';
import type { Writing } from './writing.ts';

const TAGS = { ajoute: 'w:ins', retire: 'w:del' } as const;

/** Runs as an insertion or a deletion; as they are where they are neither. */
export function tracked(runs: string, revision: Revision | undefined, writing: Writing): string {
  if (revision === undefined || revision === 'dit' || runs === '') return runs;
  const inside =
    revision === 'ajoute'
      ? runs
      : runs.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>');
  return tag(TAGS[revision], made(writing), inside);
}

/** The mark that ends a paragraph, inserted or deleted with it: the paragraph goes when the change is refused, or accepted. */
export function trackedEnd(revision: Revision | undefined, writing: Writing): string {
  const mark = trackedRow(revision, writing);
  writing.odd = !writing.odd;
  return mark && tag('w:rPr', {}, mark);
}

/** A row that is inserted or deleted whole, among its properties. */
export function trackedRow(revision: Revision | undefined, writing: Writing): string {
  return revision === undefined || revision === 'dit' ? '' : tag(TAGS[revision], made(writing));
}

// Bookmarks and changes are numbered together. No clock gives the date: without one, the change has none. LibreOffice joins a change that
// ends a paragraph to that of the next one when both are of the same few minutes, and would then join the paragraphs: each has another time than
// the one before.
function made(writing: Writing) {
  writing.bookmarks += 1;
  const { auteur = '', date } = writing.compared ?? {};
  return {
    'w:id': writing.bookmarks,
    'w:author': auteur,
    'w:date': date === undefined ? undefined : `${date}T00:${writing.odd ? '10' : '00'}:00Z`,
  };
}
