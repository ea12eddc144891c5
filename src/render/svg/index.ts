/** The second painter: from placed pages to drawings for a browser, which show what the PDF shows. */

import type { DocumentMeta } from '../meta.ts';
import type { Shaper } from '../pdf/fonts/index.ts';
import type { BoxItem, Page, PageItem, RuleItem } from '../pdf/layout/items.ts';
import type { Picture } from '../pdf/pictures/index.ts';
import { type SvgElement, svg } from './node.ts';
import { type PictureFiles, pictureNode } from './picture.ts';
import { boxNode, drawingNode, ruleNode } from './shapes.ts';
import { lineNodes } from './text.ts';

export { type SvgElement, svgText } from './node.ts';
export { fontName } from './text.ts';

/**
 * One drawing a page; the same pages give the same drawings. A line of text that is read is a group with its number among the items of its page
 * (`data-ligne`), so that who shows the drawing can say which line was meant. Fonts are named by their faces (`fontName`). The style of who shows them keeps the
 * spaces at the end of texts (`white-space: pre`), which their lengths count.
 */
export function paintSvg(pages: readonly Page[], meta: DocumentMeta, shaper: Shaper): SvgElement[] {
  const files = pictureFiles(meta);
  return pages.map((page, at) => {
    const { width, height } = page;
    const box = { width: `${width}pt`, height: `${height}pt`, viewBox: `0 0 ${width} ${height}` };
    const label = `Page ${at + 1} sur ${pages.length}`;
    return svg(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        ...box,
        role: 'group',
        'aria-label': label,
        lang: 'fr',
      },
      [svg('rect', { width, height, fill: '#ffffff' }), ...contentOf(page, shaper, files)],
    );
  });
}

function pictureFiles({ pictures, provenance }: DocumentMeta): PictureFiles {
  const bytes = new Map((provenance?.supplements ?? []).map((one) => [one.name, one.bytes]));
  const files = new Map<Picture, Uint8Array>();
  for (const [name, picture] of pictures ?? []) {
    const found = bytes.get(name);
    if (found) files.set(picture, found);
  }
  return files;
}

// The order of `pdf/paint`: what is filled, then rules and frames, then texts and figures as they are read, then heads and feet.
function contentOf({ items }: Page, shaper: Shaper, files: PictureFiles): SvgElement[] {
  const shapes = items.filter((one): one is BoxItem | RuleItem => one.kind === 'box' || one.kind === 'rule');
  const drawn = [...shapes.filter(isFilled), ...shapes.filter((one) => !isFilled(one))].map((one) =>
    one.kind === 'rule' ? ruleNode(one) : boxNode(one),
  );
  const isFoot = (item: PageItem) => item.kind === 'line' && item.element === null;
  const numbered = items.map((item, at) => ({ item, at }));
  const ordered = [
    ...numbered.filter(({ item }) => !isFoot(item)),
    ...numbered.filter(({ item }) => isFoot(item)),
  ];
  const placed = ordered.flatMap(({ item, at }) => {
    if (item.kind === 'line') return lineNodes(item, shaper, at);
    if (item.kind === 'drawing') return [drawingNode(item)];
    return item.kind === 'picture' ? [pictureNode(item, files)] : [];
  });
  return [svg('g', { 'aria-hidden': 'true' }, drawn), ...placed];
}

const isFilled = (item: BoxItem | RuleItem): boolean => item.kind === 'box' && item.fill !== undefined;
