/** Tracked changes of OpenDocument 1.3 (part 3, 5.5): each has a region before the text, which holds what was deleted, and its place in it. */

import { escaped, tag } from '../../../archive/xml.ts';
import type { Revision } from '../../revision.ts';
import type { OdtWriting } from './writing.ts';

/** A change wants a date; this is what LibreOffice writes, and hides, where there is none. */
const NO_DATE = '1970-01-01';

/** Content as an insertion or a deletion; as it is where it is neither. */
export function tracked(content: string, revision: Revision | undefined, writing: OdtWriting): string {
  if (revision === undefined || revision === 'dit' || content === '') return content;
  const { auteur = '', date = NO_DATE } = writing.compared ?? {};
  const id = `ct${writing.changes.length + 1}`;
  const info = tag(
    'office:change-info',
    {},
    tag('dc:creator', {}, escaped(auteur)),
    tag('dc:date', {}, `${date}T00:00:00`),
  );
  const change =
    revision === 'ajoute'
      ? tag('text:insertion', {}, info)
      : tag('text:deletion', {}, info, tag('text:p', {}, content));
  writing.changes.push(tag('text:changed-region', { 'xml:id': id, 'text:id': id }, change));
  const mark = (name: string) => tag(`text:change${name}`, { 'text:change-id': id });
  return revision === 'ajoute' ? mark('-start') + content + mark('-end') : mark('');
}

/** The regions of all changes, which stand before the text. */
export function changedRegions({ changes }: OdtWriting): string {
  if (changes.length === 0) return '';
  return tag('text:tracked-changes', { 'text:track-changes': 'false' }, ...changes);
}
