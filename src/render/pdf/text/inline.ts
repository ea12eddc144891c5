/** Inline Markdown as spans of one style. Four exports: the spans, their links, and the bare text. */

import type { PhrasingContent } from 'mdast';
import type { Revision } from '../../revision.ts';
import { REVISION_COLORS } from '../palette.ts';
import type { TextStyle } from '../style.ts';
import { type SpecialKind, specialParts } from './special.ts';

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

type Change = SpecialKind | Revision | 'semibold' | 'italic' | 'link';
const variants = new WeakMap<TextStyle, Map<string, TextStyle>>();

/** The spans of phrasing content in `style`. */
export function spansOf(nodes: readonly PhrasingContent[], style: TextStyle, link?: Link): StyledSpan[] {
  return nodes.flatMap((node): StyledSpan[] => {
    switch (node.type) {
      case 'text':
        return textSpans(
          node.value.replaceAll('\n', ' '),
          node.data?.revision ? variant(style, node.data.revision) : style,
          link,
        );
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
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value.replaceAll('\n', ' ');
    else if ('children' in node) text += plainText(node.children);
    else text += '\n';
  }
  return text;
}

// Missing values are in red, letters of ordinals are raised, arrows are said in words; the characters stay unchanged.
function textSpans(text: string, style: TextStyle, link: Link | undefined): StyledSpan[] {
  return specialParts(text).map(([part, kind]) => ({
    text: part,
    style: kind ? variant(style, kind) : style,
    link,
  }));
}

// One object for each variant, because styles are compared by identity when lines are built.
function variant(style: TextStyle, change: Change): TextStyle {
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

function changed(style: TextStyle, change: Change): TextStyle {
  switch (change) {
    case 'semibold':
      return { ...style, typeface: { ...style.typeface, semibold: true } };
    case 'italic':
      return { ...style, typeface: { ...style.typeface, italic: true } };
    case 'link':
      return { ...style, color: style.palette.main };
    case 'to-fill':
      return { ...style, color: style.palette.accent, typeface: { ...style.typeface, semibold: true } };
    case 'mark':
      return { ...style, mark: true };
    case 'ajoute':
    case 'retire':
      return { ...style, color: REVISION_COLORS[change], revision: change };
    case 'dit':
      return {
        ...style,
        color: REVISION_COLORS.dit,
        revision: change,
        typeface: { ...style.typeface, italic: true },
      };
    case 'exchange':
      return { ...style, spoken: 'en contrepartie de' };
    case 'towards':
      return { ...style, spoken: 'à' };
    case 'raised':
      return { ...style, size: style.size * 0.66, rise: style.rise + style.size * 0.32 };
  }
}
