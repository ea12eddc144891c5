/** Inline Markdown as spans of one style. Four exports: the spans, their links, and the bare text. */

import type { PhrasingContent } from 'mdast';
import { COLOR, type TextStyle } from '../style.ts';

/**
 * The target of a link: an address, or a place `y` points from the top of the page with that index. Each link
 * is one object, which identifies the spans that belong to it.
 */
export type Link = { url: string } | { page: number; y: number; label: string };

/** Text in one style; a line feed in it forces a line break. */
export interface StyledSpan {
  text: string;
  style: TextStyle;
  link?: Link | undefined;
}

/** How a missing value is marked. */
const TO_FILL = '[à compléter';
const RAISED = 'er';
/** A footnote mark: superscript digits. */
const MARK = /^[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+$/;
const SPECIAL =
  /(\[à compléter[^\]]*\]|(?<=(?<![\p{L}\p{N}])1)er(?![\p{L}\p{N}])|(?<=\u202f|^)[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+(?=\s|$))/u;
const variants = new WeakMap<TextStyle, Map<string, TextStyle>>();

/** The spans of phrasing content in `style`. */
export function spansOf(nodes: readonly PhrasingContent[], style: TextStyle, link?: Link): StyledSpan[] {
  return nodes.flatMap((node): StyledSpan[] => {
    switch (node.type) {
      case 'text':
        return textSpans(node.value.replaceAll('\n', ' '), style, link);
      case 'break':
      case 'html':
        return [{ text: '\n', style, link }];
      case 'strong':
        return spansOf(node.children, variant(style, 'semibold'), link);
      case 'emphasis':
        return spansOf(node.children, variant(style, 'italic'), link);
      case 'link':
        return spansOf(node.children, variant(style, 'link'), { url: node.url });
      default:
        throw new Error(`nœud inattendu dans un texte : ${node.type}`);
    }
  });
}

/** The text without styles, as one string. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  return spansOf(nodes, {
    typeface: { family: 'sans', semibold: false, italic: false },
    size: 0,
    color: '',
    rise: 0,
  })
    .map((span) => span.text)
    .join('');
}

// Missing values are in red and « er » of « 1er » is raised; the characters stay unchanged.
function textSpans(text: string, style: TextStyle, link: Link | undefined): StyledSpan[] {
  if (!SPECIAL.test(text)) return [{ text, style, link }];
  return text.split(SPECIAL).flatMap((part): StyledSpan[] => {
    if (part === undefined || part === '') return [];
    const change = part.startsWith(TO_FILL)
      ? 'to-fill'
      : part === RAISED
        ? 'raised'
        : MARK.test(part)
          ? 'mark'
          : undefined;
    return [{ text: part, style: change ? variant(style, change) : style, link }];
  });
}

// One object for each variant, because styles are compared by identity when lines are built.
function variant(
  style: TextStyle,
  change: 'semibold' | 'italic' | 'link' | 'to-fill' | 'raised' | 'mark',
): TextStyle {
  let known = variants.get(style);
  if (!known) {
    known = new Map();
    variants.set(style, known);
  }
  let found = known.get(change);
  if (!found) {
    found = changed(style, change);
    known.set(change, found);
  }
  return found;
}

function changed(
  style: TextStyle,
  change: 'semibold' | 'italic' | 'link' | 'to-fill' | 'raised' | 'mark',
): TextStyle {
  switch (change) {
    case 'semibold':
      return { ...style, typeface: { ...style.typeface, semibold: true } };
    case 'italic':
      return { ...style, typeface: { ...style.typeface, italic: true } };
    case 'link':
      return { ...style, color: COLOR.navy };
    case 'to-fill':
      return { ...style, color: COLOR.accent, typeface: { ...style.typeface, semibold: true } };
    case 'mark':
      return { ...style, mark: true };
    case 'raised':
      return { ...style, size: style.size * 0.66, rise: style.rise + style.size * 0.32 };
  }
}
