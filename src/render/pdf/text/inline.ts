import type { PhrasingContent } from 'mdast';
import { COLOR, type TextStyle } from '../style.ts';

/** A link's address; one object a link, so that its pieces are known to be one. */
export interface Link {
  url: string;
}

/** Text in one style; a line feed in it is a forced line break. */
export interface Span {
  text: string;
  style: TextStyle;
  link?: Link | undefined;
}

/** What a text begins with when the file has nothing there yet. */
const TO_FILL = '[à compléter';
const FIRST = /(?<![\p{L}\p{N}])1er(?![\p{L}\p{N}])/u;
const variants = new Map<TextStyle, Map<string, TextStyle>>();

/** The spans of phrasing content set in `style`. */
export function spansOf(nodes: readonly PhrasingContent[], style: TextStyle, link?: Link): Span[] {
  return nodes.flatMap((node): Span[] => {
    switch (node.type) {
      case 'text':
        return textSpans(node.value.replaceAll('\n', ' '), style, link);
      case 'break':
      case 'html':
        return [{ text: '\n', style, link }];
      case 'strong':
        return spansOf(node.children, variant(style, startsToFill(node.children) ? 'to-fill' : 'semibold'), link);
      case 'emphasis':
        return spansOf(node.children, variant(style, 'italic'), link);
      case 'link':
        return spansOf(node.children, variant(style, 'link'), { url: node.url });
      default:
        throw new Error(`nœud inattendu dans un texte : ${node.type}`);
    }
  });
}

/** The text alone, as one string. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  return spansOf(nodes, { typeface: { family: 'sans', semibold: false, italic: false }, size: 0, color: '', rise: 0 })
    .map((span) => span.text)
    .join('');
}

// The "er" of 1er is raised in the drawing; the characters stay.
function textSpans(text: string, style: TextStyle, link: Link | undefined): Span[] {
  if (!text.includes('1er')) return [{ text, style, link }];
  const spans: Span[] = [];
  let rest = text;
  for (let found = FIRST.exec(rest); found; found = FIRST.exec(rest)) {
    spans.push({ text: rest.slice(0, found.index + 1), style, link }, { text: 'er', style: variant(style, 'raised'), link });
    rest = rest.slice(found.index + 3);
  }
  return rest ? [...spans, { text: rest, style, link }] : spans;
}

function startsToFill(nodes: readonly PhrasingContent[]): boolean {
  const first = nodes[0];
  return first?.type === 'text' && first.value.startsWith(TO_FILL);
}

// One object a variant: styles are compared by identity when lines are put together.
function variant(style: TextStyle, change: 'semibold' | 'italic' | 'link' | 'to-fill' | 'raised'): TextStyle {
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

function changed(style: TextStyle, change: 'semibold' | 'italic' | 'link' | 'to-fill' | 'raised'): TextStyle {
  switch (change) {
    case 'semibold':
      return { ...style, typeface: { ...style.typeface, semibold: true } };
    case 'italic':
      return { ...style, typeface: { ...style.typeface, italic: true } };
    case 'link':
      return { ...style, color: COLOR.navy };
    case 'to-fill':
      return { ...style, color: COLOR.accent, typeface: { ...style.typeface, semibold: true } };
    case 'raised':
      return { ...style, size: style.size * 0.66, rise: style.rise + style.size * 0.32 };
  }
}
