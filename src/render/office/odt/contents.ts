import { tag } from '../../../archive/xml.ts';
import type { Heading } from '../headings.ts';
import { type PageStart, paragraph } from './paragraphs.ts';
import { bare, linkWithin } from './runs.ts';
import { nameOf } from './styles.ts';
import type { OdtWriting } from './writing.ts';

const TITLE = 'Sommaire';
const LEVELS = ['TM1', 'TM2'] as const;

/**
 * The table of contents: an index that readers can make anew, with its entries, each a link. The number of a page is a reference,
 * which LibreOffice computes when it opens the document.
 */
export function contentsOf(writing: OdtWriting, page: PageStart | undefined): string {
  const { contents } = writing.document;
  if (contents.length === 0) return '';
  const title = paragraph(TITLE, writing, { style: 'Titredesommaire', page });
  return tag(
    'text:table-of-content',
    { 'text:name': TITLE, 'text:protected': 'false' },
    sourceOf(writing),
    tag(
      'text:index-body',
      {},
      tag('text:index-title', { 'text:name': `${TITLE}-titre` }, title),
      ...contents.map((heading) => entryOf(heading, writing)),
    ),
  );
}

function entryOf({ anchor, text, level }: Heading, writing: OdtWriting): string {
  const page = tag(
    'text:bookmark-ref',
    { 'text:reference-format': 'page', 'text:ref-name': anchor },
    '\u2013',
  );
  const link = tag('text:a', linkWithin(anchor), `${bare(text)}${tag('text:tab')}${page}`);
  return paragraph(link, writing, { style: level === 1 ? 'TM1' : 'TM2' });
}

// What an entry is made of when people have the index made anew.
function sourceOf({ look }: OdtWriting): string {
  const template = (style: string, level: number) =>
    tag(
      'text:table-of-content-entry-template',
      { 'text:outline-level': level, 'text:style-name': style },
      tag('text:index-entry-link-start'),
      tag('text:index-entry-chapter'),
      tag('text:index-entry-text'),
      tag('text:index-entry-tab-stop', { 'style:type': 'right', 'style:leader-char': '.' }),
      tag('text:index-entry-page-number'),
      tag('text:index-entry-link-end'),
    );
  return tag(
    'text:table-of-content-source',
    { 'text:outline-level': LEVELS.length, 'text:use-index-marks': 'false' },
    tag('text:index-title-template', { 'text:style-name': nameOf('Titredesommaire', look) }, TITLE),
    ...LEVELS.map((style, at) => template(nameOf(style, look), at + 1)),
  );
}
