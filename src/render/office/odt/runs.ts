import type { PhrasingContent } from 'mdast';
import { escaped, tag } from '../../../archive/xml.ts';
import { type SpecialKind, specialParts } from '../../pdf/text/special.ts';
import type { Revision } from '../../revision.ts';
import { identified, nameOf, TEXT_STYLES } from './styles.ts';
import { tracked } from './tracked.ts';
import type { OdtWriting } from './writing.ts';

// Five exports: inline content, a link within the document, a bare text, a text in a style, and a bookmark around something.

/** Inline content. */
export function spansOf(nodes: readonly PhrasingContent[], writing: OdtWriting): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return revised(
            specialParts(node.value.replaceAll('\n', ' '))
              .map(([part, kind]) => special(part, kind, writing))
              .join(''),
            node.data?.revision,
            writing,
          );
        case 'break':
        case 'html':
          return tracked(tag('text:line-break'), node.data?.revision, writing);
        case 'strong':
          return span('bold', spansOf(node.children, writing));
        case 'emphasis':
          return span('italic', spansOf(node.children, writing));
        case 'link':
          // A place of the document itself looks like the text around it.
          if (node.url.startsWith('#'))
            return tag('text:a', linkWithin(node.url.slice(1)), spansOf(node.children, writing));
          return tag(
            'text:a',
            { 'xlink:type': 'simple', 'xlink:href': node.url },
            span('link', spansOf(node.children, writing)),
          );
        default:
          throw new Error(`unexpected in a checked document: ${node.type}`);
      }
    })
    .join('');
}

/** The attributes of a link to a bookmark. */
export function linkWithin(name: string): Record<string, string> {
  const plain = identified(TEXT_STYLES.entry);
  return {
    'xlink:type': 'simple',
    'xlink:href': `#${name}`,
    'text:style-name': plain,
    'text:visited-style-name': plain,
  };
}

const revised = (content: string, revision: Revision | undefined, writing: OdtWriting) =>
  revision === 'dit' ? span('italic', content) : tracked(content, revision, writing);

/** Bare text: a tabulation and a second space are elements, because readers join white space. */
export function bare(text: string): string {
  return escaped(text)
    .replace(/^ | $| {2,}/g, (spaces) => tag('text:s', spaces.length > 1 ? { 'text:c': spaces.length } : {}))
    .replaceAll('\t', tag('text:tab'));
}

/** A text in a style. */
export function span(kind: keyof typeof TEXT_STYLES, content: string): string {
  return content && tag('text:span', { 'text:style-name': identified(TEXT_STYLES[kind]) }, content);
}

/** A named place around what a document says there. */
export function bookmarked(names: readonly string[], content: string): string {
  const mark = (end: 'start' | 'end') => (name: string) => tag(`text:bookmark-${end}`, { 'text:name': name });
  return [...names.map(mark('start')), content, ...names.map(mark('end'))].join('');
}

// A missing value can be found by its style, the letters of an ordinal are raised, the first mark of a note becomes its call.
function special(text: string, kind: SpecialKind | undefined, writing: OdtWriting): string {
  if (kind === 'to-fill') return span('toFill', bare(text));
  if (kind === 'raised') return span('raised', bare(text));
  return (kind === 'mark' && callOf(text, writing)) || bare(text);
}

function callOf(mark: string, writing: OdtWriting): string | undefined {
  const { calls } = writing;
  const note = calls?.notes.get(mark);
  if (!calls || !note) return undefined;
  const known = calls.called.get(mark);
  const kind = { 'text:note-class': 'footnote' };
  if (known)
    return tag('text:note-ref', { ...kind, 'text:reference-format': 'text', 'text:ref-name': known }, mark);
  writing.notes += 1;
  const id = `note${writing.notes}`;
  calls.called.set(mark, id);
  const body = tag(
    'text:p',
    { 'text:style-name': nameOf('Notedebasdepage', writing.look) },
    `${tag('text:s')}${spansOf(note, writing)}`,
  );
  return tag(
    'text:note',
    { 'text:id': id, ...kind },
    tag('text:note-citation', { 'text:label': mark }, mark),
    tag('text:note-body', {}, body),
  );
}
