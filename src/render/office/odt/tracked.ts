/** Tracked changes of OpenDocument 1.3 (part 3, 5.5): each has a region before the text, which holds what was deleted, and its place in it. */

import { escaped, tag } from '../../../archive/xml.ts';
import type { Revision } from '../../revision.ts';
import type { OdtChange, OdtWriting } from './writing.ts';

// Four exports: inline content as a change, a change with a number of its own, one that is no longer any, and the regions of all.

/** A change wants a date; this is what LibreOffice writes, and hides, where there is none. */
const NO_DATE = '1970-01-01';

/** Content as an insertion or a deletion; as it is where it is neither. */
export function tracked(content: string, revision: Revision | undefined, writing: OdtWriting): string {
  if (revision === undefined || revision === 'dit' || content === '') return content;
  const id = newChange({ revision, deleted: revision === 'retire' ? content : '' }, writing);
  const mark = (name: string) => tag(`text:change${name}`, { 'text:change-id': id });
  return revision === 'ajoute' ? mark('-start') + content + mark('-end') : mark('');
}

/** Adds a change, and gives the identifier that its place in the text names. */
export function newChange(change: OdtChange, { changes }: OdtWriting): string {
  const id = `ct${changes.size + 1}`;
  changes.set(id, change);
  return id;
}

/** Makes a change none, since another one takes it in, and gives what it had deleted. */
export function takeBack(id: string, { changes }: OdtWriting): string {
  const deleted = changes.get(id)?.deleted ?? '';
  changes.set(id, undefined);
  return deleted;
}

/** The regions of all changes, which stand before the text. */
export function changedRegions({ changes, compared }: OdtWriting): string {
  const { auteur = '', date = NO_DATE } = compared ?? {};
  const info = tag(
    'office:change-info',
    {},
    tag('dc:creator', {}, escaped(auteur)),
    tag('dc:date', {}, `${date}T00:00:00`),
  );
  const regions = [...changes].flatMap(([id, change]) => {
    if (!change) return [];
    const { revision, deleted } = change;
    const inside =
      revision === 'ajoute'
        ? tag('text:insertion', {}, info)
        : tag(
            'text:deletion',
            {},
            info,
            /^<text:[ph]\b/.test(deleted) ? deleted : tag('text:p', {}, deleted),
          );
    return [tag('text:changed-region', { 'xml:id': id, 'text:id': id }, inside)];
  });
  return regions.length === 0
    ? ''
    : tag('text:tracked-changes', { 'text:track-changes': 'false' }, ...regions);
}
