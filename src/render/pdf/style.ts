/**
 * The look of the document: palette, page, rhythm, and every style of text. One design, hence seven exports.
 */

import type { Typeface } from './fonts/index.ts';

/** How a text is drawn: `size` and `rise` in points, `color` as `#rrggbb`. */
export interface TextStyle {
  typeface: Typeface;
  size: number;
  color: string;
  rise: number;
  /** True for a footnote mark: tagged as a reference in the text, as a label in its note. */
  mark?: true;
  /** What is read aloud and copied instead of the text, for a sign that speaks to the eye alone. */
  spoken?: string;
}

/** Lines of a text: `leading` from baseline to baseline, in points. */
export interface LineStyle {
  text: TextStyle;
  leading: number;
}

/**
 * The palette: navy for structure, red for warnings. On white, all text colours have a contrast above 4.5:1
 * (WCAG 2.1, 1.4.3), and the border of what is filled in one above 3:1 (1.4.11).
 */
export const COLOR = {
  ink: '#16181d',
  navy: '#1b2a6b',
  accent: '#b3261e',
  grey: '#565c6e',
  hairline: '#c3c9dd',
  rule: '#8f9bc4',
  border: '#6f7db0',
  tint: '#e9ecf6',
  wash: '#f5f6fb',
} as const;

/**
 * Page geometry in points: A4 (ISO 216), text block centred, bottom margin below the foot deeper than above
 * the head.
 */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  side: 74,
  top: 92,
  bottom: 76,
  headBaseline: 54,
  headRule: 62,
  footBaseline: 42,
  fingerprintBaseline: 29,
  coverSide: 84,
} as const;

/** The unit of vertical rhythm: one line of body text, in points. Spaces are fractions of it. */
export const LINE = 15;

const serif = (size: number, color: string = COLOR.ink, semibold = false): TextStyle => ({
  typeface: { family: 'serif', semibold, italic: false },
  size,
  color,
  rise: 0,
});
const sans = (size: number, color: string = COLOR.ink, semibold = false): TextStyle => ({
  typeface: { family: 'sans', semibold, italic: false },
  size,
  color,
  rise: 0,
});

/** Every style of text in the document. */
export const TEXT = {
  body: { text: serif(10.6), leading: LINE },
  callout: { text: serif(10.2), leading: 14.5 },
  note: { text: sans(9, COLOR.grey), leading: 12 },
  label: { text: sans(9.2, COLOR.navy, true), leading: 12.6 },
  value: { text: sans(9.6), leading: 12.6 },
  cell: { text: sans(9.5), leading: 12.2 },
  headCell: { text: sans(9.2, COLOR.navy, true), leading: 12.2 },
  caption: { text: sans(9.6, COLOR.navy, true), leading: 12.5 },
  signatory: { text: sans(9.4, COLOR.navy, true), leading: 12.5 },
  signatoryName: { text: serif(10), leading: 13.5 },
  signatorySmall: { text: sans(8.7, COLOR.navy, true), leading: 11 },
  signatoryNameSmall: { text: sans(8.7), leading: 11 },
  panelTitle: { text: sans(8.8, COLOR.navy, true), leading: 11 },
  panelUnit: { text: sans(7.8, COLOR.grey), leading: 10 },
  panelFirst: { text: sans(8, COLOR.grey), leading: 10 },
  panelLast: { text: sans(8.4, COLOR.navy, true), leading: 10 },
  tocChapter: { text: sans(10.2, COLOR.navy, true), leading: 14.5 },
  tocSection: { text: sans(9.4), leading: 13 },
  running: { text: sans(8, COLOR.grey), leading: 10 },
  fingerprint: { text: sans(8, COLOR.grey), leading: 10 },
  mention: { text: sans(8, COLOR.accent, true), leading: 10 },
  coverSurtitle: { text: sans(11, COLOR.grey), leading: 16 },
  coverTitle: { text: serif(31, COLOR.navy, true), leading: 37 },
  coverSubtitle: { text: serif(16), leading: 22 },
  coverLine: { text: sans(11, COLOR.grey), leading: 16 },
  coverLabel: { text: sans(9.6, COLOR.navy, true), leading: 15 },
  coverEntry: { text: serif(10.8), leading: LINE },
  coverMention: { text: sans(10.5, COLOR.accent, true), leading: 14 },
  coverFoot: { text: sans(8.8, COLOR.grey), leading: 12 },
} as const satisfies Record<string, LineStyle>;

/** Headings by depth (1–5): text, space above and below, in points. */
export const HEADING = [
  { ...{ text: sans(22, COLOR.navy, true), leading: 27 }, above: 2.5 * LINE, below: 0.75 * LINE },
  { ...{ text: sans(17, COLOR.navy, true), leading: 21 }, above: 2 * LINE, below: 0.55 * LINE },
  { ...{ text: sans(13, COLOR.navy, true), leading: 17 }, above: 1.5 * LINE, below: 0.35 * LINE },
  { ...{ text: sans(11, COLOR.navy, true), leading: 14.5 }, above: 1.1 * LINE, below: 0.25 * LINE },
  { ...{ text: sans(10.4, COLOR.ink, true), leading: 14 }, above: LINE, below: 0.25 * LINE },
] as const satisfies readonly (LineStyle & { above: number; below: number })[];
