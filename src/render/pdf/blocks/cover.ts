import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { emblemsOf } from './picture.ts';
import type { Block, CoverBlock } from './types.ts';

/** The cover of a `:::couverture`: the lines before the title, under it, and at the foot of the page. */
export function coverOf(node: ContainerDirective, blockOf: (child: RootContent) => Block): CoverBlock {
  const cover: CoverBlock = { kind: 'cover', surtitle: [], title: [], blocks: [], foot: [] };
  for (const child of node.children) {
    if (child.type === 'heading' && cover.title.length === 0) cover.title = child.children;
    else if (child.type === 'leafDirective') cover.mention = [...(cover.mention ?? []), ...child.children];
    else if (child.type === 'containerDirective' && child.name === 'emblemes')
      cover.emblems = emblemsOf(child);
    else if (child.type === 'containerDirective')
      cover.foot.push(
        ...child.children.flatMap((line) => (line.type === 'paragraph' ? [line.children] : [])),
      );
    else if (child.type !== 'paragraph') cover.blocks.push(blockOf(child));
    else if (cover.title.length === 0) cover.surtitle.push(child.children);
    else if (!cover.subtitle && cover.blocks.length === 0 && child.children[0]?.type !== 'strong')
      cover.subtitle = child.children;
    else cover.blocks.push(blockOf(child));
  }
  return cover;
}
