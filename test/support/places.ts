import type { Nodes } from 'mdast';
import type { Rendered } from '../../src/render/index.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { blocksOf } from '../../src/render/pdf/blocks/index.ts';
import { Shaper } from '../../src/render/pdf/fonts/shaping.ts';
import { layoutDocument } from '../../src/render/pdf/layout/index.ts';
import { paint } from '../../src/render/pdf/paint/index.ts';
import { type Picture, readPicture } from '../../src/render/pdf/pictures/index.ts';
import { hyphenateFrench } from '../../src/render/pdf/text/hyphenate-fr.ts';
import { FONTS, linesOf, textOf } from '../render/pdf/support.ts';

/** A PNG of one black pixel. */
const BLACK = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

/** The kinds of document. */
export const TYPES = ['contrat', 'charte', 'declaration_intention', 'avenant'];

/**
 * The blocks, rows and cells of a tree; consecutive paragraphs count as one, and the content of a cell is
 * ignored.
 */
export function skeleton(node: Nodes): unknown {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return node.type;
  if (!('children' in node)) return node.type;
  const name = 'name' in node ? `${node.type} ${node.name}` : node.type;
  const inside = node.children.map((child) => skeleton(child as Nodes));
  return [name, ...inside.filter((child, i) => child !== 'paragraph' || inside[i - 1] !== 'paragraph')];
}

/** One picture under every name. */
class AnyPicture extends Map<string, Picture> {
  override get = (): Picture => SQUARE;
}
const SQUARE = readPicture(Buffer.from(BLACK, 'base64'));

/** The text of the pages of a document in reading order, then what its pictures show in words, and the length of its PDF in bytes. */
export function printed({ markdown, meta }: Rendered): { text: string; length: number } {
  const shaper = new Shaper(FONTS);
  const pages = layoutDocument(
    blocksOf(parseMarkdown(markdown)),
    { ...meta, pictures: new AnyPicture() },
    shaper,
    hyphenateFrench,
  );
  const text = [
    ...pages.flatMap(linesOf).map(({ line }) => textOf(line)),
    ...pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'picture' ? (item.element.attributes?.alt ?? '') : [])),
    ),
  ];
  return { text: text.join(''), length: paint(pages, meta, shaper).length };
}
