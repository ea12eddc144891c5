import type { PhrasingContent } from 'mdast';
import { escaped, tag } from '../../../archive/xml.ts';
import { type SpecialKind, specialParts } from '../../pdf/text/special.ts';
import { tracked } from './tracked.ts';
import type { Writing } from './writing.ts';

// Four exports: inline content, a bare text, a bookmark around something, and a field.

interface RunLook {
  style?: string;
  bold?: true;
  italic?: true;
  raised?: true;
}

/** The runs of inline content. */
export function runsOf(nodes: readonly PhrasingContent[], writing: Writing, look: RunLook = {}): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return tracked(
            textRuns(
              node.value.replaceAll('\n', ' '),
              writing,
              node.data?.revision === 'dit' ? { ...look, italic: true } : look,
            ),
            node.data ?? {},
            writing,
          );
        case 'break':
        case 'html':
          return tracked(tag('w:r', {}, tag('w:br')), node.data ?? {}, writing);
        case 'strong':
          return runsOf(node.children, writing, { ...look, bold: true });
        case 'emphasis':
          return runsOf(node.children, writing, { ...look, italic: true });
        case 'link':
          // A place of the document itself looks like the text around it.
          if (node.url.startsWith('#'))
            return tag(
              'w:hyperlink',
              { 'w:anchor': node.url.slice(1), 'w:history': 1 },
              runsOf(node.children, writing, look),
            );
          return tag(
            'w:hyperlink',
            { 'r:id': `lien${linkTo(node.url, writing)}`, 'w:history': 1 },
            runsOf(node.children, writing, { ...look, style: 'Lien' }),
          );
        default:
          throw new Error(`unexpected in a checked document: ${node.type}`);
      }
    })
    .join('');
}

/** A run of bare text; a tabulation in it is one of the document. */
export function run(text: string, look: RunLook = {}): string {
  const pieces = text
    .split('\t')
    .map((piece) => piece && tag('w:t', { 'xml:space': 'preserve' }, escaped(piece)));
  return tag('w:r', {}, properties(look), pieces.join(tag('w:tab')));
}

/** A named place around what a document says there. */
export function bookmarked(names: readonly string[], content: string, writing: Writing): string {
  const marks = names.map((name) => {
    writing.bookmarks += 1;
    return { id: writing.bookmarks, name };
  });
  const starts = marks.map(({ id, name }) => tag('w:bookmarkStart', { 'w:id': id, 'w:name': name }));
  return [...starts, content, ...marks.map(({ id }) => tag('w:bookmarkEnd', { 'w:id': id }))].join('');
}

/** A field, with the text that it shows until it is computed. */
export function field(instruction: string, shown: string): string {
  const part = (type: string) => tag('w:r', {}, tag('w:fldChar', { 'w:fldCharType': type }));
  const code = tag('w:r', {}, tag('w:instrText', { 'xml:space': 'preserve' }, escaped(` ${instruction} `)));
  return `${part('begin')}${code}${part('separate')}${shown}${part('end')}`;
}

// A missing value can be found by its style, the letters of an ordinal are raised, the first mark of a note becomes its call.
function textRuns(text: string, writing: Writing, look: RunLook): string {
  return specialParts(text)
    .map(([part, kind]) => {
      const call = kind === 'mark' && callOf(part, writing);
      return call || run(part, { ...look, ...lookOf(kind) });
    })
    .join('');
}

function lookOf(kind: SpecialKind | undefined): RunLook {
  if (kind === 'to-fill') return { style: 'Acompleter' };
  return kind === 'raised' ? { raised: true } : {};
}

function callOf(mark: string, writing: Writing): string | undefined {
  const note = writing.calls?.notes.get(mark);
  if (!writing.calls || !note) return undefined;
  const known = writing.calls.called.get(mark);
  if (known) return tag('w:hyperlink', { 'w:anchor': known, 'w:history': 1 }, run(mark));
  const { called } = writing.calls;
  const id = writing.footnotes.push('');
  const anchor = `_Note${id}`;
  called.set(mark, anchor);
  const self = tag('w:r', {}, tag('w:t', { 'xml:space': 'preserve' }, `${mark} `));
  writing.footnotes[id - 1] = tag(
    'w:footnote',
    { 'w:id': id },
    tag(
      'w:p',
      {},
      tag('w:pPr', {}, tag('w:pStyle', { 'w:val': 'Notedebasdepage' })),
      self,
      runsOf(note, writing),
    ),
  );
  const reference = tag('w:footnoteReference', { 'w:customMarkFollows': 1, 'w:id': id });
  return bookmarked([anchor], tag('w:r', {}, reference, tag('w:t', {}, mark)), writing);
}

function linkTo(url: string, { links }: Writing): number {
  const known = links.indexOf(url);
  return known < 0 ? links.push(url) : known + 1;
}

function properties({ style, bold, italic, raised }: RunLook): string {
  const inside = [
    style && tag('w:rStyle', { 'w:val': style }),
    bold && `${tag('w:b')}${tag('w:bCs')}`,
    italic && `${tag('w:i')}${tag('w:iCs')}`,
    raised && tag('w:vertAlign', { 'w:val': 'superscript' }),
  ].filter(Boolean);
  return inside.length > 0 ? tag('w:rPr', {}, ...inside) : '';
}
