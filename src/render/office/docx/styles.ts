import { tag, XML } from '../../../archive/xml.ts';
import { FONTS, type Look, type ParagraphStyle } from '../styles.ts';

// Four exports: the part of the styles, the namespaces that all parts share, and lengths in the units of WordprocessingML.

/** The namespaces of the parts of WordprocessingML. */
export const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** Points as twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

/** A colour as WordprocessingML writes it, without the number sign. */
export const hex = (color: string): string => color.slice(1).toUpperCase();

const val = (name: string, value: string | number): string => tag(name, { 'w:val': value });

/** The part that declares the styles of paragraphs, texts and tables. */
export function stylesPart(look: Look): string {
  return `${XML}${tag(
    'w:styles',
    NAMESPACES,
    defaults(look),
    tag(
      'w:style',
      { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
      val('w:name', 'Normal'),
      tag('w:qFormat'),
    ),
    ...Object.entries(look.styles).map(([id, style]) => paragraphStyle(id, style, look)),
    ...characterStyles(look),
    ...tableStyles(look),
  )}`;
}

function defaults({ scale }: Look): string {
  const language = { 'w:val': 'fr-FR', 'w:eastAsia': 'fr-FR', 'w:bidi': 'ar-SA' };
  return tag(
    'w:docDefaults',
    {},
    tag('w:rPrDefault', {}, tag('w:rPr', {}, fonts('serif'), size(10.5 * scale), tag('w:lang', language))),
    tag(
      'w:pPrDefault',
      {},
      tag('w:pPr', {}, tag('w:spacing', { 'w:after': twips(7), 'w:line': 288, 'w:lineRule': 'auto' })),
    ),
  );
}

function paragraphStyle(id: string, style: ParagraphStyle, { paper, scale }: Look): string {
  const { name, basedOn = 'Normal', keepNext, keepLines, rightTab, outline } = style;
  const { before, after, line, left, hanging } = style;
  const spacing = {
    'w:before': before && twips(before),
    'w:after': after === undefined ? undefined : twips(after),
    ...(line && { 'w:line': Math.round(line * 240), 'w:lineRule': 'auto' }),
  };
  const tab = { 'w:val': 'right', 'w:leader': rightTab === 'dots' ? 'dot' : undefined };
  const own = name.startsWith('csi ');
  return tag(
    'w:style',
    { 'w:type': 'paragraph', ...(own && { 'w:customStyle': 1 }), 'w:styleId': id },
    val('w:name', name),
    val('w:basedOn', basedOn),
    outline || name === 'Title' ? val('w:next', 'Normal') : '',
    tag('w:qFormat'),
    tag(
      'w:pPr',
      {},
      keepNext && tag('w:keepNext'),
      keepLines && tag('w:keepLines'),
      rightTab && tag('w:tabs', {}, tag('w:tab', { ...tab, 'w:pos': twips(paper.width - 2 * paper.side) })),
      hanging && !rightTab
        ? tag('w:tabs', {}, tag('w:tab', { 'w:val': 'left', 'w:pos': twips(left ?? 0) }))
        : '',
      Object.values(spacing).some((value) => value !== undefined) ? tag('w:spacing', spacing) : '',
      left ? tag('w:ind', { 'w:left': twips(left), 'w:hanging': hanging && twips(hanging) }) : '',
      outline && val('w:outlineLvl', outline - 1),
    ),
    textProperties(style, scale),
  );
}

function textProperties({ font, bold, color, size: points }: ParagraphStyle, scale: number): string {
  const inside = [
    font && fonts(font),
    bold && `${tag('w:b')}${tag('w:bCs')}`,
    color && val('w:color', hex(color)),
    points && size(points * scale),
  ];
  return inside.some(Boolean) ? tag('w:rPr', {}, ...inside) : '';
}

function characterStyles({ color }: Look): string[] {
  const style = (id: string, name: string, ...properties: string[]) =>
    tag(
      'w:style',
      { 'w:type': 'character', ...(name.startsWith('csi ') && { 'w:customStyle': 1 }), 'w:styleId': id },
      val('w:name', name),
      tag('w:qFormat'),
      tag('w:rPr', {}, ...properties),
    );
  const bold = `${tag('w:b')}${tag('w:bCs')}`;
  return [
    style('Gras', 'Strong', bold),
    style('Italique', 'Emphasis', `${tag('w:i')}${tag('w:iCs')}`),
    style('Lien', 'Hyperlink', val('w:color', hex(color.main)), val('w:u', 'single')),
    style('Appeldenote', 'footnote reference', val('w:vertAlign', 'superscript')),
    style('Acompleter', 'csi À compléter', bold, val('w:color', hex(color.accent))),
    style('Etiquette', 'csi Étiquette', bold, val('w:color', hex(color.main))),
  ];
}

function tableStyles({ color }: Look): string[] {
  const border = (side: string, stroke: string, eighths: number) =>
    tag(`w:${side}`, { 'w:val': 'single', 'w:sz': eighths, 'w:space': 0, 'w:color': hex(stroke) });
  const margins = tag(
    'w:tblCellMar',
    {},
    ...Object.entries({ top: 40, left: 80, bottom: 40, right: 80 }).map(([side, width]) =>
      tag(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' }),
    ),
  );
  const style = (attributes: object, name: string, ...inside: string[]) =>
    tag('w:style', { 'w:type': 'table', ...attributes }, val('w:name', name), ...inside);
  const normal = { 'w:default': 1, 'w:styleId': 'TableauNormal' };
  return [
    style(normal, 'Normal Table', val('w:uiPriority', 99), tag('w:tblPr', {}, margins)),
    style(
      { 'w:customStyle': 1, 'w:styleId': 'Tableaucsi' },
      'csi Tableau',
      val('w:basedOn', 'TableauNormal'),
      tag(
        'w:tblPr',
        {},
        tag(
          'w:tblBorders',
          {},
          border('top', color.main, 8),
          border('bottom', color.main, 8),
          border('insideH', color.hairline, 4),
        ),
        margins,
      ),
      tag(
        'w:tblStylePr',
        { 'w:type': 'firstRow' },
        tag('w:tcPr', {}, tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(color.tint) })),
      ),
    ),
  ];
}

function fonts(family: keyof typeof FONTS): string {
  const font = FONTS[family];
  return tag('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font });
}

function size(points: number): string {
  return `${val('w:sz', Math.round(points * 2))}${val('w:szCs', Math.round(points * 2))}`;
}
