import type { Page } from '../../render/pdf/layout/items.ts';
import type { StructureElement } from '../../render/pdf/layout/structure.ts';
import type { TextLine } from '../../render/pdf/text/index.ts';
import { plain } from './ecrits.ts';

// Four exports: a line of a page by its number there, a paragraph of the document, its row, and how paragraphs are found.

/** A line of a page: which page, and which of its items, both from 0. */
export interface LignePage {
  page: number;
  ligne: number;
}

/** The text of one element of the structure, and the part of it that each line shows. */
export interface ParagraphePage {
  element: StructureElement;
  texte: string;
  lignes: readonly (LignePage & { from: number; to: number })[];
}

/** What ends a line in the middle of a word that is written without a space there. */
const UNSPACED = /[-\u2010\u2011–—/’']$/;

/** The paragraphs of a document as they are read; heads and feet of pages are none. */
export function paragraphesOf(pages: readonly Page[]): ParagraphePage[] {
  const found = new Map<
    StructureElement,
    { texte: string; lignes: (LignePage & { from: number; to: number })[] }
  >();
  for (const [page, { items }] of pages.entries())
    for (const [ligne, item] of items.entries()) {
      if (item.kind !== 'line' || item.element === null) continue;
      let paragraph = found.get(item.element);
      if (!paragraph) {
        paragraph = { texte: '', lignes: [] };
        found.set(item.element, paragraph);
      }
      const { text, cut } = textOf(item.line);
      const from = paragraph.texte.length;
      paragraph.texte += text;
      paragraph.lignes.push({ page, ligne, from, to: paragraph.texte.length });
      if (!cut && text !== '' && !UNSPACED.test(text)) paragraph.texte += ' ';
    }
  return [...found].map(([element, { texte, lignes }]) => ({ element, texte: texte.trimEnd(), lignes }));
}

/** The row of a table or the item of a list that an element is in. */
export function rowOf(element: StructureElement): StructureElement | undefined {
  for (let one: StructureElement | null = element; one; one = one.parent)
    if (one.type === 'TR' || one.type === 'LI' || one.type === 'TOCI') return one;
  return undefined;
}

// `cut`: the line ends with a hyphen that is not in the text.
function textOf({ segments }: TextLine): { text: string; cut: boolean } {
  const written = segments.filter(({ hyphen }) => !hyphen);
  const text = written.flatMap(({ words }) => words.map((word) => word.text)).join('');
  return { text: plain(text), cut: segments.at(-1)?.hyphen ?? false };
}
