/**
 * The look of a document, made from its theme: palette, page, rhythm, and every style of text. Six exports: one design.
 */

import type { Theme } from '../../model/theme.ts';
import type { Revision } from '../revision.ts';
import type { Typeface } from './fonts/index.ts';
import { type Palette, paletteOf } from './palette.ts';

/** How a text is drawn: `size` and `rise` in points, `color` as `#rrggbb`. */
export interface TextStyle {
  typeface: Typeface;
  size: number;
  color: string;
  rise: number;
  /** The colours of the document, for links and for what is left to fill in. */
  palette: Palette;
  /** True for a footnote mark: tagged as a reference in the text, as a label in its note. */
  mark?: true;
  /** Of a compared document: how the text is marked. */
  revision?: Revision;
  /** What is read aloud and copied instead of the text, for a sign that speaks to the eye alone. */
  spoken?: string;
}

/** Lines of a text: `leading` from baseline to baseline, in points. */
export interface LineStyle {
  text: TextStyle;
  leading: number;
}

/**
 * Page geometry in points: text block centred, bottom margin below the foot deeper than above the head.
 */
interface PageGeometry {
  width: number;
  height: number;
  side: number;
  top: number;
  bottom: number;
  headBaseline: number;
  headRule: number;
  footBaseline: number;
  fingerprintBaseline: number;
  /** How far text stands from the headings, at most: numbers and labels hang in this margin. */
  inset: number;
}

/** All that the layout knows of the look of one document. */
export interface Style {
  color: Palette;
  page: PageGeometry;
  /** The widest that running text is set, in points: about 72 characters. */
  measure: number;
  /** The unit of vertical rhythm: one line of body text, in points. Spaces are fractions of it. */
  line: number;
  /** By how much texts are larger than csi’s own: what is measured by them grows with them. */
  scale: number;
  /** Every style of text in the document. */
  text: Readonly<Record<TextRole, LineStyle>>;
  /** Headings by depth (1–5): text, space above and below, in points. */
  heading: HeadingStyles;
}

type TextRole = keyof ReturnType<typeof textStyles>;
type HeadingStyle = LineStyle & { above: number; below: number };
type HeadingStyles = readonly [HeadingStyle, HeadingStyle, HeadingStyle, HeadingStyle, HeadingStyle];

/** The sheets, in points: ISO 216 A4, and US letter, which Saint-Pierre-et-Miquelon prints on. */
const SHEETS: Readonly<Record<Theme['page'], { width: number; height: number }>> = {
  a4: { width: 595.28, height: 841.89 },
  lettre: { width: 612, height: 792 },
};

/** By how much all text is enlarged. */
const SCALES: Readonly<Record<Theme['taille'], number>> = { normale: 1, grande: 1.15 };

const LINE = 15;
/** In points, for a text of 11 points. */
const MEASURE = 397;

// Styles are compared by identity while a document is laid out: the same theme always gives the same object.
const known = new Map<string, Style>();
/** A process that composes documents with more themes than this makes their styles anew. */
const MOST_KNOWN = 64;

/** The style of the documents with this theme; the same object for the same theme. */
export function styleOf({ couleur, accent, taille, page }: Theme): Style {
  const key = [couleur, accent, taille, page].join();
  let style = known.get(key);
  if (!style) {
    if (known.size >= MOST_KNOWN) known.clear();
    style = madeStyle(paletteOf(couleur, accent), SCALES[taille], SHEETS[page]);
    known.set(key, style);
  }
  return style;
}

function madeStyle(color: Palette, scale: number, sheet: { width: number; height: number }): Style {
  const line = LINE * scale;
  return {
    color,
    page: {
      ...sheet,
      side: 74,
      top: 92,
      bottom: 76,
      headBaseline: 54,
      headRule: 62,
      footBaseline: 42,
      fingerprintBaseline: 29,
      inset: 50,
    },
    measure: MEASURE * scale,
    line,
    scale,
    text: textStyles(color, scale),
    heading: headingStyles(color, scale, line),
  };
}

type LineMaker = (size: number, leading: number, color?: string, semibold?: boolean) => LineStyle;

function makerOf(family: Typeface['family'], palette: Palette, scale: number): LineMaker {
  return (size, leading, color = palette.ink, semibold = false) => ({
    text: { typeface: { family, semibold, italic: false }, size: size * scale, color, rise: 0, palette },
    leading: leading * scale,
  });
}

function textStyles(color: Palette, scale: number) {
  const serif = makerOf('serif', color, scale);
  const sans = makerOf('sans', color, scale);
  return {
    body: serif(11, LINE),
    callout: serif(10.6, 14.5),
    note: sans(9, 12, color.grey),
    label: sans(9.5, 12.6, color.main, true),
    value: sans(9.6, 12.6),
    cell: sans(9.5, 12.2),
    headCell: sans(9.5, 12.2, color.main, true),
    groupLabel: sans(9.5, 12.2, color.main),
    resumed: sans(9.5, 12.2, color.grey, true),
    caption: sans(9.6, 12.5, color.main, true),
    signatory: sans(9.5, 12.5, color.main, true),
    signatoryName: serif(10, 13.5),
    signatorySmall: sans(9.2, 11.5, color.main, true),
    signatoryNameSmall: sans(9.2, 11.5),
    keyFigure: serif(30, 36, color.main, true),
    keyWord: sans(11, 36, color.main, true),
    keyArrow: sans(19, 36, color.accent, true),
    keyHead: sans(11, 14.5, color.main, true),
    keyCount: sans(10.4, 13.6, color.ink, true),
    keyDetail: sans(9.6, 12.8),
    keySource: sans(9, 12, color.grey),
    mark: sans(9, 11.2),
    panelTitle: sans(9.5, 12, color.main, true),
    panelUnit: sans(9, 11, color.grey),
    panelFirst: sans(9, 11, color.grey),
    panelLast: sans(9.2, 11, color.main, true),
    tocChapter: sans(10.2, 14.5, color.main, true),
    tocSection: sans(9.4, 13),
    running: sans(8, 10, color.grey),
    fingerprint: sans(9, 11, color.grey),
    mention: sans(8, 10, color.accent, true),
    coverSurtitle: sans(11, 16, color.grey),
    coverTitle: serif(31, 37, color.main, true),
    coverSubtitle: serif(16, 22),
    coverLine: sans(11, 16, color.grey),
    coverLabel: sans(9.6, 15, color.main, true),
    coverEntry: serif(10.8, LINE),
    coverMention: sans(10.5, 14, color.accent, true),
    coverFoot: sans(9, 12, color.grey),
  } satisfies Record<string, LineStyle>;
}

function headingStyles(color: Palette, scale: number, line: number): HeadingStyles {
  const sans = makerOf('sans', color, scale);
  return [
    { ...sans(22, 27, color.main, true), above: 2.5 * line, below: 0.75 * line },
    { ...sans(17, 21, color.main, true), above: 2 * line, below: 0.55 * line },
    { ...sans(13, 17, color.main, true), above: 1.5 * line, below: 0.35 * line },
    { ...sans(11, 14.5, color.main, true), above: 1.1 * line, below: 0.25 * line },
    { ...sans(10.4, 14, color.ink, true), above: line, below: 0.25 * line },
  ];
}
