/**
 * Paragraphs that came or went whole, in a document with tracked changes: the change takes the break before the paragraph along, so that
 * accepting or refusing it leaves no empty line. Its place is the end of the paragraph before; where a table, a cell or a page of
 * its own stands between the two, there is no such place, and the text alone is tracked.
 * Until the body is complete, a processing instruction marks each such paragraph: no text can look like one, since « < » is escaped there.
 */

import { tag } from '../../../archive/xml.ts';
import type { Revision } from '../../revision.ts';
import { newChange, takeBack } from './tracked.ts';
import type { OdtWriting } from './writing.ts';

// Two exports: a paragraph, marked if it is whole, and the body without marks.

const MARK = /<\?csi (ajoute|retire) (\d+) ?([^?]*)\?>/;
const STARTS_AND_ENDS = /<text:change-(?:start|end) text:change-id="([^"]*)"\/>/g;
const INSERTED = /<text:change-start [^>]*\/>.*?<text:change-end [^>]*\/>/gs;
const DELETED = /<text:change text:change-id="([^"]*)"\/>/g;
/** What holds no text of its own: the limits of spans and links, and bookmarks. */
const LIMITS = /<\/?text:(?:span|a)(?: [^>]*)?>|<text:bookmark-[^>]*>/g;
/** The end of a paragraph, and what can stand between it and the next one in one flow: the ends and beginnings of lists and of their items. */
const END =
  /(?:<text:([ph])((?: [^>]*)?)\/>|<\/text:[ph]>)((?:<\/text:list-item>|<\/text:list>)*(?:<text:list(?: [^>]*)?>|<text:list-item>)*)$/;
/** More characters than any of those takes. */
const FAR = 1000;
const ITEM = { start: '<text:list-item>', end: '</text:list-item>' };

/** Where a paragraph stands, and what it is if it has no text. */
interface Alone {
  /** The style of the list of which it is an item by itself; null in any other place of a list. */
  list?: string | null;
  revision?: Revision | undefined;
}

/** A paragraph, marked if all of its text was added, or all of it deleted. */
export function markedWhole(written: string, content: string, { list = '', revision }: Alone): string {
  const texts = content.replace(LIMITS, '');
  const only = (changes: RegExp) => texts !== '' && texts.replace(changes, '') === '';
  const mark = (kind: Revision, ...more: string[]) =>
    `<?csi ${[kind, written.length, ...more].join(' ')}?>${written}`;
  if (only(INSERTED) || (content === '' && revision === 'ajoute')) return mark('ajoute');
  if (list === null) return written;
  return only(DELETED) || (content === '' && revision === 'retire') ? mark('retire', list) : written;
}

/** The body, with each marked paragraph tracked whole where there is a place for it; no mark is left. */
export function trackedWholes(body: string, writing: OdtWriting): string {
  const [first = '', ...parts] = body.split(MARK);
  const before = [first];
  for (let at = 0; at < parts.length; at += 4) {
    const [kind, length, list = '', rest = ''] = parts.slice(at, at + 4);
    const whole = rest.slice(0, Number(length));
    const after = rest.slice(Number(length));
    before.push(
      kind === 'ajoute'
        ? added(whole, before, writing) + after
        : deleted({ whole, list, after }, before, writing),
    );
  }
  return before.join('');
}

function added(whole: string, before: string[], writing: OdtWriting): string {
  if (!endOf(before)) return whole;
  for (const [, id = ''] of whole.matchAll(STARTS_AND_ENDS)) takeBack(id, writing);
  const id = newChange({ revision: 'ajoute', deleted: '' }, writing);
  markAtEnd(before, tag('text:change-start', { 'text:change-id': id }));
  const end = tag('text:change-end', { 'text:change-id': id });
  const bare = whole.replace(STARTS_AND_ENDS, '');
  return bare.endsWith('/>')
    ? bare.replace(/\/>$/, `>${end}</text:p>`)
    : bare.replace(/<\/text:[ph]>$/, (close) => end + close);
}

function deleted(
  { whole, list, after }: { whole: string; list: string; after: string },
  before: string[],
  writing: OdtWriting,
): string {
  const item = list !== '';
  const [, empty, attributes, between] = endOf(before) ?? [];
  // An item goes with its paragraph; what is in an item with others cannot.
  if (between?.endsWith(ITEM.start) !== item || (item && !after.startsWith(ITEM.end))) return whole + after;
  const paragraph = whole.replace(DELETED, (_, id) => takeBack(id, writing));
  const restored = item
    ? tag('text:list', { 'text:style-name': list }, tag('text:list-item', {}, paragraph))
    : paragraph;
  // Where the paragraph before is empty, LibreOffice gives it the style of the first one that comes back.
  const first = empty ? `<text:p${attributes}/>` : tag('text:p');
  const id = newChange({ revision: 'retire', deleted: first + restored }, writing);
  markAtEnd(before, tag('text:change', { 'text:change-id': id }));
  return item ? withoutItem(before, after) : after;
}

/** What ends the last paragraph of what is written so far, and what follows it; null where something else stands between. */
function endOf(before: string[]): RegExpExecArray | null {
  while (before.length > 1 && (before.at(-1) ?? '').length < FAR)
    before.splice(-2, 2, before.slice(-2).join(''));
  return END.exec((before.at(-1) ?? '').slice(-FAR));
}

function markAtEnd(before: string[], mark: string): void {
  const last = before.at(-1) ?? '';
  const end = last.slice(-FAR).replace(END, (found, name, attributes, between) => {
    if (name) return `<text:${name}${attributes}>${mark}</text:${name}>${between}`;
    return mark + found;
  });
  before[before.length - 1] = last.slice(0, -FAR) + end;
}

/** Takes away the item that what is written begins and what follows ends, and its list if it has no other. */
function withoutItem(before: string[], after: string): string {
  const last = before.at(-1) ?? '';
  const [start, end] = [last.slice(0, -ITEM.start.length), after.slice(ITEM.end.length)];
  const list = end.startsWith('</text:list>') && /<text:list(?: [^>]*)?>$/.exec(start.slice(-FAR));
  before[before.length - 1] = list ? start.slice(0, -list[0].length) : start;
  return list ? end.slice('</text:list>'.length) : end;
}
