import { tag } from '../../../archive/xml.ts';
import type { DocumentMeta } from '../../meta.ts';
import type { Look } from '../styles.ts';
import { bare, span } from './runs.ts';
import { nameOf, pt } from './styles.ts';

/** What the three models of pages are: of the cover, which has neither head nor foot, upright, and turned. */
const MODELS = [
  { name: 'Standard', turned: false, layout: 'pages' },
  { name: 'Paysage', turned: true, layout: 'pages-paysage' },
  { name: 'Couverture', turned: false, layout: 'pages-couverture', next: 'Standard' },
] as const;
/** From the head to the text, and from the text to the foot, in points. */
const APART = 14;
/** From the edge of the paper to the head, and to the foot. */
const HEAD = 42;
const FOOT = 34;
/** The style of the head and the foot of a turned page, whose tabulation is further to the right. */
const TURNED = { Entete: 'entete-paysage', Pieddepage: 'pied-paysage' } as const;

/** The layouts of pages, and the pages with their heads and feet. */
export function pagesOf(meta: DocumentMeta, look: Look): { layouts: string; masters: string } {
  const turned = Object.entries(TURNED).map(([style, name]) =>
    tag(
      'style:style',
      {
        'style:name': name,
        'style:family': 'paragraph',
        'style:parent-style-name': nameOf(style as keyof typeof TURNED, look),
      },
      tag(
        'style:paragraph-properties',
        {},
        tag(
          'style:tab-stops',
          {},
          tag('style:tab-stop', {
            'style:position': pt(look.paper.height - 2 * look.paper.side),
            'style:type': 'right',
          }),
        ),
      ),
    ),
  );
  const layouts = MODELS.map(({ layout, turned, name }) =>
    layoutOf(layout, turned, name === 'Couverture', look),
  );
  const masters = MODELS.map((model) => {
    const next = 'next' in model ? model.next : undefined;
    const bare = next !== undefined;
    return tag(
      'style:master-page',
      {
        'style:name': model.name,
        'style:page-layout-name': model.layout,
        'style:next-style-name': next,
      },
      !bare && tag('style:header', {}, across('Entete', headOf(meta), model.turned, look)),
      !bare && tag('style:footer', {}, across('Pieddepage', footOf(meta), model.turned, look)),
    );
  });
  return { layouts: [...turned, ...layouts].join(''), masters: masters.join('') };
}

function layoutOf(name: string, turned: boolean, cover: boolean, { paper }: Look): string {
  const [width, height] = turned ? [paper.height, paper.width] : [paper.width, paper.height];
  const margins = { 'fo:margin-left': pt(paper.side), 'fo:margin-right': pt(paper.side) };
  const edges = cover
    ? { 'fo:margin-top': pt(paper.top), 'fo:margin-bottom': pt(paper.bottom) }
    : { 'fo:margin-top': pt(HEAD), 'fo:margin-bottom': pt(FOOT) };
  const beside = (where: 'header' | 'footer', side: 'bottom' | 'top', height: number) =>
    tag(
      `style:${where}-style`,
      {},
      tag('style:header-footer-properties', {
        'fo:min-height': pt(height),
        [`fo:margin-${side}`]: pt(APART),
      }),
    );
  return tag(
    'style:page-layout',
    { 'style:name': name },
    tag('style:page-layout-properties', {
      ...{ 'fo:page-width': pt(width), 'fo:page-height': pt(height) },
      'style:print-orientation': turned ? 'landscape' : 'portrait',
      ...edges,
      ...margins,
      'style:writing-mode': 'lr-tb',
    }),
    !cover && beside('header', 'bottom', paper.top - HEAD),
    !cover && beside('footer', 'top', paper.bottom - FOOT),
  );
}

const headOf = ({ entete, mention }: DocumentMeta): string =>
  bare(entete) + (mention ? tag('text:tab') + span('toFill', bare(mention)) : '');

function footOf({ pied }: DocumentMeta): string {
  const page = tag('text:page-number', { 'text:select-page': 'current' }, '1');
  return `${bare(pied ?? '')}${tag('text:tab')}Page ${page} sur ${tag('text:page-count', {}, '1')}`;
}

function across(style: keyof typeof TURNED, content: string, turned: boolean, look: Look): string {
  return tag('text:p', { 'text:style-name': turned ? TURNED[style] : nameOf(style, look) }, content);
}
