import type { PhrasingContent } from 'mdast';
import { type SpecialKind, specialParts } from '../pdf/text/special.ts';
import { REVISION_WORDS, type Revision } from '../revision.ts';

// Four exports: text, elements and inline content as HTML, with what a table knows of its notes.

type Written = string | number | true | undefined;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What HTML cannot hold: control characters, and halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text that stands between two tags, or in an attribute. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/** An element; attributes without a value are left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, Written>>,
  ...children: readonly (string | false | undefined)[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`));
  return `<${name}${written.join('')}>${children.filter(Boolean).join('')}</${name}>`;
}

/** The calls of the notes of one table. */
export interface Calls {
  /** The prefix of the identifiers of its notes and calls. */
  id: string;
  marks: ReadonlySet<string>;
  called: Set<string>;
}

/** Inline content; the marks of notes become links to them. */
export function inline(nodes: readonly PhrasingContent[], calls?: Calls): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return revised(
            node.data?.revision,
            specialParts(node.value.replaceAll('\n', ' '))
              .map(([part, kind]) => special(part, kind, calls))
              .join(''),
          );
        case 'break':
        case 'html':
          return revised(node.data?.revision, '<br>');
        case 'strong':
          return tag('strong', {}, inline(node.children, calls));
        case 'emphasis':
          return tag('em', {}, inline(node.children, calls));
        case 'link':
          return tag('a', { href: node.url }, inline(node.children, calls));
        default:
          throw new Error(`unexpected in a checked document: ${node.type}`);
      }
    })
    .join('');
}

/** What a screen reader says where `ins` and `del`, which most pass over, begin and end. */
const REVISIONS = { ajoute: 'ins', retire: 'del' } as const;

function revised(revision: Revision | undefined, content: string): string {
  if (revision === undefined) return content;
  if (revision === 'dit') return tag('em', { class: 'dit' }, content);
  if (content === '<br>') return tag(REVISIONS[revision], {}, content);
  const hidden = (words: string) => tag('span', { class: 'dire' }, words);
  return tag(REVISIONS[revision], {}, hidden(`[${REVISION_WORDS[revision]}\u00a0: `), content, hidden(']'));
}

function special(text: string, kind: SpecialKind | undefined, calls: Calls | undefined): string {
  if (kind === 'to-fill') return tag('mark', {}, escaped(text));
  if (kind === 'raised') return tag('sup', {}, escaped(text));
  if (kind !== 'mark' || !calls?.marks.has(text)) return escaped(text);
  const first = !calls.called.has(text);
  calls.called.add(text);
  const [note, call] = [`${calls.id}-note-${text}`, `${calls.id}-appel-${text}`];
  return tag('a', { href: `#${note}`, id: first ? call : undefined, role: 'doc-noteref' }, escaped(text));
}
