import type { Look, StyleName } from '../styles.ts';

// Five exports: lengths, and the names that OpenDocument gives to styles of paragraphs and of texts.

/** Points, as a length. */
export const pt = (points: number): string => `${Math.round(points * 100) / 100}pt`;

/** What LibreOffice calls the styles that Word names otherwise: in its menus it translates them. */
const NAMES: Readonly<Record<string, string>> = {
  'List Paragraph': 'List Contents',
  caption: 'Caption',
  'footnote text': 'Footnote',
  header: 'Header',
  footer: 'Footer',
  'TOC Heading': 'Contents Heading',
};

/** The name of a style as people see it. */
export function displayName(name: string): string {
  return NAMES[name] ?? name.replace(/^heading/, 'Heading').replace(/^toc/, 'Contents');
}

/** A name as XML identifies it: what it cannot hold is a code between underscores. */
export const identified = (name: string): string =>
  name.replace(/[^A-Za-z0-9\u00c0-\u024f]/g, (character) => `_${character.codePointAt(0)?.toString(16)}_`);

/** The name of a style of paragraphs. */
export const nameOf = (style: StyleName, { styles }: Look): string =>
  identified(displayName(styles[style].name));

/** The styles of texts. */
export const TEXT_STYLES = {
  bold: 'Strong Emphasis',
  italic: 'Emphasis',
  link: 'Internet link',
  entry: 'Index Link',
  raised: 'csi Exposant',
  toFill: 'csi À compléter',
  label: 'csi Étiquette',
  note: 'Footnote Symbol',
} as const;
