import { tag } from '../../../archive/xml.ts';
import type { Heading } from '../headings.ts';
import { paragraph } from './paragraphs.ts';
import { run } from './runs.ts';
import type { Writing } from './writing.ts';

/** Headings 1 and 2, as links, with the number of their page. */
const FIELD = 'TOC \\o "1-2" \\h \\z \\u';

/**
 * The table of contents: a field with its entries, each a link. Word alone knows the pages: the entries name none until people
 * update the field, rather than a wrong one. A field that updates itself would make Word ask, each time, whether to trust the document.
 */
export function contentsOf({ document }: Writing, newPage: boolean): string {
  const { contents } = document;
  const part = (type: string) => tag('w:r', {}, tag('w:fldChar', { 'w:fldCharType': type }));
  const code = tag('w:r', {}, tag('w:instrText', { 'xml:space': 'preserve' }, ` ${FIELD} `));
  const entries = contents.map((heading, index) => {
    const start = index === 0 ? part('begin') + code + part('separate') : '';
    const end = index === contents.length - 1 ? part('end') : '';
    return paragraph(start + entryOf(heading) + end, { style: heading.level === 1 ? 'TM1' : 'TM2' });
  });
  if (entries.length === 0) return '';
  return paragraph(run('Sommaire'), { style: 'Titredesommaire', newPage }) + entries.join('');
}

function entryOf({ anchor, text }: Heading): string {
  return tag('w:hyperlink', { 'w:anchor': anchor, 'w:history': 1 }, run(text));
}
