import { tag } from '../../../archive/xml.ts';
import type { Look } from '../styles.ts';
import { twips } from './styles.ts';

/** The pages of a part, upright or turned, with their running head and foot; the first of a document may have none (`titlePage`). */
export function sectionOf({ paper }: Look, turned: boolean, titlePage: boolean): string {
  const { width, height, side, top, bottom } = paper;
  const kind = turned ? 'paysage' : 'portrait';
  const [across, down] = turned ? [height, width] : [width, height];
  return tag(
    'w:sectPr',
    {},
    tag('w:headerReference', { 'w:type': 'default', 'r:id': `entete-${kind}` }),
    tag('w:footerReference', { 'w:type': 'default', 'r:id': `pied-${kind}` }),
    tag('w:pgSz', { 'w:w': twips(across), 'w:h': twips(down), 'w:orient': turned ? 'landscape' : undefined }),
    tag('w:pgMar', {
      ...{ 'w:top': twips(top), 'w:right': twips(side), 'w:bottom': twips(bottom), 'w:left': twips(side) },
      ...{ 'w:header': twips(42), 'w:footer': twips(34), 'w:gutter': 0 },
    }),
    titlePage && tag('w:titlePg'),
  );
}
