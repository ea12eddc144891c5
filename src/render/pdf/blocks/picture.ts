import type { Image, Paragraph } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { pathOf } from '../../picture-paths.ts';
import type { EmblemsBlock, PictureBlock } from './types.ts';

// Three exports: the places where the dialect allows a picture.

/** The picture that a paragraph of the text is; undefined for a paragraph of text. */
export function pictureIn(node: Paragraph): PictureBlock | undefined {
  const [first] = node.children;
  return first?.type === 'image'
    ? { kind: 'picture', ...named(first), caption: [], figure: false, orientation: 'portrait' }
    : undefined;
}

/** The picture of a `:::figure`, with its legend and its credit. */
export function figureOf(node: ContainerDirective): PictureBlock {
  const paragraphs = node.children.filter((child) => child.type === 'paragraph');
  const [image] = imagesIn(paragraphs);
  if (!image) throw new Error('unexpected in a checked document: :::figure without picture');
  const orientation = node.attributes?.orientation;
  return {
    kind: 'picture',
    ...named(image),
    caption: paragraphs.slice(1).map(({ children }) => children),
    figure: true,
    orientation: orientation === 'paysage' ? 'landscape' : orientation === 'portrait' ? 'portrait' : 'best',
  };
}

/** The emblems of a cover. */
export function emblemsOf(node: ContainerDirective): EmblemsBlock {
  const heights = (node.attributes?.hauteurs ?? '').split(' ').map(Number);
  const images = imagesIn(node.children.filter((child) => child.type === 'paragraph'));
  return {
    issuer: node.attributes?.emetteur === 'oui',
    emblems: images.map((image, i) => ({
      ...named(image),
      ...((heights[i] ?? 0) > 0 && { height: heights[i] as number }),
    })),
  };
}

const imagesIn = (paragraphs: readonly Paragraph[]): Image[] =>
  paragraphs.flatMap(({ children }) => children.filter((child) => child.type === 'image'));

const named = ({ url, alt }: Image) => ({ name: pathOf(url), alt: alt ?? '' });
