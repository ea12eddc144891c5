import { tag, XML } from '../../../archive/xml.ts';
import { FONTS, type Look, type ParagraphStyle } from '../styles.ts';
import { NAMESPACES, VERSION } from './namespaces.ts';
import { displayName, identified, nameOf, pt, TEXT_STYLES } from './styles.ts';

// Two exports: the part of the styles that people see, and the declarations of fonts that the parts share.

/** The fonts, as each part declares them. */
export function fontFaces(): string {
  const faces = Object.entries(FONTS).map(([kind, font]) =>
    tag('style:font-face', {
      'style:name': font,
      'svg:font-family': font,
      'style:font-family-generic': kind === 'serif' ? 'roman' : 'swiss',
      'style:font-pitch': 'variable',
    }),
  );
  return tag('office:font-face-decls', {}, ...faces);
}

/** The part of the styles; `pages` are the layouts of its pages and their heads and feet. */
export function stylesPart(look: Look, pages: { layouts: string; masters: string }): string {
  return `${XML}${tag(
    'office:document-styles',
    { ...NAMESPACES, 'office:version': VERSION },
    fontFaces(),
    tag(
      'office:styles',
      {},
      defaults(look),
      tag('style:style', { 'style:name': 'Graphics', 'style:family': 'graphic' }),
      tag('style:style', { 'style:name': 'Standard', 'style:family': 'paragraph', 'style:class': 'text' }),
      ...Object.values(look.styles).map((style) => paragraphStyle(style, look)),
      ...textStyles(look),
      outline(),
      notes(),
    ),
    tag('office:automatic-styles', {}, pages.layouts),
    tag('office:master-styles', {}, pages.masters),
  )}`;
}

function defaults({ color, scale }: Look): string {
  const language = { 'fo:language': 'fr', 'fo:country': 'FR' };
  const asian = { 'style:language-asian': 'fr', 'style:country-asian': 'FR' };
  const complex = { 'style:language-complex': 'ar', 'style:country-complex': 'SA' };
  const paragraph = tag(
    'style:default-style',
    { 'style:family': 'paragraph' },
    tag('style:paragraph-properties', {
      ...{ 'fo:margin-top': '0pt', 'fo:margin-bottom': pt(7), 'fo:line-height': '120%' },
      ...{ 'fo:orphans': 2, 'fo:widows': 2, 'style:tab-stop-distance': pt(35.45) },
      'style:writing-mode': 'lr-tb',
    }),
    tag('style:text-properties', {
      ...{ 'style:font-name': FONTS.serif, 'fo:font-size': pt(10.5 * scale), 'fo:color': color.ink },
      ...language,
      ...asian,
      ...complex,
    }),
  );
  const graphic = tag(
    'style:default-style',
    { 'style:family': 'graphic' },
    tag('style:text-properties', language),
  );
  return paragraph + graphic;
}

function paragraphStyle(style: ParagraphStyle, look: Look): string {
  const { paper, scale, styles } = look;
  const { name, basedOn, before, after, line, left, hanging, rightTab, outline } = style;
  const shown = displayName(name);
  const parent = basedOn ? nameOf(basedOn as keyof typeof styles, look) : 'Standard';
  const tabs = [
    rightTab &&
      tag('style:tab-stop', {
        'style:position': pt(paper.width - 2 * paper.side - (left ?? 0)),
        'style:type': 'right',
        ...(rightTab === 'dots' && { 'style:leader-style': 'dotted', 'style:leader-text': '.' }),
      }),
    hanging && !rightTab && tag('style:tab-stop', { 'style:position': '0pt' }),
  ].filter(Boolean);
  return tag(
    'style:style',
    {
      'style:name': identified(shown),
      'style:display-name': shown,
      'style:family': 'paragraph',
      'style:parent-style-name': parent,
      ...(outline && { 'style:next-style-name': 'Standard', 'style:default-outline-level': outline }),
    },
    tag(
      'style:paragraph-properties',
      {
        'fo:margin-top': before === undefined ? undefined : pt(before),
        'fo:margin-bottom': after === undefined ? undefined : pt(after),
        'fo:line-height': line && `${Math.round(line * 100)}%`,
        'fo:margin-left': left && pt(left),
        'fo:text-indent': hanging && pt(-hanging),
        'fo:keep-with-next': style.keepNext && 'always',
        'fo:keep-together': style.keepLines && 'always',
      },
      tabs.length > 0 && tag('style:tab-stops', {}, ...tabs),
    ),
    textProperties(style, scale),
  );
}

function textProperties({ font, bold, color, size }: ParagraphStyle, scale: number): string {
  return tag('style:text-properties', {
    'style:font-name': font && FONTS[font],
    'fo:font-size': size && pt(size * scale),
    'fo:font-weight': bold && 'bold',
    'fo:color': color,
  });
}

function textStyles({ color }: Look): string[] {
  const bold = { 'fo:font-weight': 'bold' };
  const looks: Record<keyof typeof TEXT_STYLES, Record<string, string>> = {
    bold,
    italic: { 'fo:font-style': 'italic' },
    link: {
      ...{ 'fo:color': color.main, 'style:text-underline-style': 'solid' },
      ...{ 'style:text-underline-width': 'auto', 'style:text-underline-color': 'font-color' },
    },
    // The entries of the contents are links that look like text.
    entry: {},
    raised: { 'style:text-position': 'super 65%' },
    toFill: { ...bold, 'fo:color': color.accent },
    label: { ...bold, 'fo:color': color.main },
    // The marks of notes are raised figures already.
    note: {},
  };
  return Object.entries(looks).map(([kind, properties]) => {
    const shown = TEXT_STYLES[kind as keyof typeof TEXT_STYLES];
    return tag(
      'style:style',
      { 'style:name': identified(shown), 'style:display-name': shown, 'style:family': 'text' },
      tag('style:text-properties', properties),
    );
  });
}

// Headings are numbered by lists of their own, since some are not numbered.
function outline(): string {
  const levels = Array.from({ length: 10 }, (_, at) =>
    tag('text:outline-level-style', { 'text:level': at + 1, 'style:num-format': '' }),
  );
  return tag('text:outline-style', { 'style:name': 'Outline' }, ...levels);
}

function notes(): string {
  const symbol = identified(TEXT_STYLES.note);
  return tag('text:notes-configuration', {
    'text:note-class': 'footnote',
    'text:citation-style-name': symbol,
    'text:citation-body-style-name': symbol,
    ...{ 'style:num-format': '1', 'text:start-value': 0 },
    ...{ 'text:footnotes-position': 'page', 'text:start-numbering-at': 'document' },
  });
}
