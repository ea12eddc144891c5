import { THEME_DE_CSI, type Theme } from '../../model/theme.ts';
import type { Palette } from '../pdf/palette.ts';
import { type Style, styleOf } from '../pdf/style.ts';

// Seven exports: the look of office documents, how it is made, the style of a paragraph and of a heading, the names of the styles, the fonts, and the room above a title.

/** Fonts that Word has, and that LibreOffice replaces by others of the same widths: Caladea and Carlito. */
export const FONTS = { serif: 'Cambria', sans: 'Calibri' } as const;

/** Above the title of a cover, in points. */
export const COVER_TITLE = 130;

/** The look of a document: its colours, its sheet in points, and by how much its texts are enlarged. */
export interface Look {
  color: Palette;
  paper: { width: number; height: number; side: number; top: number; bottom: number };
  scale: number;
  /** The style of the PDF, which charts share. */
  style: Style;
  styles: Readonly<Record<StyleName, ParagraphStyle>>;
}

/** The look that a theme gives to office documents. */
export function lookOf(theme: Theme = THEME_DE_CSI): Look {
  const style = styleOf(theme);
  const { color, page, scale } = style;
  return {
    color,
    paper: { width: page.width, height: page.height, side: 71, top: 85, bottom: 71 },
    scale,
    style,
    styles: stylesOf(color),
  };
}

/** The look of a paragraph; all lengths in points. */
export interface ParagraphStyle {
  /** As Word knows it: it translates its own names, such as `heading 1`. */
  name: string;
  basedOn?: string;
  font?: keyof typeof FONTS;
  size?: number;
  color?: string;
  bold?: true;
  before?: number;
  after?: number;
  /** Between lines, as a factor of single spacing. */
  line?: number;
  keepNext?: true;
  keepLines?: true;
  /** Level among the headings, from 1. */
  outline?: number;
  left?: number;
  hanging?: number;
  /** A tabulation at the right edge of the text; `dots` lead to it. */
  rightTab?: 'dots' | 'blank';
}

/** The width of the column of labels of a commitment's details. */
const LABELS = 118;
/** And of the column of numbers of commitments that are entries of a list. */
const ENTRIES = 36;

function stylesOf({ main, ink, grey, accent }: Palette) {
  const title = { font: 'sans', color: main, bold: true, keepNext: true } as const;
  const foot = { font: 'sans', size: 8.5, color: grey, after: 0, line: 1, rightTab: 'blank' } as const;
  const value = { font: 'sans', size: 9.5, after: 2, line: 1.05, left: LABELS } as const;
  const heading = (outline: number, size: number, before: number, after: number, color = main) =>
    ({
      ...({ ...title, name: `heading ${outline}`, color, keepLines: true, outline } as const),
      ...{ size, before, after, line: 1.05 },
    }) as const;
  // The styles that Word and LibreOffice have are theirs; the others are named « csi … ».
  return {
    Titre: { name: 'Title', ...title, font: 'serif', size: 30, before: 12, after: 10, line: 1.05 },
    Soustitre: { name: 'Subtitle', size: 15, after: 18 },
    Titre1: heading(1, 17, 24, 8),
    Titre2: heading(2, 13, 18, 6),
    Titre3: heading(3, 11.5, 14, 4),
    Titre4: heading(4, 10.5, 12, 3, ink),
    Liste: { name: 'List Paragraph', after: 4 },
    Legende: { name: 'caption', ...title, size: 9.5, before: 10, after: 4 },
    Notedebasdepage: { name: 'footnote text', font: 'sans', size: 8.5, color: grey, after: 2, line: 1 },
    Entete: { name: 'header', ...foot },
    Pieddepage: { name: 'footer', ...foot },
    TM1: { name: 'toc 1', ...title, size: 10.5, before: 5, after: 2, line: 1, rightTab: 'dots' },
    TM2: { name: 'toc 2', font: 'sans', size: 9.5, after: 1, line: 1, left: 14, rightTab: 'dots' },
    Titredesommaire: { name: 'TOC Heading', ...title, size: 17, after: 8 },
    Detail: { name: 'csi Détail', ...value, hanging: LABELS },
    Suitededetail: { name: 'csi Suite de détail', ...value },
    Engagement: { name: 'csi Engagement', after: 4, left: ENTRIES, hanging: ENTRIES },
    Suitedengagement: { name: 'csi Suite d’engagement', after: 4, left: ENTRIES },
    Note: { name: 'csi Note', font: 'sans', size: 9, color: grey, before: 2, after: 6, line: 1.05 },
    Case: { name: 'csi Case', font: 'sans', size: 9.5, after: 0, line: 1 },
    Entetedecolonne: { name: 'csi En-tête de colonne', basedOn: 'Case', color: main, bold: true },
    Signataire: { name: 'csi Signataire', font: 'sans', size: 10, after: 2, line: 1, keepNext: true },
    Signature: { name: 'csi Signature', basedOn: 'Signataire', size: 8.5, color: grey, before: 48 },
    Emblemes: { name: 'csi Emblèmes', font: 'sans', after: 12, line: 1, rightTab: 'blank' },
    Surtitre: { name: 'csi Surtitre', font: 'sans', size: 11, color: grey, after: 4 },
    Mention: { name: 'csi Mention', font: 'sans', size: 11, color: accent, bold: true, before: 6, after: 12 },
    Coupure: { name: 'csi Coupure', size: 1, after: 7, line: 1 },
  } as const satisfies Record<string, ParagraphStyle>;
}

/** The name of a style of paragraph, in ASCII. */
export type StyleName = keyof ReturnType<typeof stylesOf>;

/** The style of a heading of a depth; the first one is the title of the document. */
export const headingStyle = (depth: number): StyleName =>
  depth === 1 ? 'Titre' : (`Titre${Math.min(4, depth - 1)}` as StyleName);
