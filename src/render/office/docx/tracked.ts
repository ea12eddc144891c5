/** Tracked changes of WordprocessingML (ISO/IEC 29500-1, 17.13.5), which people accept or refuse one by one. Four exports: of runs, of what ends a paragraph, of a paragraph that is moved, of a row. */

import { tag } from '../../../archive/xml.ts';
import type { Revisee, Revision } from '../../revision.ts';
import type { Writing } from './writing.ts';

const TAGS = { ajoute: 'w:ins', retire: 'w:del' } as const;
const MOVES = { ajoute: 'w:moveTo', retire: 'w:moveFrom' } as const;

const isChange = (revision: Revision | undefined): revision is keyof typeof TAGS =>
  revision !== undefined && revision !== 'dit';

/** Runs as an insertion, a deletion, or a side of a move; as they are where they are none of these. */
export function tracked(runs: string, { revision, deplacement }: Revisee, writing: Writing): string {
  if (!isChange(revision) || runs === '') return runs;
  if (deplacement !== undefined) return tag(MOVES[revision], made(writing), runs);
  const inside =
    revision === 'ajoute'
      ? runs
      : runs.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>');
  return tag(TAGS[revision], made(writing), inside);
}

/** The mark that ends a paragraph, inserted, deleted or moved with it: the paragraph goes when the change is refused, or accepted. */
export function trackedEnd({ revision, deplacement }: Revisee, writing: Writing): string {
  const tags = deplacement === undefined ? TAGS : MOVES;
  const mark = isChange(revision) ? tag(tags[revision], made(writing)) : '';
  writing.odd = !writing.odd;
  return mark && tag('w:rPr', {}, mark);
}

/** The runs of a paragraph that is moved, between the marks that name the move: where it was and where it is have the same name. */
export function moved(runs: string, { revision, deplacement }: Revisee, writing: Writing): string {
  if (!isChange(revision) || deplacement === undefined) return runs;
  const start = made(writing);
  return (
    tag(`${MOVES[revision]}RangeStart`, { ...start, 'w:name': deplacement }) +
    runs +
    tag(`${MOVES[revision]}RangeEnd`, { 'w:id': start['w:id'] })
  );
}

/** A row that is inserted or deleted whole, among its properties. */
export function trackedRow(revision: Revision | undefined, writing: Writing): string {
  return isChange(revision) ? tag(TAGS[revision], made(writing)) : '';
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
